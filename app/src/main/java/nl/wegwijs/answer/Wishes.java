package nl.wegwijs.answer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijs.language.Cleaning;
import nl.wegwijs.language.Language;

/**
 * Recognises wishes and small talk before the language is known: lines that match word for word,
 * and others like them by a classifier over all languages at once.
 */
public final class Wishes {
  /** Longer messages have something to ask. */
  private static final int MOST_WORDS = 25;

  /** To miss a wish costs a person twice what a wish obeyed in error does. */
  private static final double SURE_ENOUGH = 1 / 3.0;

  /** How likely a moment must be; of 1,848 messages that ask something else one came to 0.68. */
  private static final double CLEAR = 0.5;

  private static final double ALMOST = 0.999;
  private static final double SURE_OF_PART = 0.5;
  private static final double LEANING = -0.5;

  /** Gibberish shares a few letters with everything. */
  private static final double KNOWN_ENOUGH = 0.4;

  /** One word is a wish only where it is listed: "urlop" is a question. */
  private static final int SHORTEST = 2;

  private static final Pattern CLAUSE = Pattern.compile("[,.;:!?()\\n]+");
  private static final Pattern WITH_TAG =
      Pattern.compile(
          "/(?:lang|language|taal|jezyk|limba|ezik)(?:@\\S+)?\\s+([a-z]{2})",
          Pattern.CASE_INSENSITIVE);

  private final LanguageNames names;
  private final Map<String, Wish.Kind> lines = new HashMap<>();
  private final Terms terms;
  private final Separators separators;
  private final Logistic judge;

  Wishes(WishBook book, Terms terms, Separators separators, Logistic judge) {
    this.names = new LanguageNames(book.languages());
    this.terms = terms;
    this.separators = separators;
    this.judge = judge;
    book.phrases().forEach(line -> lines.putIfAbsent(key(names.in(line.text())), line.kind()));
    book.exact().forEach(line -> lines.put(key(names.in(line.text())), line.kind()));
  }

  public Optional<Wish> of(String text) {
    Matcher tagged = WITH_TAG.matcher(text.strip());
    if (tagged.matches()) {
      return Optional.of(new Wish(Wish.Kind.LANGUAGE, Language.of(tagged.group(1)), 1));
    }
    String clean = command(Cleaning.clean(text));
    return names
        .in(clean, MOST_WORDS)
        .filter(found -> !found.sounds().isEmpty())
        .flatMap(found -> wish(clean, found));
  }

  private Optional<Wish> wish(String clean, LanguageNames.Found found) {
    return known(found, 1)
        .or(() -> inPart(clean, found, part -> known(part, ALMOST)))
        .or(() -> likely(found, SURE_ENOUGH).filter(Wishes::clear))
        .or(() -> inPart(clean, found, part -> likely(part, SURE_OF_PART)));
  }

  private Optional<Wish> known(LanguageNames.Found found, double chance) {
    return Optional.ofNullable(lines.get(key(found))).map(kind -> wish(kind, found, chance));
  }

  /** A moment of a stay is told in many words that are said of other things too. */
  private static boolean clear(Wish wish) {
    return wish.kind().moment().isEmpty() || wish.chance() > CLEAR;
  }

  /**
   * A wish to be obeyed may stand beside its reason: "in Bulgarian please, my client reads too".
   * The message as a whole must lean to it as well. It is never quite certain: the reason may tell
   * of danger.
   */
  private Optional<Wish> inPart(
      String clean,
      LanguageNames.Found whole,
      Function<LanguageNames.Found, Optional<Wish>> recognised) {
    if (!CLAUSE.matcher(clean).find()) {
      return Optional.empty();
    }
    double[] decisions = separators.decisions(terms.vector(features(whole)));
    int leaning = Ranking.best(Arrays.copyOf(decisions, Wish.Kind.ARRIVAL.ordinal()));
    return CLAUSE
        .splitAsStream(clean)
        .map(names::in)
        .filter(part -> part.sounds().size() > 1)
        .flatMap(part -> recognised.apply(part).stream())
        .filter(wish -> wish.kind().command() && wish.kind().ordinal() == leaning)
        .filter(wish -> decisions[leaning] > LEANING)
        .findFirst();
  }

  /**
   * Telegram adds the bot's name, {@code /stop@WegwijsBot}, and to a start what the link carried:
   * {@code /start poster-12}.
   */
  private static String command(String text) {
    String plain = text.startsWith("/") ? text.replaceFirst("@\\S+", "") : text;
    return plain.startsWith("/start ") ? "/start" : plain;
  }

  private Optional<Wish> likely(LanguageNames.Found found, double enough) {
    Vector vector = terms.vector(features(found));
    if (vector.known() < KNOWN_ENOUGH || found.sounds().size() < SHORTEST) {
      return Optional.empty();
    }
    double[] decisions = separators.decisions(vector);
    double chance = judge.probability(signals(decisions, vector, found.sounds().size()));
    Wish.Kind kind = Wish.Kind.values()[Ranking.best(decisions)];
    return chance < enough || denied(kind, found)
        ? Optional.empty()
        : Optional.of(wish(kind, found, Math.min(chance, ALMOST)));
  }

  /** "She speaks no Dutch" names a language and wishes for none; who speaks one may be wanted. */
  private static boolean denied(Wish.Kind kind, LanguageNames.Found found) {
    return kind != Wish.Kind.STOP
        && kind != Wish.Kind.HUMAN
        && found.sounds().contains(LanguageNames.TOKEN)
        && found.wanted().isEmpty();
  }

  private static Wish wish(Wish.Kind kind, LanguageNames.Found found, double chance) {
    return new Wish(kind, kind == Wish.Kind.LANGUAGE ? found.wanted().orElse(null) : null, chance);
  }

  static Bag features(LanguageNames.Found found) {
    return Features.of(new Tongue.Reading(found.sounds(), List.of(), List.of()));
  }

  static double[] signals(double[] decisions, Vector vector, int words) {
    double[] sorted = decisions.clone();
    Arrays.sort(sorted);
    double top = sorted[sorted.length - 1];
    return new double[] {top, top - sorted[sorted.length - 2], vector.known(), Math.log(1 + words)};
  }

  private static String key(LanguageNames.Found found) {
    return String.join(" ", found.sounds());
  }

  void write(DataOutput out) throws IOException {
    terms.write(out);
    separators.write(out);
    judge.write(out);
  }

  static Wishes read(DataInput in, WishBook book) throws IOException {
    return new Wishes(book, Terms.read(in), Separators.read(in), Logistic.read(in));
  }
}
