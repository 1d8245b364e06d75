package nl.wegwijs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.booking.Ask;
import nl.wegwijs.content.Guide;
import nl.wegwijs.dates.DateAsk;
import nl.wegwijs.event.Going;
import nl.wegwijs.handoff.Face;
import nl.wegwijs.handoff.Opinions;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import nl.wegwijs.referral.Decision;
import nl.wegwijs.report.Want;

/**
 * What the bot says next: a pure function of where the conversation stands and of the message. It
 * reads no store and no clock; what must happen beside talking it gives back as effects.
 */
final class Dialogue {
  /** What is obeyed while staff write. */
  private static final Set<String> OBEYED =
      Set.of(Buttons.STOP, Buttons.FORGET, Buttons.FORGET_YES, Buttons.FORGET_NO);

  private final Understanding understanding;
  private final Voice voice;
  private final Telling telling;
  private final Commands commands;
  private final Rating rating;
  private final Reported reported;
  private final Taps taps;
  private final Sayings sayings;

  Dialogue(Understanding understanding, Hearing hearing, Voice voice, Telling telling) {
    this.understanding = understanding;
    this.voice = voice;
    this.telling = telling;
    commands = new Commands(voice, telling);
    rating = new Rating(voice);
    reported = new Reported(hearing.reporting(), voice, telling);
    taps = new Taps(voice, telling, commands, rating, reported);
    sayings = new Sayings(hearing, telling, commands);
  }

  Turn take(Scene scene, Body body) {
    return scene.staff() == Staff.WRITING ? beside(scene, body) : alone(scene, body);
  }

  /**
   * Staff write: the bot says nothing but a safe answer in danger, once, and obeys stop and forget.
   */
  private Turn beside(Scene scene, Body body) {
    return switch (body) {
      case Body.Text(String text) -> beside(scene, text);
      case Body.Media(_, _, String caption) when !caption.isBlank() -> beside(scene, caption);
      case Body.Choice(String option) when isObeyed(option) -> taps.choice(scene, option);
      case Body.Other(String what) when what.startsWith("opt-out:") ->
          Commands.carrier(scene, what);
      case Body.Choice _, Body.Media _, Body.Location _, Body.Contact _, Body.Other _ ->
          Voice.silent(scene, Heard.plain(scene.speaking(), "unknown", List.of()));
    };
  }

  private Turn beside(Scene scene, String text) {
    Optional<Option> meant = Buttons.meant(text, scene.talk().offered());
    if (meant.isPresent() && OBEYED.contains(meant.get().id())) {
      return taps.choice(scene, meant.get().id());
    }
    Understood understood = read(scene, text);
    Heard heard = Heard.of(understood);
    Scene here = scene.in(understood.language());
    return switch (understood.meaning()) {
      case Meaning.Command(Meaning.Wish wish, _) when isObeyed(wish) ->
          commands.obey(here, wish, null, heard);
      case Meaning.Command(Meaning.Wish wish, _) when wish == Meaning.Wish.START ->
          Voice.with(new Effect.Start(), Voice.silent(here, heard));
      case Meaning.Asked(Answer.Urgent urgent, _)
          when !urgent.article().equals(scene.talk().article()) ->
          telling.urgent(here, urgent, heard);
      case Meaning.Command _,
          Meaning.SmallTalk _,
          Meaning.Asked _,
          Meaning.Guided _,
          Meaning.Foreign _,
          Meaning.Lives _ ->
          Voice.silent(here, heard);
    };
  }

  private static boolean isObeyed(String option) {
    return OBEYED.contains(option)
        || option.startsWith(Ask.TAP)
        || option.startsWith(Going.TAP)
        || option.startsWith(DateAsk.TAP)
        || option.startsWith(Want.TAP)
        || option.startsWith(Decision.TAP)
        || option.startsWith(Opinions.FACE);
  }

  private static boolean isObeyed(Meaning.Wish wish) {
    return wish == Meaning.Wish.STOP || wish == Meaning.Wish.FORGET;
  }

  private Turn alone(Scene scene, Body body) {
    Turn turn =
        switch (body) {
          case Body.Text(String text) -> text(scene, text);
          case Body.Choice(String option) -> taps.choice(scene, option);
          case Body.Media(_, _, String caption) when !caption.isBlank() -> text(scene, caption);
          case Body.Location(double north, double east)
              when scene.talk().step() instanceof Step.Reporting ->
              text(scene, north + ", " + east);
          case Body.Media _ -> unreadable(scene, "chat.media");
          case Body.Other(String what) when what.startsWith("opt-out:") ->
              Commands.carrier(scene, what);
          case Body.Location _, Body.Contact _, Body.Other _ -> unreadable(scene, "chat.other");
        };
    return scene.talk().step() instanceof Step.Fresh ? welcomed(turn, scene) : turn;
  }

  private Turn text(Scene scene, String text) {
    Optional<Option> meant = Buttons.meant(text, scene.talk().offered());
    if (meant.isPresent()) {
      return taps.choice(scene, meant.get().id());
    }
    return switch (scene.talk().step()) {
      case Step.Adding(Face face) ->
          rating.word(scene, face, text, read(scene, text)).orElseGet(() -> wished(scene, text));
      case Step.Dating dating -> dated(scene, dating, text);
      case Step.Reporting reporting ->
          understanding.isOrder(text)
              ? wished(scene, text)
              : reported.heard(scene, reporting, text, read(scene, text));
      case Step.Fresh _,
          Step.Open _,
          Step.Confirming _,
          Step.Choosing _,
          Step.Walking _,
          Step.Lost _ ->
          reported.said(scene, text, () -> read(scene, text)).orElseGet(() -> wished(scene, text));
    };
  }

  /** A date, or something else that we understand; otherwise they are asked once more. */
  private Turn dated(Scene scene, Step.Dating dating, String text) {
    return sayings.date(scene, dating.subject(), text).orElseGet(() -> noDate(scene, dating, text));
  }

  private Turn noDate(Scene scene, Step.Dating dating, String text) {
    boolean vague =
        read(scene, text).meaning() instanceof Meaning.Asked(Answer answer, Meaning.About.All _)
            && (answer instanceof Answer.Unknown || answer instanceof Answer.Perhaps);
    return vague && !dating.again()
        ? commands.remind(scene, new DateAsk.Start(dating.subject(), true))
        : wished(scene, text);
  }

  private Turn wished(Scene scene, String text) {
    return sayings.of(scene, text).orElseGet(() -> understood(scene, text));
  }

  private Understood read(Scene scene, String text) {
    return understanding.read(text, scene.language(), scene.hint(), scene.talk().article());
  }

  private Turn understood(Scene scene, String text) {
    Understood understood = read(scene, text);
    Turn turn = told(scene.in(understood.language()), understood);
    return isMissed(understood) ? Voice.with(new Effect.Miss(text), turn) : turn;
  }

  /** Asked in a language of ours, and nothing was found. */
  private static boolean isMissed(Understood understood) {
    return understood.meaning() instanceof Meaning.Asked(Answer.Unknown _, Meaning.About about)
        && (about instanceof Meaning.About.All || about instanceof Meaning.About.More);
  }

  /** A city that is named counts at once, and from now on where we knew of none. */
  private Turn told(Scene scene, Understood understood) {
    if (understood.city() == null || understood.meaning() instanceof Meaning.Lives) {
      return meant(scene, understood);
    }
    Home named = Home.of(understood.city());
    Turn turn = meant(scene.at(named), understood);
    return scene.home().known() ? turn : Voice.with(new Effect.Settle(named), turn);
  }

  private Turn meant(Scene scene, Understood understood) {
    Heard heard = Heard.of(understood);
    return switch (understood.meaning()) {
      case Meaning.Command(Meaning.Wish wish, Language wants) ->
          commands.obey(scene, wish, wants, heard);
      case Meaning.SmallTalk(Meaning.Kind kind) -> commands.smallTalk(scene, kind, heard);
      case Meaning.Foreign(Language foreign) -> commands.foreign(scene, foreign, heard);
      case Meaning.Guided(Guide guide) -> telling.guide(scene, guide, heard);
      case Meaning.Lives() when understood.city() == null -> telling.whichCity(scene, heard);
      case Meaning.Lives() -> telling.settle(scene, Home.of(understood.city()), heard);
      case Meaning.Asked asked -> telling.answer(scene, asked.answer(), asked.about(), heard);
    };
  }

  private Turn unreadable(Scene scene, String key) {
    Heard heard = Heard.plain(scene.speaking(), "unknown", List.of());
    if (scene.talk().step() instanceof Step.Reporting) {
      return reported.inWords(scene, heard);
    }
    List<Option> human = List.of(voice.buttons().human(scene.speaking()));
    return switch (scene.staff()) {
      case ABSENT -> voice.passive(scene, key, human, heard);
      case AWAITED -> voice.passive(scene, "case.on-the-way", List.of(), heard);
      case WRITING -> Voice.silent(scene, heard);
      case GONE -> voice.toStaff(scene, Reason.UNKNOWN, heard);
    };
  }

  /**
   * On the first message the welcome comes too: before an answer, but after the safe answer in
   * danger.
   */
  private Turn welcomed(Turn turn, Scene scene) {
    boolean silent =
        turn.replies().isEmpty()
            && turn.effects().stream()
                .noneMatch(it ->
                    it instanceof Effect.OpenCase
                        || it instanceof Effect.Appoint
                        || it instanceof Effect.Attend
                        || it instanceof Effect.Remind
                        || it instanceof Effect.Report
                        || it instanceof Effect.Decide);
    if (silent || turn.next().equals(Talk.FRESH)) {
      return turn;
    }
    boolean onlyGreeted =
        turn.heard().outcome().equals("smalltalk") || "start".equals(turn.heard().command());
    List<Option> options = onlyGreeted ? voice.buttons().languages() : List.of();
    Reply welcome = voice.wording().say(turn.language(), "chat.welcome", options);
    if (onlyGreeted) {
      Talk next = new Talk(new Step.Open(), scene.talk().topic(), options);
      return new Turn(next, turn.language(), List.of(welcome), turn.effects(), turn.heard());
    }
    boolean danger = turn.heard().outcome().equals("urgent");
    List<Reply> replies = new ArrayList<>(turn.replies());
    replies.add(danger ? replies.size() : 0, welcome);
    return new Turn(turn.next(), turn.language(), replies, turn.effects(), turn.heard());
  }
}
