package nl.wegwijs.group;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nl.wegwijs.edge.Words;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.settings.Settings;

/** The letters to the people of a group, on paper and on the web. */
@Singleton
public class Invitations {
  /** Where a letter stands on the web. */
  static final String PATH = "/g";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final GroupRows rows;
  private final WorkerRows workers;
  private final Seals seals;
  private final Phrases phrases;
  private final String publicUrl;

  Invitations(GroupRows rows, WorkerRows workers, Seals seals, Phrases phrases, Settings settings) {
    this.rows = rows;
    this.workers = workers;
    this.seals = seals;
    this.phrases = phrases;
    this.publicUrl = settings.publicUrl().toString();
  }

  /** The letter of that code, in their language or the one that they choose. */
  Optional<Letter> find(String code, Optional<Language> chosen) {
    return workers
        .withCode(seals.code(code.toUpperCase(Locale.ROOT)))
        .flatMap(row ->
            rows.find(row.listId())
                .map(seals::group)
                .map(group -> {
                  Listed one = seals.listed(row);
                  return letter(group, one, chosen.orElse(one.worker().speaks()));
                }));
  }

  /** The letter in their own language. */
  public Letter of(Group group, Listed one) {
    return letter(group, one, one.worker().speaks());
  }

  private Letter letter(Group group, Listed one, Language language) {
    Day day = group.day();
    Slot slot = one.slot();
    return day == null || slot == null
        ? letter(group, one, language, "", "", 0, "", "")
        : letter(
            group,
            one,
            language,
            day(LocalDate.ofInstant(slot.from(), Hours.HERE), language),
            TIME.format(slot.from().atZone(Hours.HERE)),
            day.minutes(),
            day.place(),
            day.address());
  }

  private Letter letter(
      Group group,
      Listed one,
      Language language,
      String day,
      String time,
      int minutes,
      String place,
      String address) {
    return new Letter(
        new Words(phrases, language),
        day,
        time,
        minutes,
        place,
        address,
        one.code(),
        publicUrl + PATH + "/" + one.code(),
        publicUrl + "/?lang=" + language.tag(),
        day(group.erased(), language));
  }

  private static String day(LocalDate date, Language language) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale()).format(date);
  }
}
