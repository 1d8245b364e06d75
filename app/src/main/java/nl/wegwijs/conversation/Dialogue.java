package nl.wegwijs.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.handoff.News;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.handoff.Routing;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says next: a pure function of where the conversation stands and of the message. It
 * reads no store and no clock; what must happen beside talking it gives back as effects.
 */
final class Dialogue {
  private static final int PASSIVE_REPLIES_IN_A_ROW = 5;
  private static final int UNKNOWN_BEFORE_STAFF = 2;

  /** What is obeyed while staff write. */
  private static final Set<String> OBEYED =
      Set.of(Buttons.STOP, Buttons.FORGET, Buttons.FORGET_YES, Buttons.FORGET_NO);

  private final Understanding understanding;
  private final Buttons buttons;
  private final Wording wording;

  Dialogue(Understanding understanding, Buttons buttons, Wording wording) {
    this.understanding = understanding;
    this.buttons = buttons;
    this.wording = wording;
  }

  /**
   * What a turn starts from.
   *
   * @param language the conversation's; null: none yet
   * @param hint a weak guess from the provider
   */
  record Scene(
      Talk talk,
      @Nullable Language language,
      @Nullable Language hint,
      Staff staff,
      LocalDate today) {
    Language speaking() {
      return language != null ? language : hint != null ? hint : Language.ENGLISH;
    }
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
      case Body.Choice(String option) when OBEYED.contains(option) -> choice(scene, option);
      case Body.Other(String what) when what.startsWith("opt-out:") -> carrier(scene, what);
      case Body.Choice _, Body.Media _, Body.Location _, Body.Contact _, Body.Other _ ->
          silent(scene, Heard.plain(scene.speaking(), "unknown", List.of()));
    };
  }

  private Turn beside(Scene scene, String text) {
    Optional<Option> meant = Buttons.meant(text, scene.talk().offered());
    if (meant.isPresent() && OBEYED.contains(meant.get().id())) {
      return choice(scene, meant.get().id());
    }
    Understood understood =
        understanding.read(text, scene.language(), scene.hint(), scene.talk().article());
    Heard heard = Heard.of(understood);
    Scene here = in(scene, understood.language());
    return switch (understood.meaning()) {
      case Meaning.Command(Meaning.Wish wish, _) when isObeyed(wish) ->
          command(here, wish, null, heard);
      case Meaning.Command(Meaning.Wish wish, _) when wish == Meaning.Wish.START ->
          with(new Effect.Start(), silent(here, heard));
      case Meaning.Asked(Answer.Urgent urgent)
          when !urgent.article().equals(scene.talk().article()) ->
          urgent(here, urgent, heard);
      case Meaning.Command _, Meaning.SmallTalk _, Meaning.Asked _ -> silent(here, heard);
    };
  }

  private static boolean isObeyed(Meaning.Wish wish) {
    return wish == Meaning.Wish.STOP || wish == Meaning.Wish.FORGET;
  }

  private static Turn silent(Scene scene, Heard heard) {
    return new Turn(scene.talk(), scene.speaking(), List.of(), List.of(), heard);
  }

  private Turn alone(Scene scene, Body body) {
    Turn turn =
        switch (body) {
          case Body.Text(String text) -> text(scene, text);
          case Body.Choice(String option) -> choice(scene, option);
          case Body.Media(_, _, String caption) when !caption.isBlank() -> text(scene, caption);
          case Body.Media _ -> unreadable(scene, "chat.media");
          case Body.Other(String what) when what.startsWith("opt-out:") -> carrier(scene, what);
          case Body.Location _, Body.Contact _, Body.Other _ -> unreadable(scene, "chat.other");
        };
    return scene.talk().step() instanceof Step.Fresh ? welcomed(turn, scene) : turn;
  }

  private Turn text(Scene scene, String text) {
    Optional<Option> meant = Buttons.meant(text, scene.talk().offered());
    if (meant.isPresent()) {
      return choice(scene, meant.get().id());
    }
    Understood understood =
        understanding.read(text, scene.language(), scene.hint(), scene.talk().article());
    Heard heard = Heard.of(understood);
    Scene here = in(scene, understood.language());
    return switch (understood.meaning()) {
      case Meaning.Command(Meaning.Wish wish, Language wants) -> command(here, wish, wants, heard);
      case Meaning.SmallTalk(Meaning.Kind kind) -> smallTalk(here, kind, heard);
      case Meaning.Asked(Answer answer) -> answer(here, answer, heard);
    };
  }

  private static Scene in(Scene scene, Language language) {
    return new Scene(scene.talk(), language, scene.hint(), scene.staff(), scene.today());
  }

  private Turn answer(Scene scene, Answer answer, Heard heard) {
    return switch (answer) {
      case Answer.Sure(ArticleId id, _, List<Answer.Candidate> others) ->
          give(scene, id, others, heard);
      case Answer.Urgent urgent -> urgent(scene, urgent, heard);
      case Answer.Perhaps(List<Answer.Candidate> others) ->
          offer(scene, "chat.choose", ids(others), heard);
      case Answer.Unknown _ -> lost(scene, heard);
    };
  }

  /** The safe answer first; danger that is likely enough brings staff too. */
  private Turn urgent(Scene scene, Answer.Urgent urgent, Heard heard) {
    Turn turn = give(scene, urgent.article(), urgent.others(), heard);
    Optional<Article> article = buttons.article(urgent.article().value());
    return urgent.score() < Understanding.GRAVE || article.isEmpty()
        ? turn
        : with(
            new Effect.OpenCase(article.get().desk(), Reason.DANGER, true, article.get().id()),
            turn);
  }

  private Turn give(Scene scene, ArticleId id, List<Answer.Candidate> others, Heard heard) {
    return buttons
        .article(id.value())
        .map(article -> give(scene, article, ids(others).toList(), heard))
        .orElseGet(() -> lost(scene, heard));
  }

  private Turn give(Scene scene, Article article, List<String> others, Heard heard) {
    Language language = scene.speaking();
    List<Option> options =
        article.danger() == null ? buttons.underAnswer(language) : buttons.underDanger(language);
    Reply reply = wording.article(article, language, scene.today(), options);
    Talk next = new Talk(new Step.Confirming(others), article.id().value(), options);
    Reply said = scene.staff() == Staff.AWAITED ? wording.readByStaff(reply, language) : reply;
    return new Turn(next, language, List.of(said), List.of(), heard);
  }

  private static Stream<String> ids(List<Answer.Candidate> candidates) {
    return candidates.stream().map(c -> c.article().value());
  }

  private Turn offer(Scene scene, String key, Stream<String> articles, Heard heard) {
    List<Option> options = buttons.choices(articles, scene.speaking());
    return say(scene, new Step.Choosing(), key, options, heard);
  }

  private Turn lost(Scene scene, Heard heard) {
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

  private static Step.Lost lost(Scene scene, int unknown) {
    return scene.talk().step() instanceof Step.Lost(int times, int before)
        ? new Step.Lost(times + 1, before + unknown)
        : new Step.Lost(1, unknown);
  }

  /** Staff are asked; what comes of it is told when it is known. */
  private Turn toStaff(Scene scene, Reason reason, Heard heard) {
    Optional<Article> topic = Optional.ofNullable(scene.talk().topic()).flatMap(buttons::article);
    boolean danger = topic.map(Article::danger).isPresent();
    String desk = topic.map(Article::desk).orElse(Routing.FIRST_DESK);
    Effect open =
        new Effect.OpenCase(desk, danger ? Reason.DANGER : reason, danger, scene.talk().article());
    return new Turn(open(scene), scene.speaking(), List.of(), List.of(open), heard);
  }

  /**
   * A reply that brings nobody further; after five in a row we are silent, so that two robots do
   * not talk for ever.
   */
  private Turn passive(Scene scene, Step.Lost lost, String key, List<Option> options, Heard heard) {
    Turn turn = say(scene, lost, key, options, heard);
    return lost.times() > PASSIVE_REPLIES_IN_A_ROW
        ? new Turn(turn.next(), turn.language(), List.of(), List.of(), heard)
        : turn;
  }

  private Turn smallTalk(Scene scene, Meaning.Kind kind, Heard heard) {
    List<Option> options =
        switch (kind) {
          case GREETING, ABOUT_BOT, OTHER -> List.of();
          case INSULT -> buttons.whenLost(scene.speaking());
          case THANKS, GOODBYE -> List.of();
        };
    return passive(scene, lost(scene, 0), "chat.smalltalk." + wording.key(kind), options, heard);
  }

  private Turn command(Scene scene, Meaning.Wish wish, @Nullable Language wants, Heard heard) {
    return switch (wish) {
      case HUMAN -> human(scene, heard);
      case STOP -> with(new Effect.Stop(), say(scene, "chat.stop", List.of(), heard));
      case START -> with(new Effect.Start(), say(scene, "chat.start", List.of(), heard));
      case LANGUAGE -> wants == null ? whichLanguage(scene, heard) : speak(scene, wants, heard);
      case MENU -> say(scene, "chat.menu.text", buttons.menu(scene.speaking()), heard);
      case FORGET -> say(scene, "chat.forget.ask", buttons.forget(scene.speaking()), heard);
      case EXPORT ->
          new Turn(open(scene), scene.speaking(), List.of(), List.of(new Effect.SendData()), heard);
    };
  }

  private Turn choice(Scene scene, String id) {
    Language language = scene.speaking();
    return switch (id) {
      case Buttons.OK ->
          say(scene, "chat.ok", List.of(), Heard.plain(language, "smalltalk", List.of()));
      case Buttons.NOT_THIS -> somethingElse(scene);
      case Buttons.NONE -> lost(scene, Heard.plain(language, "unknown", List.of()));
      case Buttons.HUMAN -> wish(scene, Meaning.Wish.HUMAN);
      case Buttons.MENU -> wish(scene, Meaning.Wish.MENU);
      case Buttons.LANGUAGES -> wish(scene, Meaning.Wish.LANGUAGE);
      case Buttons.DATA -> wish(scene, Meaning.Wish.EXPORT);
      case Buttons.FORGET -> wish(scene, Meaning.Wish.FORGET);
      case Buttons.STOP -> wish(scene, Meaning.Wish.STOP);
      case Buttons.FORGET_YES -> forget(scene);
      case Buttons.FORGET_NO ->
          say(scene, "chat.forget.kept", List.of(), Heard.command(language, "forget", null));
      default -> named(scene, id);
    };
  }

  private Turn wish(Scene scene, Meaning.Wish wish) {
    return command(scene, wish, null, Heard.command(scene.speaking(), wish.word(), null));
  }

  /** An option that names an article or a language; anything else is forged or from another age. */
  private Turn named(Scene scene, String id) {
    Language language = scene.speaking();
    if (id.startsWith(Buttons.ARTICLE)) {
      Optional<Article> article = buttons.article(id.substring(Buttons.ARTICLE.length()));
      if (article.isPresent()) {
        Heard heard = Heard.given(language, "answer", article.get().id(), 1, List.of());
        return give(scene, article.get(), List.of(), heard);
      }
    }
    if (id.startsWith(News.DESK) && scene.staff() == Staff.AWAITED) {
      Effect move = new Effect.MoveCase(id.substring(News.DESK.length()));
      Heard heard = Heard.command(language, "human", null);
      return new Turn(open(scene), language, List.of(), List.of(move), heard);
    }
    if (id.matches(Buttons.LANGUAGE + "[a-z]{2,3}")) {
      Language wants = new Language(id.substring(Buttons.LANGUAGE.length()));
      return speak(scene, wants, Heard.command(language, "language", wants.tag()));
    }
    return lost(scene, Heard.plain(language, "unknown", List.of()));
  }

  private Turn somethingElse(Scene scene) {
    Heard heard = Heard.plain(scene.speaking(), "clarify", List.of());
    return scene.talk().step() instanceof Step.Confirming(List<String> others) && !others.isEmpty()
        ? offer(scene, "chat.choose.other", others.stream(), heard)
        : lost(scene, Heard.plain(scene.speaking(), "unknown", List.of()));
  }

  private Turn whichLanguage(Scene scene, Heard heard) {
    return say(scene, "chat.language.choose", buttons.languages(), heard);
  }

  /** The wish is always obeyed; what was asked last is said again in the new language. */
  private Turn speak(Scene scene, Language wants, Heard heard) {
    if (!wording.speaks(wants)) {
      Reply sorry = wording.missing(scene.speaking(), wants, buttons.languages());
      Talk next = new Talk(new Step.Open(), scene.talk().topic(), sorry.options());
      return new Turn(next, scene.speaking(), List.of(sorry), List.of(), heard);
    }
    Scene there = in(scene, wants);
    Turn turn = say(there, "chat.language.now", List.of(), heard);
    Optional<Article> topic = Optional.ofNullable(scene.talk().topic()).flatMap(buttons::article);
    return topic.map(article -> then(turn, give(there, article, List.of(), heard))).orElse(turn);
  }

  private static Turn then(Turn first, Turn second) {
    List<Reply> replies =
        Stream.concat(first.replies().stream(), second.replies().stream()).toList();
    return new Turn(second.next(), second.language(), replies, second.effects(), second.heard());
  }

  private Turn human(Scene scene, Heard heard) {
    return switch (scene.staff()) {
      case ABSENT -> {
        Turn asked = toStaff(scene, Reason.ASKED, heard);
        Reply opened = wording.say(scene.speaking(), "chat.human.opened", List.of());
        yield new Turn(asked.next(), asked.language(), List.of(opened), asked.effects(), heard);
      }
      case AWAITED ->
          with(new Effect.TellPlace(), say(scene, "chat.human.already", List.of(), heard));
      case WRITING -> silent(scene, heard);
      case GONE -> toStaff(scene, Reason.ASKED, heard);
    };
  }

  private Turn forget(Scene scene) {
    Heard heard = Heard.command(scene.speaking(), "forget", null);
    Turn done = say(scene, "chat.forget.done", List.of(), heard);
    return new Turn(
        Talk.FRESH, done.language(), done.replies(), List.of(new Effect.Forget()), heard);
  }

  /** The carrier has told the person already; we say nothing. */
  private static Turn carrier(Scene scene, String what) {
    boolean start = what.endsWith(":START");
    Heard heard = Heard.command(scene.speaking(), start ? "start" : "stop", null);
    List<Effect> effects =
        what.endsWith(":HELP")
            ? List.of()
            : List.of(start ? new Effect.Start() : new Effect.Stop());
    return new Turn(scene.talk(), scene.speaking(), List.of(), effects, heard);
  }

  private Turn unreadable(Scene scene, String key) {
    Heard heard = Heard.plain(scene.speaking(), "unknown", List.of());
    return switch (scene.staff()) {
      case ABSENT ->
          passive(scene, lost(scene, 0), key, List.of(buttons.human(scene.speaking())), heard);
      case AWAITED -> passive(scene, lost(scene, 0), "case.on-the-way", List.of(), heard);
      case WRITING -> silent(scene, heard);
      case GONE -> toStaff(scene, Reason.UNKNOWN, heard);
    };
  }

  private static Talk open(Scene scene) {
    return new Talk(new Step.Open(), scene.talk().topic(), List.of());
  }

  private Turn say(Scene scene, String key, List<Option> options, Heard heard) {
    return say(scene, new Step.Open(), key, options, heard);
  }

  private Turn say(Scene scene, Step step, String key, List<Option> options, Heard heard) {
    Reply reply = wording.say(scene.speaking(), key, options);
    Talk next = new Talk(step, scene.talk().topic(), options);
    return new Turn(next, scene.speaking(), List.of(reply), List.of(), heard);
  }

  private static Turn with(Effect effect, Turn turn) {
    List<Effect> effects = new ArrayList<>(turn.effects());
    effects.add(effect);
    return new Turn(turn.next(), turn.language(), turn.replies(), effects, turn.heard());
  }

  /**
   * On the first message the welcome comes too: before an answer, but after the safe answer in
   * danger.
   */
  private Turn welcomed(Turn turn, Scene scene) {
    if (turn.replies().isEmpty() || turn.next().equals(Talk.FRESH)) {
      return turn;
    }
    boolean onlyGreeted =
        turn.heard().outcome().equals("smalltalk") || "start".equals(turn.heard().command());
    List<Option> options = onlyGreeted ? buttons.languages() : List.of();
    Reply welcome = wording.say(turn.language(), "chat.welcome", options);
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
