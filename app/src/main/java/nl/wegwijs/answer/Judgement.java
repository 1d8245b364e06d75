package nl.wegwijs.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.content.ArticleId;

/**
 * What to do with an opinion, by what each outcome is worth to a person: a right answer 1, a wrong
 * one to a question of ours -1.2, an answer to a message that none of our articles answers -3
 * (another country's pension, told as ours), choices 0.05 when the right one is among them and a
 * sixth of that lost when not, sending on to a person 0. One word alone names a matter and asks
 * nothing yet: it gets choices.
 */
final class Judgement {
  private static final double WRONG = 1.2;
  private static final double STRANGER = 3;
  private static final double CHOICE = 0.05;
  private static final double USELESS_CHOICE = CHOICE / 6;

  /** One missed danger weighs as much as four false alarms. */
  private static final double URGENT = 0.2;

  /** A text that makes little sense to us must speak more clearly of danger. */
  private static final double URGENT_IN_THE_DARK = 0.4;

  /** From here the safe answer is offered among others. */
  private static final double CONCERN = 1 / 15.0;

  private static final int MOST_CHOICES = 4;
  private static final int FEWEST_CHOICES = 2;

  private Judgement() {}

  /**
   * @param exists whether an article may be given
   */
  static Answer of(Expert expert, Expert.Opinion opinion, Predicate<ArticleId> exists) {
    List<Answer.Candidate> candidates = candidates(expert.articles(), opinion, exists);
    Optional<Answer.Candidate> safe = safe(expert, opinion, exists);
    if (safe.isPresent()
        && opinion.danger() >= (opinion.domain() < 0.5 ? URGENT_IN_THE_DARK : URGENT)) {
      ArticleId article = safe.get().article();
      return new Answer.Urgent(article, opinion.danger(), without(article, candidates));
    }
    List<Answer.Candidate> offered = concerned(safe, opinion, candidates);
    double first = candidates.isEmpty() ? 0 : candidates.getFirst().score();
    double among = offered.stream().mapToDouble(Answer.Candidate::score).sum();
    double sure = first - WRONG * (opinion.domain() - first) - STRANGER * (1 - opinion.domain());
    double perhaps =
        offered.size() < FEWEST_CHOICES
            ? Double.NEGATIVE_INFINITY
            : CHOICE * among - USELESS_CHOICE * (1 - among);
    boolean vague = opinion.words() == 1 && offered.size() >= FEWEST_CHOICES;
    if (sure >= 0 && sure >= perhaps && !vague) {
      ArticleId article = candidates.getFirst().article();
      return new Answer.Sure(article, first, without(article, offered(candidates)));
    }
    return perhaps > 0 || (vague && sure >= 0)
        ? new Answer.Perhaps(offered)
        : new Answer.Unknown(offered);
  }

  private static List<Answer.Candidate> candidates(
      List<ArticleId> articles, Expert.Opinion opinion, Predicate<ArticleId> exists) {
    return IntStream.range(0, opinion.chances().size())
        .mapToObj(at ->
            new Answer.Candidate(articles.get(opinion.order().get(at)), opinion.chances().get(at)))
        .filter(candidate -> exists.test(candidate.article()))
        .toList();
  }

  /** The article for the danger that the text may tell of. */
  private static Optional<Answer.Candidate> safe(
      Expert expert, Expert.Opinion opinion, Predicate<ArticleId> exists) {
    return opinion.urgent() < 0
        ? Optional.empty()
        : Optional.of(expert.articles().get(opinion.urgent()))
            .filter(exists)
            .map(article -> new Answer.Candidate(article, opinion.danger()));
  }

  private static List<Answer.Candidate> concerned(
      Optional<Answer.Candidate> safe, Expert.Opinion opinion, List<Answer.Candidate> candidates) {
    return safe.filter(it -> opinion.danger() >= CONCERN)
        .map(it ->
            offered(
                Stream.concat(Stream.of(it), without(it.article(), candidates).stream()).toList()))
        .orElseGet(() -> offered(candidates));
  }

  private static List<Answer.Candidate> offered(List<Answer.Candidate> candidates) {
    return candidates.stream().limit(MOST_CHOICES).toList();
  }

  private static List<Answer.Candidate> without(
      ArticleId article, List<Answer.Candidate> candidates) {
    return candidates.stream()
        .filter(one -> !one.article().equals(article))
        .limit(MOST_CHOICES)
        .toList();
  }
}
