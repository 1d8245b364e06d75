package nl.wegwijs.conversation;

import java.util.Optional;
import nl.wegwijs.answer.Appointing;
import nl.wegwijs.answer.Gathering;
import nl.wegwijs.dates.DateAsk;
import nl.wegwijs.dates.Subject;
import nl.wegwijs.event.EventKind;
import nl.wegwijs.event.Going;

/** What is said of appointments, events and reminders, each a whole message in a known way. */
final class Sayings {
  private final Hearing hearing;
  private final Telling telling;
  private final Commands commands;

  Sayings(Hearing hearing, Telling telling, Commands commands) {
    this.hearing = hearing;
    this.telling = telling;
    this.commands = commands;
  }

  /** What comes of it; empty: it is said in no such way. */
  Optional<Turn> of(Scene scene, String text) {
    return appointing(scene, text)
        .filter(said -> heeded(scene, said.kind()))
        .map(said -> appointed(scene, said))
        .or(() ->
            hearing
                .gathering()
                .said(text, scene.speaking())
                .flatMap(said -> gathered(scene, said)));
  }

  private Optional<Appointing.Said> appointing(Scene scene, String text) {
    return scene.diaries().isEmpty() && scene.walkIns().isEmpty()
        ? Optional.empty()
        : hearing.appointing().said(text, scene.speaking());
  }

  /** Whoever has no appointment and cannot come means something else, such as their work. */
  private static boolean heeded(Scene scene, Appointing.Kind kind) {
    return switch (kind) {
      case MAKE, MINE, WAIT -> !scene.diaries().isEmpty();
      case TICKET -> !scene.walkIns().isEmpty();
      case LINE -> !scene.walkIns().isEmpty() && scene.staff() == Staff.ABSENT;
      case CANCEL, MOVE, PLACE, LATE -> scene.booked();
    };
  }

  private Turn appointed(Scene scene, Appointing.Said said) {
    Scene here = scene.in(scene.language() == null ? said.language() : scene.language());
    return commands.appoint(here, commands.wanted(here, said));
  }

  /** Of the bus and of courses an article tells, and what there is under it. */
  private Optional<Turn> gathered(Scene scene, Gathering.Said said) {
    Scene here = scene.in(scene.language() == null ? said.language() : scene.language());
    return switch (said.kind()) {
      case BUS ->
          telling
              .of(EventKind.STOP, here)
              .map(turn -> Voice.with(new Effect.Invite(EventKind.STOP, true), turn));
      case COURSES -> telling.of(EventKind.COURSE, here);
      case MINE -> Optional.of(commands.attend(here, new Going.Mine()));
      case LEAVE -> Optional.of(commands.attend(here, new Going.LeaveMine()));
      case REMINDERS -> Optional.of(commands.remind(here, new DateAsk.Mine()));
      case STOP_REMINDERS -> Optional.of(commands.remind(here, new DateAsk.Stop(null)));
    };
  }

  /** The day that they were asked for; empty: it is none. */
  Optional<Turn> date(Scene scene, Subject subject, String text) {
    return hearing
        .dates()
        .read(text, subject, scene.today())
        .map(date -> commands.remind(scene, new DateAsk.Given(subject, date)));
  }
}
