package nl.wegwijs.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Perishable;
import nl.wegwijs.report.Sealed.Awaits;
import org.jspecify.annotations.Nullable;

/**
 * Does what somebody wants with reports and tells what comes of it, inside the caller's
 * transaction, which has locked the person.
 */
@Singleton
public class Reports implements Perishable {
  /** How long a report waits for its end to be written. */
  private static final Duration DRAFT = Duration.ofDays(1);

  private final Filling filling;
  private final Following following;
  private final Papers papers;
  private final ReportRows rows;
  private final Sealed sealed;
  private final Says says;
  private final Clock clock;

  Reports(
      Filling filling,
      Following following,
      Papers papers,
      ReportRows rows,
      Sealed sealed,
      Says says,
      Clock clock) {
    this.filling = filling;
    this.following = following;
    this.papers = papers;
    this.rows = rows;
    this.sealed = sealed;
    this.says = says;
    this.clock = clock;
  }

  /**
   * Who asks.
   *
   * @param awaits what {@link Told#awaits} said before; null: nothing
   */
  public record Who(UUID person, Language in, @Nullable String awaits) {}

  public Told tell(Want want, Who who) {
    return switch (want) {
      case Want.Kinds() -> filling.kinds(who);
      case Want.Start(Kind kind) -> filling.start(kind, who);
      case Want.Resume() -> filling.next(who);
      case Want.Skip(Question question) -> filling.answer(question, "", false, who);
      case Want.Hide(boolean hidden) -> filling.hide(hidden, who);
      case Want.Agree(Agreed agreed) ->
          sealed.allowed(who.awaits()).isPresent()
              ? following.agree(agreed, who)
              : filling.agree(agreed, who);
      case Want.Send() -> filling.send(who);
      case Want.Drop() -> filling.drop(who);
      case Want.State() -> following.which(who);
      case Want.Mine(UUID report) -> following.mine(report, who);
      case Want.Coded(String code) -> following.coded(code, who);
      case Want.Later() -> says.tell(who.in(), "later.done");
      case Want.Heard(String text, boolean danger) -> heard(text, danger, who);
    };
  }

  private Told heard(String text, boolean danger, Who who) {
    Optional<Awaits> awaits = sealed.read(who.awaits());
    return awaits.isEmpty()
        ? filling.kinds(who)
        : switch (awaits.get()) {
          case Awaits.Answer(Question question) -> filling.answer(question, text, danger, who);
          case Awaits.Code() -> following.code(text, who);
          case Awaits.Pin(String code) -> following.pin(code, text, who);
          case Awaits.Word _ -> following.answer(text, who);
        };
  }

  /** What stands under a person's name, for those who want to know; empty: nothing. */
  public String kept(UUID person, Language in) {
    return papers.ofPerson(person).stream()
        .map(report -> says.whole(report, in) + "\n" + String.join("\n", report.answers().values()))
        .collect(Collectors.joining("\n\n"));
  }

  @Override
  public int eraseBefore(Instant time) {
    return rows.deleteBefore(time) + rows.deleteDraftsBefore(clock.instant().minus(DRAFT));
  }

  /** What they had begun goes, and what stands under their name. */
  public void forget(UUID person) {
    rows.deleteOf(person);
  }
}
