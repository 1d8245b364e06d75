package nl.wegwijs.event;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.wegwijs.booking.Offering;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Errands;
import nl.wegwijs.post.Reply;

/**
 * Tells those who signed up what they must know, once: the day before, when something changes, and
 * when a place becomes free, which is theirs for two hours of the day before the next is asked.
 */
@Singleton
public class Hosting {
  private static final Duration HELD = Duration.ofHours(2);
  private static final int BATCH = 100;

  private final SignUpRows rows;
  private final SignUps signUps;
  private final Events events;
  private final Standing standing;
  private final EventSays says;
  private final People people;
  private final Errands errands;
  private final Clock clock;

  Hosting(
      SignUpRows rows,
      SignUps signUps,
      Events events,
      Standing standing,
      EventSays says,
      People people,
      Errands errands,
      Clock clock) {
    this.rows = rows;
    this.signUps = signUps;
    this.events = events;
    this.standing = standing;
    this.says = says;
    this.people = people;
    this.errands = errands;
    this.clock = clock;
  }

  /** Does what is due, and says how much. Where nothing is, it only reads. */
  public int hostSome() {
    Instant now = clock.instant();
    return errands.remind(rows.due(now, BATCH).stream().map(Tomorrow::new).toList())
        + errands.each(rows.untold(BATCH), this::news)
        + errands.each(rows.lapsed(now, BATCH), this::lapse)
        + (Offering.isDay(now) ? errands.each(rows.next(now.plus(HELD), BATCH), this::offer) : 0);
  }

  /** A reminder that is due. */
  private final class Tomorrow implements Errands.Due {
    private final SignUp signUp;

    Tomorrow(SignUp signUp) {
      this.signUp = signUp;
    }

    @Override
    public UUID person() {
      return signUp.personId();
    }

    @Override
    public Instant until() {
      return Objects.requireNonNull(signUp.uselessAt());
    }

    @Override
    public Language language() {
      return signUp.speaks();
    }

    @Override
    public int done(boolean sent) {
      return rows.reminded(signUp.id(), signUp.remindAt(), sent ? "SENT" : "DROPPED");
    }

    @Override
    public Optional<Function<Language, Reply>> says() {
      return rows.find(signUp.id())
          .filter(still -> still.stands() == SignUpState.JOINED)
          .flatMap(still -> events.find(still.eventId()))
          .filter(event -> !event.cancelled())
          .map(event -> in -> standing.has(event, signUp, "remind", in));
    }
  }

  private int news(SignUp signUp) {
    Optional<Person> person = people.lock(signUp.personId());
    String news = Objects.requireNonNull(signUp.news());
    if (person.isEmpty() || rows.told(signUp.id(), news) == 0) {
      return 0;
    }
    events
        .find(signUp.eventId())
        .ifPresent(event ->
            errands.tell(person.get(), signUp.speaks(), in -> news(event, News.valueOf(news), in)));
    return 1;
  }

  private Reply news(Event event, News news, Language in) {
    String message = event.message().isBlank() ? "" : event.message().strip() + "\n\n";
    String key =
        switch (news) {
          case CHANGED -> "changed";
          case CANCELLED -> "cancelled";
        };
    String text = says.line(in, key) + "\n\n" + message + says.event(event, in);
    return new Reply(
        in,
        text,
        null,
        event.cancelled() ? List.of(says.human(in)) : List.of(standing.cannotCome(event, in)));
  }

  /** The person is locked, so that nobody takes it meanwhile. */
  private int lapse(SignUp offer) {
    Optional<Person> person = people.lock(offer.personId());
    if (person.isEmpty() || !signUps.release(offer.id())) {
      return 0;
    }
    errands.tell(
        person.get(),
        offer.speaks(),
        in ->
            says.reply(
                in,
                "lapsed",
                List.of(says.option(new Going.Await(offer.eventId()), in, "await.again"))));
    return 1;
  }

  private int offer(SignUp waiting) {
    Optional<Person> person = people.lock(waiting.personId()).filter(Errands::hears);
    Optional<SignUp> offered =
        person.flatMap(it -> signUps.offer(waiting, clock.instant().plus(HELD)));
    offered
        .flatMap(it -> events.find(it.eventId()))
        .ifPresent(event ->
            errands.tell(
                person.orElseThrow(),
                waiting.speaks(),
                in -> standing.held(event, offered.orElseThrow(), in)));
    return offered.isPresent() ? 1 : 0;
  }
}
