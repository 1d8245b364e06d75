package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.wegwijs.content.Library;
import nl.wegwijs.event.Event;
import nl.wegwijs.event.EventKind;
import nl.wegwijs.event.SignUp;
import nl.wegwijs.event.SignUpState;
import nl.wegwijs.event.SignUps;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import org.jspecify.annotations.Nullable;

/** What the pages of events show. */
@Singleton
public class EventLooks {
  private final SignUps signUps;
  private final Languages languages;
  private final Library library;
  private final Clock clock;

  EventLooks(SignUps signUps, Languages languages, Library library, Clock clock) {
    this.signUps = signUps;
    this.languages = languages;
    this.library = library;
    this.clock = clock;
  }

  /**
   * Every event, the last first.
   *
   * @param dropped how many reminders of the law's dates came too late, in words; empty: none
   */
  public record All(Frame frame, List<Row> rows, String dropped) {}

  /**
   * One of them.
   *
   * @param when its first date
   * @param state who comes, or that it is over
   */
  public record Row(String id, String title, String kind, String when, String state) {}

  /**
   * One event, or a new one.
   *
   * @param id null: it is new
   * @param problem what cannot be; empty: nothing
   * @param open whether it can be changed
   * @param dropped how many reminders came too late, in words; empty: none
   */
  public record Shown(
      Frame frame,
      @Nullable String id,
      EventForm form,
      List<EventKind> kinds,
      List<Language> languages,
      List<CaseView.Choice> cities,
      List<Guest> guests,
      String problem,
      boolean saved,
      boolean open,
      boolean cancelled,
      String dropped) {}

  /** Somebody who comes, or waits. */
  public record Guest(String code, String state, String language, String since) {
    List<String> cells() {
      return List.of(code, state, language, since);
    }
  }

  Row row(Event event, Frame frame) {
    LocalDate first = LocalDate.ofInstant(event.dates().getFirst().from(), Hours.HERE);
    return new Row(
        event.id().toString(),
        event.setup().title(frame.words().language()),
        frame.say("console.events.kind." + event.setup().kind().word()),
        first.toString(),
        state(event, frame));
  }

  private String state(Event event, Frame frame) {
    if (event.cancelled()) {
      return frame.say("console.events.cancelled");
    }
    if (isOver(event)) {
      return frame.say("console.events.over");
    }
    List<SignUp> all = signUps.of(event.id());
    long waiting = all.stream().filter(one -> one.stands() == SignUpState.WAITING).count();
    String joined = frame.say("console.events.joined", "joined", all.size() - waiting);
    return waiting == 0
        ? joined
        : joined + " · " + frame.say("console.events.waiting", "waiting", waiting);
  }

  private boolean isOver(Event event) {
    return !event.endsAt().isAfter(clock.instant());
  }

  Shown empty(Frame frame, EventForm form, String problem) {
    return shown(frame, null, form, List.of(), problem, false, true, false, "");
  }

  Shown shown(Frame frame, Event event, EventForm form, String problem, boolean saved) {
    int dropped = signUps.countDropped(event.id());
    return shown(
        frame,
        event.id().toString(),
        form,
        signUps.of(event.id()).stream().map(one -> guest(one, frame)).toList(),
        problem,
        saved,
        !event.cancelled() && !isOver(event),
        event.cancelled(),
        dropped == 0 ? "" : frame.say("console.events.dropped", "dropped", dropped));
  }

  private Shown shown(
      Frame frame,
      @Nullable String id,
      EventForm form,
      List<Guest> guests,
      String problem,
      boolean saved,
      boolean open,
      boolean cancelled,
      String dropped) {
    Language reads = frame.words().language();
    List<CaseView.Choice> cities =
        library.knowledge().cities().values().stream()
            .map(
                city -> new CaseView.Choice(city.id(), city.names().getOrDefault(reads, city.id())))
            .toList();
    return new Shown(
        frame,
        id,
        form,
        List.of(EventKind.values()),
        languages.all(),
        cities,
        guests,
        problem,
        saved,
        open,
        cancelled,
        dropped);
  }

  Guest guest(SignUp one, Frame frame) {
    return new Guest(
        one.code(),
        frame.say("console.events.state." + one.state().toLowerCase(Locale.ROOT)),
        Board.languageName(one.speaks(), frame.words().language()),
        LocalDate.ofInstant(one.since(), Hours.HERE) + " " + Times.clock(one.since()));
  }
}
