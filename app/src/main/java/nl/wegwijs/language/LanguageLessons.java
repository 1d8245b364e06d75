package nl.wegwijs.language;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Teaches {@link LanguageGuess} from texts of each language; the same texts make the same guess.
 */
public final class LanguageLessons {
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final int LATIN_BULGARIAN = 100;
  private static final int PIECES_A_TEXT = 2;
  private static final int LONGEST_PIECE = 4;

  private final List<Language> languages;
  private final List<Feature[]> rows = new ArrayList<>();
  private final List<Double> labels = new ArrayList<>();
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
    if (vector.buckets().length == 0) {
      return;
    }
    Feature[] row = new Feature[vector.buckets().length];
    for (int at = 0; at < row.length; at++) {
      row[at] = new FeatureNode(vector.buckets()[at] + 1, vector.values()[at]);
    }
    rows.add(row);
    labels.add((double) label);
  }

  private LanguageGuess train() {
    Problem problem = new Problem();
    problem.n = Pieces.BUCKETS;
    problem.l = rows.size();
    problem.x = rows.toArray(Feature[][]::new);
    problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
    Linear.disableDebugOutput();
    Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, 0.5, 0.1);
    parameter.setRandom(new Random(17));
    return guess(Linear.train(problem, parameter));
  }

  private LanguageGuess guess(Model model) {
    int[] classes = model.getLabels();
    float[][] weights = new float[classes.length][Pieces.BUCKETS];
    List<Language> order = new ArrayList<>();
    double[] all = model.getFeatureWeights();
    for (int row = 0; row < classes.length; row++) {
      order.add(classes[row] == LATIN_BULGARIAN ? Language.BULGARIAN : languages.get(classes[row]));
      for (int at = 0; at < Pieces.BUCKETS; at++) {
        weights[row][at] = (float) all[at * classes.length + row];
      }
    }
    return new LanguageGuess(order, weights);
  }
}
