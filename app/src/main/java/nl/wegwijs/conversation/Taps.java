package nl.wegwijs.conversation;

import java.util.List;
import nl.wegwijs.booking.Ask;
import nl.wegwijs.content.Article;
import nl.wegwijs.dates.DateAsk;
import nl.wegwijs.event.Going;
import nl.wegwijs.handoff.News;
import nl.wegwijs.handoff.Opinions;
import nl.wegwijs.insight.Verdict;
import nl.wegwijs.language.Language;
import nl.wegwijs.referral.Decision;
import nl.wegwijs.report.Want;

/** What every button does, pressed or typed, on any channel: {@link Buttons} writes their ids. */
final class Taps {
  private final Voice voice;
  private final Telling telling;
  private final Commands commands;
  private final Rating rating;
  private final Reported reported;

  Taps(Voice voice, Telling telling, Commands commands, Rating rating, Reported reported) {
    this.voice = voice;
    this.telling = telling;
    this.commands = commands;
    this.rating = rating;
    this.reported = reported;
  }

  Turn choice(Scene scene, String id) {
    Language language = scene.speaking();
    return switch (id) {
      case Buttons.OK ->
          voice.say(scene, "chat.ok", List.of(), Heard.plain(language, "smalltalk", List.of()));
      case Buttons.NOT_THIS -> somethingElse(scene);
      case Buttons.NONE -> noneOfThem(scene);
      case Buttons.HUMAN -> commands.obey(scene, Meaning.Wish.HUMAN);
      case Buttons.MENU -> commands.obey(scene, Meaning.Wish.MENU);
      case Buttons.LANGUAGES -> commands.obey(scene, Meaning.Wish.LANGUAGE);
      case Buttons.CITIES -> commands.obey(scene, Meaning.Wish.CITY);
      case Buttons.GUIDES -> commands.obey(scene, Meaning.Wish.GUIDES);
      case Buttons.DATA -> commands.obey(scene, Meaning.Wish.EXPORT);
      case Buttons.FORGET -> commands.obey(scene, Meaning.Wish.FORGET);
      case Buttons.STOP -> commands.obey(scene, Meaning.Wish.STOP);
      case Buttons.FORGET_YES -> commands.forget(scene);
      case Buttons.FORGET_NO ->
          voice.say(scene, "chat.forget.kept", List.of(), Heard.command(language, "forget", null));
      default -> named(scene, id);
    };
  }

  /** An option that names something; anything else is forged or from another age. */
  private Turn named(Scene scene, String id) {
    int colon = id.indexOf(':') + 1;
    String name = id.substring(colon);
    return switch (id.substring(0, colon)) {
      case Buttons.ARTICLE -> article(scene, name);
      case Buttons.LANGUAGE -> language(scene, name);
      case Buttons.CITY -> city(scene, name);
      case Buttons.GUIDE -> guide(scene, name);
      case News.DESK -> otherDesk(scene, name);
      case News.SPEAK -> Voice.silent(scene, Heard.plain(scene.speaking(), "smalltalk", List.of()));
      case Opinions.FACE -> rating.face(scene, name);
      case Buttons.WORD -> rating.more(scene, name);
      case Ask.TAP -> appointment(scene, id);
      case DateAsk.TAP ->
          DateAsk.of(id).map(ask -> commands.remind(scene, ask)).orElseGet(() -> voice.lost(scene));
      case Going.TAP ->
          Going.of(id)
              .map(going -> commands.attend(scene, going))
              .orElseGet(() -> voice.lost(scene));
      case Want.TAP -> reported.tap(scene, id);
      case Decision.TAP ->
          Decision.of(id)
              .map(decision -> commands.decide(scene, decision))
              .orElseGet(() -> voice.lost(scene));
      default -> voice.lost(scene);
    };
  }

  private Turn article(Scene scene, String name) {
    return voice
        .buttons()
        .article(name)
        .map(article -> chosen(scene, article))
        .orElseGet(() -> voice.lost(scene));
  }

  private Turn language(Scene scene, String tag) {
    return tag.matches("[a-z]{2,3}")
        ? commands.speak(scene, new Language(tag), Heard.command(scene.speaking(), "language", tag))
        : voice.lost(scene);
  }

  private Turn city(Scene scene, String name) {
    Heard heard = Voice.tapped(scene.speaking(), Meaning.Wish.CITY);
    return voice.buttons().isCity(name)
        ? telling.settle(scene, Home.of(name), heard)
        : voice.lost(scene);
  }

  private Turn otherDesk(Scene scene, String desk) {
    Heard heard = Voice.tapped(scene.speaking(), Meaning.Wish.HUMAN);
    Effect move = new Effect.MoveCase(desk);
    return scene.staff() == Staff.AWAITED
        ? new Turn(Voice.open(scene), scene.speaking(), List.of(), List.of(move), heard)
        : voice.lost(scene);
  }

  private Turn appointment(Scene scene, String id) {
    return Ask.of(id).map(ask -> commands.appoint(scene, ask)).orElseGet(() -> voice.lost(scene));
  }

  private Turn chosen(Scene scene, Article article) {
    Heard heard = Heard.given(scene.speaking(), "answer", article.id(), 1, List.of());
    Turn turn = telling.give(scene, article, new Step.Confirming(List.of()), heard);
    return scene.talk().step() instanceof Step.Choosing
        ? Voice.with(new Effect.Choose(Verdict.TAKEN, article.id()), turn)
        : turn;
  }

  private Turn noneOfThem(Scene scene) {
    return scene.talk().step() instanceof Step.Choosing
        ? Voice.with(new Effect.Choose(Verdict.NONE, null), voice.lost(scene))
        : voice.lost(scene);
  }

  /** A guide, or one of its steps: {@code arrival} or {@code arrival:reg-bsn}. */
  private Turn guide(Scene scene, String name) {
    String[] parts = name.split(":", 2);
    return telling
        .guide(parts[0])
        .map(guide ->
            parts.length == 1
                ? telling.guide(scene, guide, Heard.guided(scene.speaking(), guide))
                : guide
                    .task(parts[1])
                    .map(task -> telling.step(scene, guide, task))
                    .orElseGet(() -> voice.lost(scene)))
        .orElseGet(() -> voice.lost(scene));
  }

  private Turn somethingElse(Scene scene) {
    Heard heard = Heard.plain(scene.speaking(), "clarify", List.of());
    return scene.talk().step() instanceof Step.Confirming(List<String> others)
        ? Voice.with(
            new Effect.Choose(Verdict.DENIED, scene.talk().article()),
            others.isEmpty()
                ? voice.lost(scene)
                : voice.offer(scene, "chat.choose.other", others.stream(), heard))
        : voice.lost(scene);
  }
}
