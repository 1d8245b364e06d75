package nl.wegwijs.conversation;

import java.time.LocalDate;
import java.util.Set;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a turn starts from.
 *
 * @param language the conversation's; null: none yet
 * @param hint a weak guess from the provider
 * @param home where the person lives
 * @param diaries ids of the desks at which appointments can be made
 * @param walkIns ids of the desks that have walk-in hours
 * @param booked whether the person has an appointment
 */
record Scene(
    Talk talk,
    @Nullable Language language,
    @Nullable Language hint,
    Staff staff,
    Home home,
    LocalDate today,
    Set<String> diaries,
    Set<String> walkIns,
    boolean booked) {

  Language speaking() {
    return language != null ? language : hint != null ? hint : Language.ENGLISH;
  }

  Scene in(Language other) {
    return new Scene(talk, other, hint, staff, home, today, diaries, walkIns, booked);
  }

  Scene at(Home other) {
    return new Scene(talk, language, hint, staff, other, today, diaries, walkIns, booked);
  }
}
