package nl.wegwijs.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Teaches {@link LanguageGuess} from texts of each language; the same texts make the same guess.
 */
public final class LanguageLessons {
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final float COST = 0.5f;
  private static final int LATIN_BULGARIAN = 100;

  private static final int PIECES_A_TEXT = 1;
  private static final int LONGEST_PIECE = 4;

  private final List<Language> languages;
  private final List<Pieces.Vector> rows = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final Random random = new Random(17);

  private LanguageLessons(List<Language> languages) {
    this.languages = languages;
  }

  public static LanguageGuess learn(Map<Language, List<String>> texts) {
    Map<String, List<String>> sorted = new TreeMap<>();
    texts.forEach((language, some) -> sorted.put(language.tag(), some));
    LanguageLessons lessons =
        new LanguageLessons(sorted.keySet().stream().map(Language::new).toList());
    sorted.forEach((tag, some) -> some.forEach(text -> lessons.add(new Language(tag), text)));
    return lessons.train();
  }

  private void add(Language language, String text) {
    String clean = Cleaning.clean(text);
    boolean bulgarian = language.equals(Language.BULGARIAN);
    boolean latin = bulgarian && !CYRILLIC.matcher(clean).find();
    int label = latin ? LATIN_BULGARIAN : languages.indexOf(language);
    withPieces(clean, label);
    if (bulgarian && !latin) {
      withPieces(Spellings.latin(clean, random.nextInt(Spellings.schemes())), LATIN_BULGARIAN);
    } else if (language.equals(Language.POLISH) || language.equals(Language.ROMANIAN)) {
      withPieces(Folding.fold(clean), label);
    }
  }

  private void withPieces(String text, int label) {
    row(text, label);
    List<String> words = Pieces.words(text);
    for (int piece = 0; piece < PIECES_A_TEXT && words.size() > LONGEST_PIECE; piece++) {
      int size = 1 + random.nextInt(LONGEST_PIECE);
      int from = random.nextInt(words.size() - size + 1);
      row(String.join(" ", words.subList(from, from + size)), label);
    }
  }

  private void row(String text, int label) {
    Pieces.Vector vector = Pieces.of(text);
    if (vector.buckets().length > 0) {
      rows.add(vector);
      labels.add(label);
    }
  }

  private LanguageGuess train() {
    Examples examples =
        Examples.of(
            rows.stream().map(Pieces.Vector::buckets).toList(),
            rows.stream().map(Pieces.Vector::values).toList(),
            Pieces.BUCKETS);
    int[] classes = labels.stream().mapToInt(label -> label).distinct().sorted().toArray();
    float[][] weights = new float[classes.length][];
    IntStream.range(0, classes.length)
        .parallel()
        .forEach(one ->
            weights[one] = examples.separate(row -> labels.get(row) == classes[one], COST, COST));
    return new LanguageGuess(
        Arrays.stream(classes)
            .mapToObj(one -> one == LATIN_BULGARIAN ? Language.BULGARIAN : languages.get(one))
            .toList(),
        weights);
  }
}
