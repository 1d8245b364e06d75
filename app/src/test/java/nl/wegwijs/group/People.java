package nl.wegwijs.group;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.wegwijs.handoff.Span;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Role;

/** Groups, people and days for tests. */
public final class People {
  /** A list with two good lines and one that is not. */
  public static final byte[] FILE =
      (ListsTest.HEADING
              + "Wiśniewska;Ewa;2026-09-01;1990-02-01;Łódź;Polska;123456782;12\n"
              + "Popescu;Ion;01/09/2026;31-2-1990;Cluj;România;geen;12\n"
              + "Димитров;Иван;1 Sept 2026;3.4.1988;Пловдив;Bulgarije;;9\n")
          .getBytes(StandardCharsets.UTF_8);

  private People() {}

  static Employer employer() {
    return new Employer("Kas & Co", "Piet, 010-1234567", 40, List.of("pl"));
  }

  static Account member(String... desks) {
    return new Account(
        UUID.randomUUID(),
        "anna",
        "Anna",
        Set.of(Role.STAFF),
        Set.of(desks),
        new Language("nl"),
        false,
        false,
        false);
  }

  static Worker worker(int i) {
    return new Worker(
        "Nowak",
        "Jan" + Character.toString('a' + i / 26) + Character.toString('a' + i % 26),
        LocalDate.of(2026, 9, 1),
        LocalDate.of(1990, 2, 1),
        "Lublin",
        "PL",
        null,
        Integer.toString(1 + i / 3),
        "pl");
  }

  static List<Worker> workers(int count) {
    return IntStream.range(0, count).mapToObj(People::worker).toList();
  }

  /** The same on so many working days. */
  static Day days(int days, Day day) {
    return new Day(
        day.date(), days, day.hours(), day.sideBySide(), day.minutes(), day.place(), day.address());
  }

  static Day day(LocalDate date, String... spans) {
    List<Span> hours =
        List.of(spans).stream()
            .map(span -> span.split("-"))
            .map(ends -> new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
            .toList();
    return new Day(date, 1, hours, 2, 10, "Zaal Noord", "Kerkplein 1");
  }
}
