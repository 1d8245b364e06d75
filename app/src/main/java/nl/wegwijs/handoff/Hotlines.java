package nl.wegwijs.handoff;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.Library;
import nl.wegwijs.content.Organisation;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** Numbers to call when no desk is open. */
@Singleton
public class Hotlines {
  private static final String EMERGENCY = "112";

  private final Library library;
  private final Holidays holidays;

  Hotlines(Library library, Holidays holidays) {
    this.library = library;
    this.holidays = holidays;
  }

  /**
   * Of the organisations that help with that article, those open then, the best first; then 112.
   */
  public List<String> open(@Nullable ArticleId article, Instant at, Language language) {
    Stream<String> helpers =
        library.knowledge().article(article).stream()
            .flatMap(library.knowledge()::helpers)
            .filter(organisation -> hours(organisation).isOpen(at))
            .flatMap(organisation -> line(organisation, language).stream());
    return Stream.concat(helpers, Stream.of(EMERGENCY)).distinct().toList();
  }

  private Optional<String> line(Organisation organisation, Language language) {
    return Optional.ofNullable(organisation.phone())
        .flatMap(phone -> library.now().texts().filled(phone, language))
        .map(phone ->
            organisation.name().startsWith(phone) ? phone : organisation.name() + " " + phone);
  }

  private Hours hours(Organisation organisation) {
    List<Opening> week = organisation.hours().entrySet().stream().map(Hotlines::opening).toList();
    boolean everyDay = organisation.hours().size() == DayOfWeek.values().length;
    return new Hours(week, List.of(), date -> !everyDay && holidays.isHoliday(date));
  }

  /** Such as monday: 09:00-17:00. */
  private static Opening opening(Map.Entry<String, String> day) {
    String[] times = day.getValue().replace("24:00", "00:00").split("-", 2);
    return new Opening(
        DayOfWeek.valueOf(day.getKey().toUpperCase(Locale.ROOT)),
        new Span(LocalTime.parse(times[0]), LocalTime.parse(times[1])));
  }
}
