package nl.wegwijs.content;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;

/** Writes the values of facts the way each language does, with plain spaces as SMS wants them. */
final class Figures {
  private static final int CENTS = 2;
  private final Phrases phrases;

  Figures(Phrases phrases) {
    this.phrases = phrases;
  }

  String write(FactValue value, Language language) {
    return switch (value) {
      case FactValue.Money money -> money(money.euro(), language);
      case FactValue.Share share -> share(share.percent(), language);
      case FactValue.Day day -> date(day.date(), language);
      case FactValue.Plain plain -> plain.text();
    };
  }

  /** With the month in full; without the "г." of Bulgarian, which would end the sentence. */
  String date(LocalDate date, Language language) {
    DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, region(language));
    return plain(format.format(date)).replace(" г.", "");
  }

  /** "€ 325", "€ 14,71": cents only where there are any. */
  private String money(BigDecimal euro, Language language) {
    NumberFormat format = NumberFormat.getInstance(language.locale());
    boolean whole = euro.stripTrailingZeros().scale() <= 0;
    format.setMinimumFractionDigits(whole ? 0 : CENTS);
    format.setMaximumFractionDigits(CENTS);
    return phrases.say(language, "value.money", Map.of("amount", plain(format.format(euro))));
  }

  private static String share(BigDecimal percent, Language language) {
    NumberFormat format = NumberFormat.getPercentInstance(language.locale());
    format.setMaximumFractionDigits(CENTS);
    return plain(format.format(percent.movePointLeft(2)));
  }

  /** English as written in Europe, day before month. */
  private static Locale region(Language language) {
    return language.equals(Language.ENGLISH) ? Locale.UK : language.locale();
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
