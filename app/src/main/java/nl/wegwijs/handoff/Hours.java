package nl.wegwijs.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a desk is open. In the night that summer time begins the hour that is not there counts for
 * nothing; in the night that it ends a desk opens the first time and closes the second time that
 * the clock shows the hour.
 *
 * @param week the hours of an ordinary week; empty: nobody has said when the desk is open
 * @param days dates with hours of their own
 * @param holiday the dates on which the week does not hold
 */
public record Hours(List<Opening> week, List<OtherDay> days, Predicate<LocalDate> holiday) {
  public static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

  /** How many days one looks ahead: a year and a month. */
  private static final int FARTHEST = 400;

  /** From one moment until another, which no longer belongs to it. */
  public record Stretch(Instant from, Instant until) {}

  /** Whether anybody has said when the desk is open. */
  public boolean known() {
    return !week.isEmpty() || days.stream().anyMatch(day -> !day.spans().isEmpty());
  }

  public boolean isOpen(Instant at) {
    return stretches(at, 1).anyMatch(s -> !s.from().isAfter(at) && s.until().isAfter(at));
  }

  /** When it opens next after that moment; empty: not within a year. */
  public Optional<Instant> opensNext(Instant at) {
    return stretches(at, FARTHEST)
        .map(Stretch::from)
        .filter(from -> from.isAfter(at) && !isOpen(from.minusNanos(1)))
        .findFirst();
  }

  /** When it closes; empty: it is closed already, or it never closes. */
  public Optional<Instant> closesAt(Instant at) {
    Instant end = at;
    for (Iterator<Stretch> all = stretches(at, FARTHEST).iterator(); all.hasNext(); ) {
      Stretch next = all.next();
      if (next.from().isAfter(end)) {
        return end.equals(at) ? Optional.empty() : Optional.of(end);
      }
      end = later(end, next.until());
    }
    return Optional.empty();
  }

  /** The moment by which it has been open for that long; empty: not within a year. */
  public Optional<Instant> after(Instant start, Duration open) {
    Instant at = start;
    Duration left = open;
    for (Iterator<Stretch> all = stretches(start, FARTHEST).iterator(); all.hasNext(); ) {
      Stretch next = all.next();
      Instant from = later(at, next.from());
      Duration here = Duration.between(from, later(from, next.until()));
      if (here.compareTo(left) >= 0) {
        return Optional.of(from.plus(left));
      }
      left = left.minus(here);
      at = later(from, next.until());
    }
    return Optional.empty();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** From the day before, since its night may reach into this one; in order of their beginning. */
  private Stream<Stretch> stretches(Instant at, int ahead) {
    LocalDate today = LocalDate.ofInstant(at, HERE);
    return IntStream.rangeClosed(-1, ahead).mapToObj(today::plusDays).flatMap(this::on);
  }

  /** When it opens on that date, in order; a span past midnight whole. */
  public Stream<Stretch> on(LocalDate date) {
    return spans(date)
        .sorted(Comparator.comparing(Span::from))
        .map(span ->
            new Stretch(
                first(date.atTime(span.from())),
                last((span.pastMidnight() ? date.plusDays(1) : date).atTime(span.until()))))
        .filter(stretch -> stretch.until().isAfter(stretch.from()));
  }

  private Stream<Span> spans(LocalDate date) {
    Optional<OtherDay> other = days.stream().filter(day -> day.date().equals(date)).findFirst();
    if (other.isPresent()) {
      return other.get().spans().stream();
    }
    return holiday.test(date)
        ? Stream.empty()
        : week.stream().filter(o -> o.day() == date.getDayOfWeek()).map(Opening::span);
  }

  private static Instant first(LocalDateTime local) {
    return missing(local)
        .orElseGet(() -> ZonedDateTime.of(local, HERE).withEarlierOffsetAtOverlap().toInstant());
  }

  private static Instant last(LocalDateTime local) {
    return missing(local)
        .orElseGet(() -> ZonedDateTime.of(local, HERE).withLaterOffsetAtOverlap().toInstant());
  }

  /** The moment at which the clock jumps over that hour; empty: it does not. */
  private static Optional<Instant> missing(LocalDateTime local) {
    return Optional.ofNullable(HERE.getRules().getTransition(local))
        .filter(ZoneOffsetTransition::isGap)
        .map(ZoneOffsetTransition::getInstant);
  }
}
