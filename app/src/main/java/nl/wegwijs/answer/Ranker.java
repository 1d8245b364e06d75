package nl.wegwijs.answer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.content.GlossaryTerm;
import org.jspecify.annotations.Nullable;

/**
 * Orders the articles of one language by how well they fit a text: linear classifiers, BM25 and the
 * nearness of phrasings together.
 */
final class Ranker {
  private static final double LINES = 0.78;
  private static final double WORDS = 0.50;
  private static final double CENTROID = 0.64;

  /** Of an operator's own model: as much as the nearness of phrasings. */
  private static final double DENSE = CENTROID;

  /** A feature seen in one text alone says little and doubles the memory. */
  private static final int FEWEST = 2;

  /** Share of the words of a meant text that the content knows. */
  private static final double SENSE = 0.2;

  private static final Set<Lesson.Kind> LEARNT = EnumSet.complementOf(EnumSet.of(Lesson.Kind.BODY));

  private final Set<Ingredient> without;
  private final Tongue tongue;
  private final Terms terms;
  private final Separators lines;
  private final Neighbours neighbours;
  private final ArticleIndex index;
  private final Vocabulary vocabulary;
  private final @Nullable Dense dense;

  private Ranker(
      Set<Ingredient> without,
      Tongue tongue,
      Vocabulary vocabulary,
      Terms terms,
      Separators lines,
      Neighbours neighbours,
      ArticleIndex index,
      @Nullable Dense dense) {
    this.dense = dense;
    this.without = without;
    this.tongue = tongue;
    this.vocabulary = vocabulary;
    this.terms = terms;
    this.lines = lines;
    this.neighbours = neighbours;
    this.index = index;
  }

  static Ranker of(Lesson lesson, List<GlossaryTerm> glossary) {
    return of(lesson, glossary, Set.of());
  }

  /**
   * @param without what is left out, to see what it is worth
   */
  static Ranker of(Lesson lesson, List<GlossaryTerm> glossary, Set<Ingredient> without) {
    boolean pieces = !without.contains(Ingredient.PIECES);
    Vocabulary vocabulary =
        Vocabulary.of(
            lesson.texts().stream()
                .filter(text -> text.kind().careful())
                .map(Lesson.Text::text)
                .toList());
    Tongue tongue = new Tongue(lesson.language(), vocabulary, glossary, without);
    int articles = lesson.articles().size();
    Tongue.Reader reader = tongue.reader();
    List<Read> all =
        lesson.texts().stream().map(text -> new Read(text, reader.read(text.text()))).toList();
    List<Read> learnt = all.stream().filter(read -> LEARNT.contains(read.text().kind())).toList();
    List<Bag> features = learnt.stream().map(read -> Features.of(read.reading(), pieces)).toList();
    Terms terms = Terms.of(features, FEWEST);
    List<Vector> rows = features.stream().map(terms::vector).toList();
    int[] labels = learnt.stream().mapToInt(read -> read.text().article()).toArray();
    return new Ranker(
        without,
        tongue,
        vocabulary,
        terms,
        Separators.learn(rows, labels, articles, terms.size(), 1),
        Neighbours.of(rows, labels, articles, terms.size()),
        index(all, articles),
        null);
  }

  private record Read(Lesson.Text text, Tongue.Reading reading) {}

  private static ArticleIndex index(List<Read> all, int articles) {
    Map<Integer, List<Tongue.Reading>> readings =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    read -> read.text().article(),
                    Collectors.mapping(Read::reading, Collectors.toList())));
    return ArticleIndex.of(
        IntStream.range(0, articles)
            .mapToObj(article -> readings.getOrDefault(article, List.of()))
            .toList(),
        ArticleIndex.STEMS);
  }

  /** The same with the opinion of an operator's model. */
  Ranker joined(Dense model) {
    return new Ranker(without, tongue, vocabulary, terms, lines, neighbours, index, model);
  }

  Vector vector(String text) {
    return vector(tongue.read(text));
  }

  private Vector vector(Tongue.Reading reading) {
    return terms.vector(Features.of(reading, !without.contains(Ingredient.PIECES)));
  }

  int features() {
    return terms.size();
  }

  /** Whether enough of its words are ones we know; letter pieces alone make sense of gibberish. */
  boolean knows(Tongue.Reading reading) {
    long known =
        reading.folded().stream()
            .filter(word -> word.length() > 2 && word.chars().allMatch(Character::isLetter))
            .filter(word -> terms.has(Features.word(word)))
            .count();
    return known > 0 && known >= SENSE * reading.folded().size();
  }

  Ranking rank(String text) {
    Tongue.Reading reading = tongue.read(text);
    Vector vector = vector(reading);
    double[] decisions = lines.decisions(vector);
    double[] words = index.scores(reading);
    Neighbours.Nearness nearness = neighbours.of(vector);
    double[] fused = fuse(decisions, words, nearness.centroid());
    if (dense != null) {
      add(dense.scores(text), fused);
    }
    return new Ranking(reading, vector, decisions, words, nearness, fused);
  }

  private static void add(double[] dense, double[] fused) {
    double[] standard = Ranking.standard(dense);
    for (int at = 0; at < fused.length; at++) {
      fused[at] += DENSE * standard[at];
    }
  }

  private double[] fuse(double[] decisions, double[] words, double[] centroid) {
    if (without.contains(Ingredient.CLASSIFIERS)) {
      return words;
    }
    double[][] standard =
        Stream.of(decisions, words, centroid).map(Ranking::standard).toArray(double[][]::new);
    return IntStream.range(0, decisions.length)
        .mapToDouble(
            at -> LINES * standard[0][at] + WORDS * standard[1][at] + CENTROID * standard[2][at])
        .toArray();
  }

  void write(DataOutput out) throws IOException {
    vocabulary.write(out);
    terms.write(out);
    lines.write(out);
    neighbours.write(out);
    index.write(out);
  }

  static Ranker read(
      DataInput in, nl.wegwijs.language.Language language, List<GlossaryTerm> glossary)
      throws IOException {
    Vocabulary vocabulary = Vocabulary.read(in);
    return new Ranker(
        Set.of(),
        new Tongue(language, vocabulary, glossary),
        vocabulary,
        Terms.read(in),
        Separators.read(in),
        Neighbours.read(in),
        ArticleIndex.read(in),
        null);
  }
}
