package nl.wegwijs.event;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Does what somebody wants with events and tells what comes of it, inside the caller's transaction,
 * which has locked the person.
 */
@Singleton
public class Attending {
  private static final int MOST = 9;
  private static final int MOST_MINE = 4;

  private final Events events;
  private final SignUps signUps;
  private final Standing standing;
  private final Noticeboard board;
  private final EventSays says;
  private final Clock clock;

  Attending(
      Events events,
      SignUps signUps,
      Standing standing,
      Noticeboard board,
      EventSays says,
      Clock clock) {
    this.events = events;
    this.signUps = signUps;
    this.standing = standing;
    this.board = board;
    this.says = says;
    this.clock = clock;
  }

  /**
   * Who asks.
   *
   * @param city id of the one they live in; null: none that we know
   */
  public record Who(UUID person, Language in, @Nullable String city) {}

  public Reply tell(Going going, Who who) {
    return switch (going) {
      case Going.Listed(EventKind kind) -> listed(kind, who);
      case Going.Shown(UUID id) -> with(id, who, event -> shown(event, who));
      case Going.Join(UUID id) -> joined(signUps.join(id, who.person(), who.in()), who);
      case Going.Await(UUID id) -> joined(signUps.await(id, who.person(), who.in()), who);
      case Going.MayLeave(UUID id) -> with(id, who, event -> mayLeave(event, who));
      case Going.Leave(UUID id) -> leave(id, who);
      case Going.Mine() -> mine(who);
      case Going.LeaveMine() -> leaveMine(who);
      case Going.Accept(UUID id) -> accepted(signUps.accept(id, who.person()), who);
      case Going.Decline(UUID id) -> decline(id, who);
    };
  }

  private Reply listed(EventKind kind, Who who) {
    List<Event> open = board.open(kind, who.city());
    List<Option> options =
        open.stream().limit(MOST).map(event -> board.one(event, who.in())).toList();
    return options.isEmpty()
        ? says.reply(who.in(), "none", List.of(says.human(who.in())))
        : says.reply(who.in(), "choose." + kind.word(), options);
  }

  private Reply with(UUID id, Who who, Function<Event, Reply> tell) {
    return events
        .find(id)
        .filter(event -> !event.cancelled() && event.endsAt().isAfter(clock.instant()))
        .map(tell)
        .orElseGet(() -> gone(who));
  }

  private Reply gone(Who who) {
    return says.reply(who.in(), "gone", List.of(says.human(who.in())));
  }

  private Reply shown(Event event, Who who) {
    Optional<SignUp> mine = signUps.at(event.id(), who.person());
    return mine.isPresent() ? standing.of(event, mine.get(), who.in()) : offered(event, who);
  }

  private Reply offered(Event event, Who who) {
    Language in = who.in();
    if (event.setup().places() == 0) {
      return reply(in, says.event(event, in), says.line(in, "no-sign-up"), List.of());
    }
    int free = signUps.free(event.id(), event.setup().places());
    boolean open = event.takesPeople(clock.instant());
    Option join = says.option(new Going.Join(event.id()), in, "join");
    Option await = says.option(new Going.Await(event.id()), in, "await");
    List<Option> options =
        Stream.concat(
                Stream.of(free > 0 ? join : await).filter(option -> open),
                Stream.of(says.human(in)))
            .toList();
    String places = open ? says.line(in, "places", Map.of("free", free)) : says.line(in, "begun");
    return reply(in, says.event(event, in), places, options);
  }

  private static Reply reply(Language in, String text, String last, List<Option> options) {
    return new Reply(in, text + "\n\n" + last, null, options);
  }

  private Reply joined(Joining joining, Who who) {
    return switch (joining) {
      case Joining.Joined(Event event, SignUp mine) ->
          standing.has(event, mine, "joined", who.in());
      case Joining.Already(Event event, SignUp mine) -> standing.of(event, mine, who.in());
      case Joining.Waits(Event event, SignUp mine) -> standing.waits(event, mine, who.in());
      case Joining.Full(Event event) -> offered(event, who);
      case Joining.NotThere() -> gone(who);
    };
  }

  private Reply accepted(Joining joining, Who who) {
    return joining instanceof Joining.Joined joined
        ? joined(joined, who)
        : says.reply(who.in(), "too-late", List.of(says.human(who.in())));
  }

  private Reply decline(UUID id, Who who) {
    boolean released = signUps.mine(id, who.person()).isPresent() && signUps.release(id);
    return says.reply(who.in(), released ? "declined" : "too-late", List.of());
  }

  private Reply mayLeave(Event event, Who who) {
    if (signUps.at(event.id(), who.person()).isEmpty()) {
      return says.reply(who.in(), "mine.none", List.of());
    }
    List<Option> options =
        List.of(
            says.option(new Going.Leave(event.id()), who.in(), "leave.yes"),
            says.option(new Going.Mine(), who.in(), "leave.no"));
    String ask = says.line(who.in(), "leave.ask") + "\n\n" + says.event(event, who.in());
    return new Reply(who.in(), ask, null, options);
  }

  private Reply leave(UUID event, Who who) {
    return says.reply(
        who.in(), signUps.leave(event, who.person()) ? "left" : "mine.none", List.of());
  }

  private Reply mine(Who who) {
    List<SignUp> all = signUps.coming(who.person());
    return all.size() == 1
        ? with(all.getFirst().eventId(), who, event -> standing.of(event, all.getFirst(), who.in()))
        : several(all, Going.Shown::new, who);
  }

  private Reply leaveMine(Who who) {
    List<SignUp> all = signUps.coming(who.person());
    return all.size() == 1
        ? with(all.getFirst().eventId(), who, event -> mayLeave(event, who))
        : several(all, Going.MayLeave::new, who);
  }

  private Reply several(List<SignUp> all, Function<UUID, Going> then, Who who) {
    List<Option> options =
        all.stream()
            .limit(MOST_MINE)
            .flatMap(signUp -> events.find(signUp.eventId()).stream())
            .map(event ->
                new Option(then.apply(event.id()).id(), board.one(event, who.in()).label()))
            .toList();
    return says.reply(who.in(), options.isEmpty() ? "mine.none" : "mine.which", options);
  }

  /** For those who want to know what we keep of them. */
  public Stream<String> kept(UUID person, Language in) {
    return signUps.coming(person).stream()
        .flatMap(signUp ->
            events.find(signUp.eventId()).stream()
                .map(event -> standing.of(event, signUp, in).text()));
  }
}
