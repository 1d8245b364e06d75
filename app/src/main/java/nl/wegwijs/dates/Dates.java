package nl.wegwijs.dates;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.content.Fact;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Library;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Perishable;
import nl.wegwijs.post.Errands;
import nl.wegwijs.post.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Computes the law's dates from the one that a person told, and reminds them of each: only those
 * who asked for it, never twice, and never after they said stop.
 */
@Singleton
public class Dates implements Perishable {
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final int BATCH = 100;
  private static final int MOST_DROPPED = 100;

  private final TermRows rows;
  private final DateSays says;
  private final Library library;
  private final Errands errands;
  private final Clock clock;

  Dates(TermRows rows, DateSays says, Library library, Errands errands, Clock clock) {
    this.rows = rows;
    this.says = says;
    this.library = library;
    this.errands = errands;
    this.clock = clock;
  }

  /** Does what somebody wants, in the caller's transaction, and tells what comes of it. */
  public Reply tell(DateAsk ask, UUID person, Language in) {
    return switch (ask) {
      case DateAsk.Start(Subject subject, boolean again) -> says.ask(subject, again, today(), in);
      case DateAsk.Given(Subject subject, LocalDate date) -> given(subject, date, person, in);
      case DateAsk.Mine() -> mine(person, in);
      case DateAsk.Stop(Term term) -> stop(term, person, in);
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Hours.HERE);
  }

  /** Terms whose facts the content has, and which hold today. */
  private Stream<Term> known(Subject subject) {
    KnowledgeBase knowledge = library.knowledge();
    return Term.of(subject)
        .filter(term -> term.facts().stream().map(knowledge.facts()::get).allMatch(this::holds));
  }

  private boolean holds(@Nullable Fact fact) {
    return fact != null && fact.holdsOn(today());
  }

  private Reply given(Subject subject, LocalDate date, UUID person, Language in) {
    if (subject.ahead() == date.isBefore(today())) {
      return says.ask(subject, true, today(), in);
    }
    List<Planned> all = known(subject).map(term -> plan(term, date, person, in)).toList();
    return says.planned(subject, date, all, in);
  }

  /** What was planned before for that term is void. */
  private Planned plan(Term term, LocalDate given, UUID person, Language in) {
    LocalDate on = term.from(given, today());
    rows.delete(person, term.name());
    List<LocalDate> days = term.reminders(on);
    List<LocalDate> ahead =
        IntStream.range(0, days.size())
            .filter(at -> at(days.get(at)).isAfter(clock.instant()))
            .peek(at -> insert(term, on, days, at, person, in))
            .mapToObj(days::get)
            .toList();
    return new Planned(term, on, on.isAfter(today()), ahead);
  }

  /** Of no more use when the next one comes, or when the day itself is over. */
  private void insert(
      Term term, LocalDate on, List<LocalDate> days, int at, UUID person, Language in) {
    Instant until =
        at + 1 < days.size()
            ? at(days.get(at + 1))
            : on.plusDays(1).atStartOfDay(Hours.HERE).toInstant();
    rows.insert(UUID.randomUUID(), person, term.name(), on, in.tag(), at(days.get(at)), until);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(MORNING).atZone(Hours.HERE).toInstant();
  }

  private Reply mine(UUID person, Language in) {
    return says.mine(rows.planned(person), in);
  }

  private Reply stop(@Nullable Term term, UUID person, Language in) {
    if (term == null) {
      rows.deleteOf(person);
      return says.stopped(in);
    }
    rows.delete(person, term.name());
    List<TermRow> left = rows.planned(person);
    return left.isEmpty() ? says.stopped(in) : says.mine(left, in);
  }

  /** Sends or drops some that are due; says how many. */
  public int remindSome() {
    return errands.remind(rows.due(clock.instant(), BATCH).stream().map(Due::new).toList());
  }

  /** How many came too late to be of use, and so were not sent; the last hundred at most. */
  public int countDropped() {
    return rows.dropped(MOST_DROPPED).size();
  }

  /** A reminder that is due. */
  private final class Due implements Errands.Due {
    private final TermRow row;

    Due(TermRow row) {
      this.row = row;
    }

    @Override
    public UUID person() {
      return row.personId();
    }

    @Override
    public Instant until() {
      return row.untilAt();
    }

    @Override
    public Language language() {
      return new Language(row.language());
    }

    @Override
    public int done(boolean sent) {
      return rows.done(row.id(), sent ? "SENT" : "DROPPED");
    }

    @Override
    public Optional<Function<Language, Reply>> says() {
      return rows.countPlanned(row.id()) == 1
          ? Optional.of(in -> says.remind(row, in))
          : Optional.empty();
    }
  }

  /** All that is known of a person goes. */
  public void forget(UUID person) {
    rows.deleteOf(person);
  }

  /** What they were reminded of. */
  @Override
  public int eraseBefore(Instant time) {
    return rows.deleteBefore(time);
  }

  /** For those who want to know what we keep of them. */
  public Stream<String> kept(UUID person, Language in) {
    String planned =
        rows.planned(person).stream()
            .map(row -> says.line(row, in))
            .distinct()
            .collect(Collectors.joining("\n"));
    return Stream.of(planned).filter(text -> !text.isEmpty());
  }
}
