package nl.wegwijs.conversation;

import java.util.List;
import java.util.Optional;
import nl.wegwijs.answer.Appointing;
import nl.wegwijs.booking.Ask;
import nl.wegwijs.content.Article;
import nl.wegwijs.dates.DateAsk;
import nl.wegwijs.dates.Subject;
import nl.wegwijs.event.Going;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import nl.wegwijs.referral.Decision;
import org.jspecify.annotations.Nullable;

/** Obeys: a person, silence, another language, the menu, one's data. And small talk. */
final class Commands {
  private final Voice voice;
  private final Telling telling;

  Commands(Voice voice, Telling telling) {
    this.voice = voice;
    this.telling = telling;
  }

  Turn obey(Scene scene, Meaning.Wish wish, @Nullable Language wants, Heard heard) {
    Language in = scene.speaking();
    return switch (wish) {
      case HUMAN -> human(scene, heard);
      case STOP -> Voice.with(new Effect.Stop(), voice.say(scene, "chat.stop", List.of(), heard));
      case START ->
          Voice.with(new Effect.Start(), voice.say(scene, "chat.start", List.of(), heard));
      case LANGUAGE -> wants == null ? whichLanguage(scene, heard) : speak(scene, wants, heard);
      case MENU -> voice.say(scene, "chat.menu.text", buttons().menu(in), heard);
      case FORGET -> voice.say(scene, "chat.forget.ask", buttons().forget(in), heard);
      case CITY -> telling.whichCity(scene, heard);
      case GUIDES ->
          voice.say(scene, new Step.Choosing(), "chat.guide.choose", buttons().guides(in), heard);
      case APPOINTMENT -> appoint(scene, new Ask.Mine());
      case EVENT -> attend(scene, new Going.Mine());
      case REMINDERS -> remind(scene, new DateAsk.Mine());
      case EXPORT ->
          new Turn(Voice.open(scene), in, List.of(), List.of(new Effect.SendData()), heard);
    };
  }

  private Buttons buttons() {
    return voice.buttons();
  }

  Turn obey(Scene scene, Meaning.Wish wish) {
    return obey(scene, wish, null, Voice.tapped(scene.speaking(), wish));
  }

  /** What comes of it is told when it is known. */
  Turn appoint(Scene scene, Ask ask) {
    Heard heard = Voice.tapped(scene.speaking(), Meaning.Wish.APPOINTMENT);
    Effect appoint = new Effect.Appoint(ask);
    return new Turn(Voice.open(scene), scene.speaking(), List.of(), List.of(appoint), heard);
  }

  /** The same with events. */
  Turn attend(Scene scene, Going going) {
    Heard heard = Voice.tapped(scene.speaking(), Meaning.Wish.EVENT);
    Effect attend = new Effect.Attend(going);
    return new Turn(Voice.open(scene), scene.speaking(), List.of(), List.of(attend), heard);
  }

  /** The same with reminders; a date may be told next. */
  Turn remind(Scene scene, DateAsk ask) {
    Heard heard = Voice.tapped(scene.speaking(), Meaning.Wish.REMINDERS);
    Step step =
        ask instanceof DateAsk.Start(Subject subject, boolean again)
            ? new Step.Dating(subject, again)
            : new Step.Open();
    Talk next = new Talk(step, scene.talk().topic(), List.of());
    return new Turn(next, scene.speaking(), List.of(), List.of(new Effect.Remind(ask)), heard);
  }

  /** The same with what may be passed on. */
  Turn decide(Scene scene, Decision decision) {
    Heard heard = Heard.command(scene.speaking(), "referral", null);
    Effect decide = new Effect.Decide(decision);
    return new Turn(Voice.open(scene), scene.speaking(), List.of(), List.of(decide), heard);
  }

  /** At the desk of what was talked about, where it has a diary. */
  Ask wanted(Scene scene, Appointing.Said said) {
    return switch (said.kind()) {
      case MAKE -> desk(scene).<Ask>map(Ask.Places::new).orElseGet(Ask.Desks::new);
      case WAIT -> desk(scene).<Ask>map(Ask.WaitAt::new).orElseGet(Ask.Desks::new);
      case MINE -> new Ask.Mine();
      case CANCEL -> new Ask.CancelMine();
      case MOVE -> new Ask.MoveMine();
      case PLACE -> new Ask.ElsewhereMine();
      case TICKET ->
          voice
              .topic(scene)
              .map(Article::desk)
              .filter(scene.walkIns()::contains)
              .<Ask>map(Ask.Tickets::new)
              .orElseGet(Ask.AnyTicket::new);
      case LINE -> new Ask.MyTicket();
      case LATE -> new Ask.LateMine(said.minutes());
    };
  }

  private Optional<String> desk(Scene scene) {
    return voice.topic(scene).map(Article::desk).filter(scene.diaries()::contains);
  }

  Turn smallTalk(Scene scene, Meaning.Kind kind, Heard heard) {
    List<Option> options =
        switch (kind) {
          case INSULT -> buttons().whenLost(scene.speaking());
          case GREETING, ABOUT_BOT, OTHER, THANKS, GOODBYE -> List.of();
        };
    return voice.passive(scene, "chat.smalltalk." + voice.wording().key(kind), options, heard);
  }

  private Turn whichLanguage(Scene scene, Heard heard) {
    return voice.say(scene, "chat.language.choose", buttons().languages(), heard);
  }

  /** The wish is always obeyed; what was asked last is said again in the new language. */
  Turn speak(Scene scene, Language wants, Heard heard) {
    if (!voice.wording().speaks(wants)) {
      Reply sorry = voice.wording().missing(scene.speaking(), wants, buttons().languages());
      return voice.tell(scene, new Step.Open(), sorry, heard);
    }
    Scene there = scene.in(wants);
    Turn turn = voice.say(there, "chat.language.now", List.of(), heard);
    return voice
        .topic(scene)
        .map(topic ->
            Voice.then(turn, telling.give(there, topic, new Step.Confirming(List.of()), heard)))
        .orElse(turn);
  }

  /** We say which language we take it for, and that this is not it. */
  Turn foreign(Scene scene, Language foreign, Heard heard) {
    Reply sorry = voice.wording().foreign(scene.speaking(), foreign, buttons().languages());
    return voice.tell(scene, new Step.Open(), sorry, heard);
  }

  private Turn human(Scene scene, Heard heard) {
    return switch (scene.staff()) {
      case ABSENT, GONE -> voice.toStaff(scene, Reason.ASKED, heard);
      case AWAITED ->
          new Turn(
              Voice.open(scene),
              scene.speaking(),
              List.of(),
              List.of(new Effect.TellPlace()),
              heard);
      case WRITING -> Voice.silent(scene, heard);
    };
  }

  Turn forget(Scene scene) {
    Heard heard = Heard.command(scene.speaking(), "forget", null);
    Turn done = voice.say(scene, "chat.forget.done", List.of(), heard);
    return new Turn(
        Talk.FRESH, done.language(), done.replies(), List.of(new Effect.Forget()), heard);
  }

  /** The carrier has told the person already; we say nothing. */
  static Turn carrier(Scene scene, String what) {
    boolean start = what.endsWith(":START");
    Heard heard = Heard.command(scene.speaking(), start ? "start" : "stop", null);
    List<Effect> effects =
        what.endsWith(":HELP")
            ? List.of()
            : List.of(start ? new Effect.Start() : new Effect.Stop());
    return new Turn(scene.talk(), scene.speaking(), List.of(), effects, heard);
  }
}
