package nl.wegwijs.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.answer.Answers;
import nl.wegwijs.answer.Asking;
import nl.wegwijs.answer.Skills;
import nl.wegwijs.answer.Whereabouts;
import nl.wegwijs.answer.Wish;
import nl.wegwijs.answer.Wishes;
import nl.wegwijs.answer.Words;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.LanguageGuess;
import nl.wegwijs.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message: its language and what is meant. An exact command comes first, danger before
 * every other wish, a wish before a question. Pure.
 */
public final class Understanding {
  /** Danger this likely comes before a wish; below it "call me, please" is what it says. */
  static final double GRAVE = 0.4;

  /** Before a wish in words that we know danger comes when it is likelier than not. */
  private static final double LIKELY = 0.5;

  /** A wish this likely is in words that we know. */
  private static final double SPELT_OUT = 0.99;

  /** A moment this likely comes before any article. */
  private static final double CERTAIN = 0.9;

  /** An article this likely comes before a moment that is less so. */
  private static final double CLEAR = 0.85;

  private static final Language UNKNOWN = LanguageGuess.UNKNOWN;

  /**
   * A part of a message says less than the whole: danger in it comes first only when it is this
   * likely. At 0.4 one in sixteen ordinary questions was taken for danger.
   */
  private static final double BEYOND_DOUBT = 0.95;

  private static final Set<Wish.Kind> ENDS =
      EnumSet.of(Wish.Kind.STOP, Wish.Kind.FORGET, Wish.Kind.GOODBYE, Wish.Kind.INSULT);

  private final LanguageGuess guess;
  private final Wishes wishes;
  private final Answers answers;
  private final Asking asking;
  private final Whereabouts whereabouts;
  private final Languages languages;
  private final Abouts abouts;
  private final KnowledgeBase knowledge;

  Understanding(Skills skills, Languages languages, KnowledgeBase knowledge) {
    guess = skills.guess();
    wishes = skills.wishes();
    answers = skills.answers();
    asking = skills.asking();
    whereabouts = skills.whereabouts();
    this.languages = languages;
    this.knowledge = knowledge;
    abouts = new Abouts(asking, answers, knowledge);
  }

  /** For measuring, without the rest of the service. */
  public static Understanding of(KnowledgeBase base) {
    return new Understanding(Skills.of(base), new Languages(), base);
  }

  /**
   * @param current the conversation's language, null at its start
   * @param hint a weak prior such as a phone's country
   * @param context the article talked about just now
   */
  public Understood read(
      String text,
      @Nullable Language current,
      @Nullable Language hint,
      @Nullable ArticleId context) {
    String spoken = text.startsWith("/") ? "" : text; // a command is in no language
    Optional<Wish> wish = wishes.of(text);
    LanguageGuess.Guess first = guess(spoken, current, hint);
    LanguageGuess.Guess guessed =
        current == null && wish.isEmpty() ? makingSense(spoken, first) : first;
    Words words = Words.of(spoken);
    Optional<Asking.Meant> meant = asking.meaning(words, guessed.language());
    Language language = meant.map(Asking.Meant::language).orElse(guessed.language());
    String city = whereabouts.named(words, language).orElse(null);
    boolean certain = guessed.certain() || meant.isPresent();
    Meaning meaning =
        wish.filter(Understanding::isOrder)
            .flatMap(this::meaning)
            .orElseGet(() -> {
              Whole whole = whole(text, spoken, language, context);
              Answer answer = whole.answer();
              return wish.filter(Wish::exact)
                  .flatMap(it -> wished(it, answer))
                  .or(() -> lives(whereabouts.onlyThat(words, language), answer))
                  .or(() -> abouts.helpers(words, language, context, answer))
                  .or(() -> meant.map(it -> abouts.explained(it.term(), answer)))
                  .or(() -> wish.flatMap(it -> wished(it, answer)))
                  .or(() -> lives(asksNothing(answer) && whereabouts.says(words, language), answer))
                  .or(() -> foreign(guessed, current, answer))
                  .orElseGet(() -> abouts.asked(words, language, answer, whole.parts()));
            });
    return new Understood(language, certain, meaning, city);
  }

  /** Whether a text is a line that is always obeyed. */
  boolean isOrder(String text) {
    return wishes.of(text).filter(Understanding::isOrder).isPresent();
  }

  /** A line that is always obeyed, whatever articles say to it. */
  private static boolean isOrder(Wish wish) {
    return wish.exact() && wish.kind().moment().isEmpty();
  }

  /**
   * What the articles say to a message.
   *
   * @param parts what they say to each of the things in it, where there are several
   */
  private record Whole(Answer answer, List<Answer> parts) {}

  private Whole whole(String text, String spoken, Language language, @Nullable ArticleId context) {
    List<Answer> parts =
        asking.parts(spoken, language).stream()
            .map(part -> answers.answer(part, language, null))
            .toList();
    return new Whole(gravest(answers.answer(text, language, context), parts), parts);
  }

  /** Of several things in a message, danger comes first. */
  private static Answer gravest(Answer whole, List<Answer> parts) {
    return whole instanceof Answer.Urgent
        ? whole
        : parts.stream()
            .filter(part -> part instanceof Answer.Urgent urgent && urgent.score() > BEYOND_DOUBT)
            .findFirst()
            .orElse(whole);
  }

  private LanguageGuess.Guess guess(
      String text, @Nullable Language current, @Nullable Language hint) {
    Language prior = hint == null ? null : languages.nearest(hint);
    LanguageGuess.Guess guessed = guess.guess(text, current, prior);
    Language foreign = guessed.foreign();
    return foreign == null || current != null || UNKNOWN.equals(foreign)
        ? guessed
        : guessed.in(languages.nearest(foreign));
  }

  /**
   * A first word or two that say nothing in the language we expect are read in one that they look
   * like and say something in: "taxe??", "bolen sum".
   */
  private LanguageGuess.Guess makingSense(String text, LanguageGuess.Guess guessed) {
    if (guessed.certain() || saysSomething(text, guessed.language())) {
      return guessed;
    }
    return guessed.likest().stream()
        .filter(like -> saysSomething(text, like))
        .findFirst()
        .map(guessed::in)
        .orElse(guessed);
  }

  private boolean saysSomething(String text, Language language) {
    return !asksNothing(answers.answer(text, language, null));
  }

  /** The first message is in a language that we can name and do not speak; danger comes first. */
  private static Optional<Meaning> foreign(
      LanguageGuess.Guess guessed, @Nullable Language current, Answer answer) {
    return Optional.ofNullable(guessed.foreign())
        .filter(foreign -> current == null && !UNKNOWN.equals(foreign))
        .filter(foreign -> !(answer instanceof Answer.Urgent))
        .map(Meaning.Foreign::new);
  }

  /** Where somebody lives, and nothing else; of a place we do not know only what asks nothing. */
  private static Optional<Meaning> lives(boolean told, Answer answer) {
    return told && !(answer instanceof Answer.Urgent urgent && urgent.score() > GRAVE)
        ? Optional.of(new Meaning.Lives())
        : Optional.empty();
  }

  private static boolean asksNothing(Answer answer) {
    return answer instanceof Answer.Unknown;
  }

  private Optional<Meaning> wished(Wish wish, Answer answer) {
    boolean heeded = wish.exact() || !outweighs(answer, wish);
    return wish.kind().moment().isPresent()
        ? Optional.of(wish).filter(it -> guides(it, answer)).flatMap(this::meaning)
        : Optional.of(wish).filter(it -> heeded).flatMap(this::meaning);
  }

  /** A moment gives way to any danger, and to an article unless that is less clear. */
  private static boolean guides(Wish wish, Answer answer) {
    return switch (answer) {
      case Answer.Urgent _ -> false;
      case Answer.Sure sure -> wish.chance() > CERTAIN || sure.score() < CLEAR;
      case Answer.Perhaps _, Answer.Unknown _ -> true;
    };
  }

  /**
   * A wish in words of one's own gives way to danger and to a question whose answer, or the choices
   * that we would give, are as likely; one that would end the talk to the least danger: "I do not
   * want to go on".
   */
  private static boolean outweighs(Answer answer, Wish wish) {
    return switch (answer) {
      case Answer.Urgent urgent ->
          urgent.score() > (wish.chance() > SPELT_OUT ? LIKELY : GRAVE)
              || ENDS.contains(wish.kind());
      case Answer.Sure sure -> sure.score() >= wish.chance();
      case Answer.Perhaps perhaps -> among(perhaps) >= wish.chance();
      case Answer.Unknown _ -> false;
    };
  }

  private static double among(Answer.Perhaps perhaps) {
    return perhaps.others().stream().mapToDouble(Answer.Candidate::score).sum();
  }

  private Optional<Meaning> meaning(Wish wish) {
    return switch (wish.kind()) {
      case HUMAN -> command(Meaning.Wish.HUMAN, wish);
      case STOP -> command(Meaning.Wish.STOP, wish);
      case START -> command(Meaning.Wish.START, wish);
      case LANGUAGE -> command(Meaning.Wish.LANGUAGE, wish);
      case MENU, HELP -> command(Meaning.Wish.MENU, wish);
      case FORGET -> command(Meaning.Wish.FORGET, wish);
      case EXPORT -> command(Meaning.Wish.EXPORT, wish);
      case CITY -> command(Meaning.Wish.CITY, wish);
      case GUIDES -> command(Meaning.Wish.GUIDES, wish);
      case GREETING -> smallTalk(Meaning.Kind.GREETING);
      case THANKS -> smallTalk(Meaning.Kind.THANKS);
      case GOODBYE -> smallTalk(Meaning.Kind.GOODBYE);
      case ABOUT -> smallTalk(Meaning.Kind.ABOUT_BOT);
      case INSULT -> smallTalk(Meaning.Kind.INSULT);
      case ARRIVAL, FOUR_MONTHS, SETTLED, WORK_LOST, LEAVING ->
          wish.kind().moment().flatMap(knowledge::guide).map(Meaning.Guided::new);
    };
  }

  private static Optional<Meaning> command(Meaning.Wish kind, Wish wish) {
    return Optional.of(new Meaning.Command(kind, wish.wants()));
  }

  private static Optional<Meaning> smallTalk(Meaning.Kind kind) {
    return Optional.of(new Meaning.SmallTalk(kind));
  }
}
