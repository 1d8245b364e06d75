package nl.wegwijs.language;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * A language as a BCP 47 tag reduced to its primary subtag: {@code pl}, {@code bg}.
 *
 * @param tag lower case, two or three letters
 */
public record Language(String tag) {
  public static final Language DUTCH = new Language("nl");
  public static final Language ENGLISH = new Language("en");
  public static final Language POLISH = new Language("pl");
  public static final Language ROMANIAN = new Language("ro");
  public static final Language BULGARIAN = new Language("bg");

  public Language {
    if (!tag.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException("not a language tag of two or three letters: " + tag);
    }
  }

  /** The language of any BCP 47 tag, so {@code pl-PL} and {@code PL} are Polish. */
  public static Language of(String bcp47) {
    return new Language(Locale.forLanguageTag(bcp47.replace('_', '-')).getLanguage());
  }

  public Locale locale() {
    return Locale.of(tag);
  }

  /** The value of HTML's {@code dir}. */
  public String direction() {
    return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
  }

  @Override
  public String toString() {
    return tag;
  }
}
