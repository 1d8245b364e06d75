package nl.wegwijs.answer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.GlossaryTerm;
import nl.wegwijs.language.Language;

/**
 * All that is known of one language: which article fits, how likely that is, and whether the text
 * tells of danger.
 *
 * @param nobody recognises messages that no article answers
 * @param urgent a classifier for each urgent article
 * @param right the probability that the first article is right, given that one is
 * @param domain the probability that one is
 * @param danger the probability that the text tells of danger
 */
record Expert(
    Language language,
    List<ArticleId> articles,
    List<Integer> dangers,
    Ranker ranker,
    Separators nobody,
    Separators urgent,
    Logistic right,
    Logistic domain,
    Logistic danger) {

  /**
   * An opinion on a text.
   *
   * @param words how many the text has
   * @param order article numbers, the likeliest first
   * @param chances of each article in that order, for the likeliest few; sums to at most one
   * @param danger probability
   * @param urgent number of the urgent article that fits best, -1 where there is none
   */
  record Opinion(
      int words,
      List<Integer> order,
      List<Double> chances,
      double domain,
      double danger,
      int urgent) {}

  private static final int FEW = 6;

  Expert joined(Dense model) {
    return new Expert(
        language, articles, dangers, ranker.joined(model), nobody, urgent, right, domain, danger);
  }

  /**
   * @param nearness what each article gains from the one talked about just now
   */
  Opinion opinion(String text, double[] nearness) {
    Ranking alone = ranker.rank(text);
    Ranking ranking = alone.with(nearness);
    double none = nobody.decisions(ranking.vector())[0];
    double[] decisions = urgent.decisions(ranking.vector());
    boolean sense = ranker.knows(ranking.reading());
    double inside = sense ? domain.probability(Signals.domain(ranking, none)) : 0;
    double first = right.probability(Signals.right(ranking, none));
    double alarm =
        dangers.isEmpty() || !sense
            ? 0
            : danger.probability(Alarm.signals(decisions, alone, none, dangers));
    int which = dangers.isEmpty() ? -1 : dangers.get(Alarm.which(decisions, alone, dangers));
    List<Integer> order = ranking.order();
    return new Opinion(
        ranking.reading().folded().size(),
        order,
        chances(ranking, order, first, inside),
        inside,
        alarm,
        which);
  }

  /** The first has its own probability; the others share the rest as their scores say. */
  private static List<Double> chances(
      Ranking ranking, List<Integer> order, double first, double inside) {
    double[] shares = Signals.softmax(ranking.fused());
    double others = Math.max(1e-9, 1 - shares[order.getFirst()]);
    List<Double> chances = new ArrayList<>();
    for (int place = 0; place < Math.min(FEW, order.size()); place++) {
      double share = place == 0 ? first : (1 - first) * shares[order.get(place)] / others;
      chances.add(share * inside);
    }
    return chances;
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(language.tag());
    out.writeInt(articles.size());
    for (ArticleId article : articles) {
      out.writeUTF(article.value());
    }
    out.writeInt(dangers.size());
    for (int article : dangers) {
      out.writeInt(article);
    }
    ranker.write(out);
    nobody.write(out);
    urgent.write(out);
    right.write(out);
    domain.write(out);
    danger.write(out);
  }

  static Expert read(DataInput in, List<GlossaryTerm> glossary) throws IOException {
    Language language = new Language(in.readUTF());
    List<ArticleId> articles = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      articles.add(new ArticleId(in.readUTF()));
    }
    List<Integer> dangers = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      dangers.add(in.readInt());
    }
    return new Expert(
        language,
        articles,
        dangers,
        Ranker.read(in, language, glossary),
        Separators.read(in),
        Separators.read(in),
        Logistic.read(in),
        Logistic.read(in),
        Logistic.read(in));
  }
}
