package nl.wegwijs.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a message, learnt from the knowledge base's own texts: a linear classifier
 * over pieces of words. Sticks to the conversation's language unless the message is clearly in
 * another one.
 */
public final class LanguageGuess {
  /** Of a text that is in no language of ours, and by its letters in none that we can name. */
  public static final Language UNKNOWN = new Language("und");

  /** A message of fewer words is too short to change a conversation's language. */
  private static final int ENOUGH_WORDS = 3;

  /** The language of a long message shows in its beginning. */
  private static final int ENOUGH_LETTERS = 1_000;

  /** The lead that a guess from a shorter message needs to be trusted. */
  private static final double CLEAR_LEAD = 0.6;

  /** The lead that another language needs to take over a conversation. */
  private static final double SWITCH_LEAD = 0.3;

  /** Below these no language of ours fits. */
  private static final double LATIN_FLOOR = -0.35;

  private static final double CYRILLIC_FLOOR = 0.3;
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  private final List<Language> languages;
  private final float[][] weights;

  /**
   * @param languages of each row of weights; Bulgarian comes twice, for its two alphabets
   */
  LanguageGuess(List<Language> languages, float[][] weights) {
    this.languages = languages;
    this.weights = weights;
  }

  /**
   * What a message is written in.
   *
   * @param language one of ours to answer in
   * @param certainty the lead over the next language; above 0.6 trustworthy for any length
   * @param certain whether the text alone tells it
   * @param foreign the language it seems to be when it is none of ours, {@code und} when that is
   *     all we know
   * @param likest the languages of ours that its letters are like, whatever was spoken before, the
   *     likest first; only {@code language} where nothing speaks for another
   */
  public record Guess(
      Language language,
      double certainty,
      boolean certain,
      @Nullable Language foreign,
      List<Language> likest) {

    private static Guess none(Language fallback, double certainty, @Nullable Language foreign) {
      return new Guess(fallback, certainty, false, foreign, List.of(fallback));
    }

    /** The same, to be answered in that language. */
    public Guess in(Language other) {
      return new Guess(other, certainty, certain, foreign, List.of(other));
    }
  }

  /**
   * @param current the conversation's language, null at its start
   * @param hint a weak prior such as a phone's country
   */
  public Guess guess(String text, @Nullable Language current, @Nullable Language hint) {
    String clean = Cleaning.clean(text.substring(0, Math.min(text.length(), ENOUGH_LETTERS)));
    List<String> words = Pieces.words(clean);
    Language fallback = fallback(current, hint);
    double[] scores = scores(clean);
    Optional<Language> letters = Letters.foreign(clean);
    if (letters.isPresent() && !isOurs(scores, clean)) {
      return Guess.none(fallback, 0, letters.get());
    }
    return words.isEmpty()
        ? Guess.none(fallback, 0, null)
        : decide(scores, words, CYRILLIC.matcher(clean).find(), current, fallback, hint != null);
  }

  /**
   * Latin letters travel: a street name, a surname, "ã" for "ă". Whole Romanian stays Romanian; but
   * nobody puts marks on Bulgarian in Latin letters: that is Czech.
   */
  private boolean isOurs(double[] scores, String clean) {
    int best = best(scores, at -> true);
    double next = scores[best(scores, at -> !languages.get(at).equals(languages.get(best)))];
    return !CYRILLIC.matcher(clean).find()
        && !languages.get(best).equals(Language.BULGARIAN)
        && scores[best] > 0
        && scores[best] - next >= SWITCH_LEAD;
  }

  private static Language fallback(@Nullable Language current, @Nullable Language hint) {
    return current != null ? current : hint != null ? hint : Language.ENGLISH;
  }

  private Guess decide(
      double[] scores,
      List<String> words,
      boolean cyrillic,
      @Nullable Language current,
      Language fallback,
      boolean hinted) {
    int best = best(scores, at -> true);
    Language language = languages.get(best);
    double lead = scores[best] - scores[best(scores, at -> !languages.get(at).equals(language))];
    boolean foreign = words.size() >= ENOUGH_WORDS && scores[best] < floor(cyrillic);
    if (foreign) {
      return Guess.none(fallback, lead, UNKNOWN);
    }
    boolean certain = lead >= (words.size() >= ENOUGH_WORDS ? SWITCH_LEAD : CLEAR_LEAD);
    boolean stay =
        current != null
            && !current.equals(language)
            && !maySwitch(certain, words, cyrillic, current);
    boolean guessed = current == null && (certain || words.size() >= ENOUGH_WORDS);
    Language chosen =
        stay
            ? fallback
            : guessed || current != null ? language : leaning(scores, language, fallback, hinted);
    return new Guess(chosen, lead, certain && !stay, null, likest(scores));
  }

  /** Those that would not take over a conversation from each other. */
  private List<Language> likest(double[] scores) {
    double near = scores[best(scores, at -> true)] - SWITCH_LEAD;
    return IntStream.range(0, scores.length)
        .filter(at -> scores[at] >= near)
        .boxed()
        .sorted(Comparator.comparingDouble(at -> -scores[at]))
        .map(languages::get)
        .distinct()
        .toList();
  }

  private static boolean maySwitch(
      boolean certain, List<String> words, boolean cyrillic, Language current) {
    boolean otherAlphabet = cyrillic && !current.equals(Language.BULGARIAN);
    boolean whole = words.stream().anyMatch(word -> word.length() > ENOUGH_WORDS);
    return certain && (words.size() >= ENOUGH_WORDS || (otherAlphabet && whole));
  }

  /**
   * For a short text without a conversation: the prior, unless the text speaks against it. A loan
   * word such as "digid" fits no language well, so it speaks against no hint.
   */
  private Language leaning(double[] scores, Language guessed, Language fallback, boolean hinted) {
    double prior = scores[best(scores, at -> languages.get(at).equals(fallback))];
    double text = scores[best(scores, at -> languages.get(at).equals(guessed))];
    boolean loan = hinted && text <= 0;
    return !loan && text - prior > SWITCH_LEAD ? guessed : fallback;
  }

  private static double floor(boolean cyrillic) {
    return cyrillic ? CYRILLIC_FLOOR : LATIN_FLOOR;
  }

  private int best(double[] scores, Predicate<Integer> among) {
    return IntStream.range(0, scores.length)
        .boxed()
        .filter(among)
        .reduce((one, other) -> scores[other] > scores[one] ? other : one)
        .orElse(0);
  }

  double[] scores(String clean) {
    Pieces.Vector vector = Pieces.of(clean);
    double[] scores = new double[weights.length];
    for (int row = 0; row < weights.length; row++) {
      scores[row] = vector.dot(weights[row]);
    }
    return scores;
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(languages.size());
    for (int row = 0; row < weights.length; row++) {
      out.writeUTF(languages.get(row).tag());
      for (float weight : weights[row]) {
        out.writeFloat(weight);
      }
    }
  }

  public static LanguageGuess read(DataInput in) throws IOException {
    int rows = in.readInt();
    List<Language> languages = new ArrayList<>();
    float[][] weights = new float[rows][Pieces.BUCKETS];
    for (float[] row : weights) {
      languages.add(new Language(in.readUTF()));
      for (int at = 0; at < row.length; at++) {
        row[at] = in.readFloat();
      }
    }
    return new LanguageGuess(languages, weights);
  }
}
