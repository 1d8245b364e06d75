package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.handoff.CaseState;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Desks;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.HelpDesk;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** How the desks do: who waits now, and the last 14 days; never a person. */
@Hidden
@Controller("/console/figures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class FiguresPage {
  private static final int DAYS = 14;

  /** Of the drawing area of the chart, in units of its view box. */
  private static final int HEIGHT = 120;

  private static final int WIDTH = 40;

  private final Frames frames;
  private final Cases cases;
  private final OpenCases now;
  private final Desks desks;
  private final OpinionFigures opinions;
  private final Clock clock;

  FiguresPage(
      Frames frames,
      Cases cases,
      OpenCases now,
      Desks desks,
      OpinionFigures opinions,
      Clock clock) {
    this.frames = frames;
    this.cases = cases;
    this.now = now;
    this.desks = desks;
    this.opinions = opinions;
    this.clock = clock;
  }

  /** What the page shows. */
  public record Shown(
      Frame frame, List<Table> tables, List<Bar> bars, OpinionFigures.Shown opinions) {}

  /**
   * The same figures in some order.
   *
   * @param by what each row is
   */
  public record Table(String by, List<Row> rows) {}

  /** One desk, language or hour; a figure that cannot be is empty. */
  public record Row(
      String name, int waiting, String longest, String answer, String handling, int closed) {}

  /**
   * One day of the chart.
   *
   * @param x its left side
   * @param y its top
   * @param height zero on a day without cases
   */
  public record Bar(int x, int y, int height, int count, String day) {}

  @Get
  HttpResponse<?> page(HttpRequest<?> request) {
    Frame frame = frames.of(request);
    LocalDate first = today().minusDays(DAYS - 1L);
    List<HelpCase> lately = cases.openedSince(first.atStartOfDay(Times.HERE).toInstant());
    List<HelpCase> open = now.now().cases();
    List<Table> tables =
        List.of(
            new Table(frame.say("console.figures.desk"), byDesk(frame, lately, open)),
            new Table(frame.say("console.figures.language"), byLanguage(frame, lately, open)),
            new Table(frame.say("console.figures.hour"), byHour(frame, lately, open)));
    return frames.draw(
        "figures", new Shown(frame, tables, bars(frame, first, lately), opinions.of(frame)));
  }

  private LocalDate today() {
    return clock.instant().atZone(Times.HERE).toLocalDate();
  }

  private List<Row> byDesk(Frame frame, List<HelpCase> lately, List<HelpCase> open) {
    return desks.all().stream()
        .filter(HelpDesk::chats)
        .map(desk ->
            row(
                frame,
                desk.name(frame.words().language()),
                one -> one.desk().equals(desk.id()),
                lately,
                open))
        .toList();
  }

  private List<Row> byLanguage(Frame frame, List<HelpCase> lately, List<HelpCase> open) {
    Language reads = frame.words().language();
    return Stream.concat(lately.stream(), open.stream())
        .map(HelpCase::language)
        .distinct()
        .sorted(Comparator.comparing(Language::tag))
        .map(language ->
            row(
                frame,
                Board.languageName(language, reads),
                one -> one.language().equals(language),
                lately,
                open))
        .toList();
  }

  /** By the hour of the day in which a case was opened. */
  private List<Row> byHour(Frame frame, List<HelpCase> lately, List<HelpCase> open) {
    return Stream.concat(lately.stream(), open.stream())
        .map(FiguresPage::hour)
        .distinct()
        .sorted()
        .map(hour ->
            row(
                frame,
                frame.say("console.figures.from-hour", "n", hour),
                one -> hour(one) == hour,
                lately,
                open))
        .toList();
  }

  private static int hour(HelpCase one) {
    return one.openedAt().atZone(Times.HERE).getHour();
  }

  private Row row(
      Frame frame,
      String name,
      Predicate<HelpCase> which,
      List<HelpCase> lately,
      List<HelpCase> open) {
    List<HelpCase> waiting =
        open.stream()
            .filter(one -> one.state() instanceof CaseState.Waiting)
            .filter(which)
            .toList();
    List<HelpCase> own = lately.stream().filter(which).toList();
    return new Row(
        name,
        waiting.size(),
        longest(frame, waiting),
        median(frame, own, one -> between(one.openedAt(), one.answeredAt())),
        median(frame, own, one -> between(one.takenAt(), one.closedAt())),
        (int) own.stream().filter(one -> one.state() instanceof CaseState.Closed).count());
  }

  private String longest(Frame frame, List<HelpCase> waiting) {
    return waiting.stream()
        .map(one -> Duration.between(one.waitingSince(), clock.instant()))
        .max(Comparator.naturalOrder())
        .map(age -> Ages.say(frame, age))
        .orElse("");
  }

  private static @Nullable Duration between(@Nullable Instant from, @Nullable Instant until) {
    return from == null || until == null ? null : Duration.between(from, until);
  }

  private static String median(
      Frame frame, List<HelpCase> own, Function<HelpCase, @Nullable Duration> length) {
    List<Duration> sorted = own.stream().map(length).filter(Objects::nonNull).sorted().toList();
    return sorted.isEmpty() ? "" : Ages.say(frame, sorted.get(sorted.size() / 2));
  }

  private static List<Bar> bars(Frame frame, LocalDate first, List<HelpCase> lately) {
    TreeMap<LocalDate, Long> counts =
        lately.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.openedAt().atZone(Times.HERE).toLocalDate(),
                    TreeMap::new,
                    Collectors.counting()));
    long most = counts.values().stream().max(Comparator.naturalOrder()).orElse(1L);
    DateTimeFormatter day = DateTimeFormatter.ofPattern("d/M", frame.words().language().locale());
    return IntStream.range(0, DAYS)
        .mapToObj(i -> {
          int count = counts.getOrDefault(first.plusDays(i), 0L).intValue();
          int height = (int) (HEIGHT * count / most);
          return new Bar(i * WIDTH, HEIGHT - height, height, count, day.format(first.plusDays(i)));
        })
        .toList();
  }
}
