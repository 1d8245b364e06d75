package nl.wegwijs.console;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.handoff.DeskSetup;
import nl.wegwijs.handoff.HelpDesk;
import nl.wegwijs.handoff.Opening;
import nl.wegwijs.handoff.Span;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a desk, as it was typed.
 *
 * @param names by language tag
 * @param spoken tags of what its members speak
 * @param week hours by day, see {@link HoursText}
 * @param days one date a line
 * @param members ids of accounts that are to serve there
 */
public record DeskForm(
    Map<String, String> names,
    boolean urgent,
    String note,
    String city,
    String location,
    Set<String> spoken,
    Map<DayOfWeek, String> week,
    String days,
    boolean holidays,
    String promise,
    Set<String> members) {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_DAYS = 200;

  static DeskForm of(HelpDesk desk) {
    DeskSetup setup = desk.setup();
    Map<String, String> names = new TreeMap<>();
    desk.desk().names().forEach((language, name) -> names.put(language.tag(), name));
    Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Span> spans =
          setup.week().stream().filter(it -> it.day() == day).map(Opening::span).toList();
      week.put(day, HoursText.of(spans));
    }
    return new DeskForm(
        names,
        desk.desk().urgent(),
        Objects.requireNonNullElse(setup.note(), ""),
        Objects.requireNonNullElse(setup.city(), ""),
        Objects.requireNonNullElse(setup.location(), ""),
        new TreeSet<>(setup.languages()),
        week,
        HoursText.ofDays(setup.days()),
        setup.openOnHolidays(),
        Integer.toString(setup.promiseMinutes()),
        Set.of());
  }

  static DeskForm of(Map<String, Object> fields) {
    Map<String, String> names = new TreeMap<>();
    fields.keySet().stream()
        .filter(field -> field.matches("name-[a-z]{2,3}"))
        .forEach(field -> names.put(field.substring(5), text(fields, field, LONGEST_NAME)));
    Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, text(fields, "day-" + day.getValue(), LONGEST_TEXT));
    }
    Set<String> spoken = new TreeSet<>(all(fields, "language"));
    Stream.of(text(fields, "others", LONGEST_TEXT).split("[,;\\s]+"))
        .filter(tag -> !tag.isEmpty())
        .forEach(spoken::add);
    return new DeskForm(
        names,
        !all(fields, "urgent").isEmpty(),
        text(fields, "note", LONGEST_TEXT),
        text(fields, "city", LONGEST_NAME),
        text(fields, "location", LONGEST_TEXT),
        spoken,
        week,
        text(fields, "days", PlainText.LONGEST),
        !all(fields, "holidays").isEmpty(),
        text(fields, "promise", LONGEST_NAME),
        new TreeSet<>(all(fields, "member")));
  }

  private static List<String> all(Map<String, Object> fields, String name) {
    return switch (fields.get(name)) {
      case null -> List.of();
      case Collection<?> many -> many.stream().map(String::valueOf).toList();
      case Object one -> List.of(one.toString());
    };
  }

  private static String text(Map<String, Object> fields, String name, int most) {
    String typed = all(fields, name).stream().findFirst().orElse("");
    return PlainText.of(typed.substring(0, Math.min(most, typed.length()))).strip();
  }

  /**
   * What is to be set.
   *
   * @throws HoursText.Unreadable where hours cannot be read
   * @throws IllegalArgumentException where a language, a city or a promise cannot be
   */
  DeskSetup setup(Set<String> cities) {
    if (!city.isEmpty() && !cities.contains(city) || !promise.matches("\\d{1,5}")) {
      throw new IllegalArgumentException("no such city, or no number of minutes");
    }
    var others = HoursText.days(days);
    if (others.size() > MOST_DAYS) {
      throw new IllegalArgumentException("too many days");
    }
    List<Opening> openings =
        week.entrySet().stream()
            .flatMap(day ->
                HoursText.spans(day.getValue()).stream()
                    .map(span -> new Opening(day.getKey(), span)))
            .toList();
    return new DeskSetup(
        names.entrySet().stream()
            .filter(name -> !name.getValue().isEmpty())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        urgent,
        orNull(note),
        orNull(city),
        orNull(location),
        List.copyOf(spoken),
        openings,
        others,
        holidays,
        Integer.parseInt(promise));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** What its members speak beside those languages. */
  public String others(Collection<String> tags) {
    return spoken.stream().filter(tag -> !tags.contains(tag)).collect(Collectors.joining(", "));
  }
}
