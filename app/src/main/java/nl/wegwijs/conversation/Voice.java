package nl.wegwijs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.content.Article;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.handoff.Routing;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;

/** The ways to say something that all parts of the dialogue share. */
record Voice(Buttons buttons, Wording wording) {
  private static final int PASSIVE_REPLIES_IN_A_ROW = 5;
  private static final int UNKNOWN_BEFORE_STAFF = 2;

  Turn say(Scene scene, String key, List<Option> options, Heard heard) {
    return say(scene, new Step.Open(), key, options, heard);
  }

  Turn say(Scene scene, Step step, String key, List<Option> options, Heard heard) {
    return tell(scene, step, wording.say(scene.speaking(), key, options), heard);
  }

  /** One reply, about what was talked about before. */
  Turn tell(Scene scene, Step step, Reply reply, Heard heard) {
    Talk next = new Talk(step, scene.talk().topic(), reply.options());
    return new Turn(next, scene.speaking(), List.of(reply), List.of(), heard);
  }

  Turn offer(Scene scene, String key, Stream<String> articles, Heard heard) {
    List<Option> options = buttons.choices(articles, scene.speaking());
    return say(scene, new Step.Choosing(), key, options, heard);
  }

  Turn lost(Scene scene, Heard heard) {
    Step.Lost lost = lost(scene, 1);
    return switch (scene.staff()) {
      case ABSENT ->
          lost.unknown() < UNKNOWN_BEFORE_STAFF
              ? passive(scene, lost, "chat.unknown", buttons.whenLost(scene.speaking()), heard)
              : toStaff(scene, Reason.UNKNOWN, heard);
      case AWAITED -> passive(scene, lost, "case.unknown", List.of(), heard);
      case WRITING -> silent(scene, heard);
      case GONE -> toStaff(scene, Reason.UNKNOWN, heard);
    };
  }

  Turn lost(Scene scene) {
    return lost(scene, Heard.plain(scene.speaking(), "unknown", List.of()));
  }

  private static Step.Lost lost(Scene scene, int unknown) {
    return scene.talk().step() instanceof Step.Lost(int times, int before)
        ? new Step.Lost(times + 1, before + unknown)
        : new Step.Lost(1, unknown);
  }

  /** Staff are asked; what comes of it is told when it is known. */
  Turn toStaff(Scene scene, Reason reason, Heard heard) {
    Optional<Article> topic = topic(scene);
    boolean danger = topic.map(Article::danger).isPresent();
    String desk = topic.map(Article::desk).orElse(Routing.FIRST_DESK);
    Effect open =
        new Effect.OpenCase(desk, danger ? Reason.DANGER : reason, danger, scene.talk().article());
    return new Turn(open(scene), scene.speaking(), List.of(), List.of(open), heard);
  }

  /** A reply that brings nobody further though nothing was asked. */
  Turn passive(Scene scene, String key, List<Option> options, Heard heard) {
    return passive(scene, lost(scene, 0), key, options, heard);
  }

  /** After five in a row we are silent, so that two robots do not talk for ever. */
  private Turn passive(Scene scene, Step.Lost lost, String key, List<Option> options, Heard heard) {
    Turn turn = say(scene, lost, key, options, heard);
    return lost.times() > PASSIVE_REPLIES_IN_A_ROW
        ? new Turn(turn.next(), turn.language(), List.of(), List.of(), heard)
        : turn;
  }

  static Turn silent(Scene scene, Heard heard) {
    return new Turn(scene.talk(), scene.speaking(), List.of(), List.of(), heard);
  }

  /** The article that was talked about last. */
  Optional<Article> topic(Scene scene) {
    return Optional.ofNullable(scene.talk().topic()).flatMap(buttons::article);
  }

  /** Nothing to say, and anything may come. */
  static Talk open(Scene scene) {
    return new Talk(new Step.Open(), scene.talk().topic(), List.of());
  }

  static Turn with(Effect effect, Turn turn) {
    List<Effect> effects = Stream.concat(turn.effects().stream(), Stream.of(effect)).toList();
    return new Turn(turn.next(), turn.language(), turn.replies(), effects, turn.heard());
  }

  /** Those options too, before the others of the last reply. */
  static Turn offering(Turn turn, List<Option> some) {
    if (turn.replies().isEmpty()) {
      return turn;
    }
    Reply last = turn.replies().getLast();
    List<Option> options = Stream.concat(some.stream(), last.options().stream()).toList();
    List<Reply> replies = new ArrayList<>(turn.replies());
    replies.set(replies.size() - 1, last.offering(options));
    Talk next = new Talk(turn.next().step(), turn.next().topic(), options);
    return new Turn(next, turn.language(), replies, turn.effects(), turn.heard());
  }

  static Turn then(Turn first, Turn second) {
    List<Reply> replies =
        Stream.concat(first.replies().stream(), second.replies().stream()).toList();
    List<Effect> effects =
        Stream.concat(first.effects().stream(), second.effects().stream()).toList();
    return new Turn(second.next(), second.language(), replies, effects, second.heard());
  }

  /** A wish that was tapped. */
  static Heard tapped(Language language, Meaning.Wish wish) {
    return Heard.command(language, wish.word(), null);
  }
}
