package nl.wegwijs.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.ArticleText;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;

/** Phrasings of one language as a sentence model sees them: how near a text is to each article. */
final class Dense {
  private static final float STEPS = 127;

  private final SentenceModel model;
  private final int articles;
  private final List<byte[]> vectors = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();

  private Dense(SentenceModel model, int articles) {
    this.model = model;
    this.articles = articles;
  }

  /** Reads every title and phrasing once: some milliseconds each. */
  static Dense of(
      SentenceModel model, KnowledgeBase base, Language language, List<ArticleId> articles) {
    Dense dense = new Dense(model, articles.size());
    for (int number = 0; number < articles.size(); number++) {
      int label = number;
      base.article(articles.get(number)).map(article -> texts(article, language)).stream()
          .flatMap(texts -> texts)
          .forEach(text -> dense.add(text, label));
    }
    return dense;
  }

  private static Stream<String> texts(Article article, Language language) {
    ArticleText text = article.in(language);
    return Stream.concat(Stream.of(text.title()), text.phrasings().stream());
  }

  private void add(String text, int label) {
    float[] vector = model.of(text);
    byte[] small = new byte[vector.length];
    for (int at = 0; at < vector.length; at++) {
      small[at] = (byte) Math.round(vector[at] * STEPS);
    }
    vectors.add(small);
    labels.add(label);
  }

  /** Of each article the cosine of its nearest phrasing, -1 to 1. */
  double[] scores(String text) {
    float[] asked = model.of(text);
    double[] nearest = new double[articles];
    Arrays.fill(nearest, -1);
    for (int row = 0; row < vectors.size(); row++) {
      int label = labels.get(row);
      nearest[label] = Math.max(nearest[label], cosine(asked, vectors.get(row)));
    }
    return nearest;
  }

  private static double cosine(float[] one, byte[] other) {
    float sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum / STEPS;
  }
}
