package nl.wegwijs.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.wegwijs.event.EventKind;
import nl.wegwijs.event.EventSetup;
import nl.wegwijs.handoff.OtherDay;
import nl.wegwijs.handoff.Span;
import nl.wegwijs.language.Language;

/**
 * The fields of an event as a lead types them; dates one a line, {@code 2026-12-01 19:00-21:00}.
 *
 * @param fields by name
 */
public record EventForm(Map<String, String> fields) {
  static final EventForm EMPTY = new EventForm(Map.of());
  private static final String TITLE = "title-";

  /** What comes of reading it. */
  sealed interface Read {
    record Good(EventSetup setup) implements Read {}

    /**
     * @param field the name of the field
     * @param line what stands there
     */
    record Wrong(String field, String line) implements Read {}
  }

  static EventForm of(Map<String, String> fields) {
    return new EventForm(Map.copyOf(fields));
  }

  static EventForm of(EventSetup setup) {
    Map<String, String> all = new LinkedHashMap<>();
    setup.titles().forEach((tag, title) -> all.put(TITLE + tag, title));
    all.put("kind", setup.kind().word());
    all.put("place", setup.place());
    all.put("address", setup.address());
    all.put("city", Objects.requireNonNullElse(setup.city(), ""));
    all.put("languages", String.join(", ", setup.languages()));
    all.put("days", HoursText.ofDays(setup.days()));
    all.put("places", Integer.toString(setup.places()));
    return new EventForm(all);
  }

  /** What stands in a field. */
  public String text(String name) {
    return fields.getOrDefault(name, "");
  }

  Read read(List<Language> languages, List<String> cities) {
    try {
      return new Read.Good(
          new EventSetup(
              kind(),
              titles(languages),
              text("place").strip(),
              text("address").strip(),
              cities.contains(text("city")) ? text("city") : null,
              spoken(),
              days(),
              places()));
    } catch (HoursText.Unreadable e) {
      return new Read.Wrong("days", String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      String field = String.valueOf(e.getMessage());
      return new Read.Wrong(field, text(field));
    }
  }

  private EventKind kind() {
    return Arrays.stream(EventKind.values())
        .filter(kind -> kind.word().equals(text("kind")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("kind"));
  }

  private Map<String, String> titles(List<Language> languages) {
    Map<String, String> titles = new LinkedHashMap<>();
    languages.stream()
        .map(Language::tag)
        .filter(tag -> !text(TITLE + tag).isBlank())
        .forEach(tag -> titles.put(tag, text(TITLE + tag).strip()));
    return titles;
  }

  /** Tags as they are typed, such as {@code nl, pl}. */
  private List<String> spoken() {
    List<String> tags =
        Arrays.stream(text("languages").toLowerCase(Locale.ROOT).split("[,;\\s]+"))
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .toList();
    if (!tags.stream().allMatch(tag -> tag.matches("[a-z]{2,3}"))) {
      throw new IllegalArgumentException("languages");
    }
    return tags;
  }

  /** The same date on two lines is one with the hours of both. */
  private List<OtherDay> days() {
    Map<LocalDate, List<Span>> days = new TreeMap<>();
    HoursText.days(text("days"))
        .forEach(
            day -> days.computeIfAbsent(day.date(), date -> new ArrayList<>()).addAll(day.spans()));
    return days.entrySet().stream()
        .map(day -> new OtherDay(day.getKey(), List.copyOf(day.getValue())))
        .toList();
  }

  private int places() {
    try {
      return Integer.parseInt(text("places").strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("places", e);
    }
  }
}
