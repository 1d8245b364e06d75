package nl.wegwijs.insight;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.answer.Stems;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** What people ask and are not helped with. */
@Singleton
public class Asked {
  /** Fewer people than that are shown to nobody. */
  static final int FEWEST = 5;

  private static final int MOST = 5_000;

  private static final Comparator<Question> OFTEN_AND_LATELY =
      Comparator.comparingInt(Question::people)
          .thenComparing(Question::since)
          .reversed()
          .thenComparing(question -> question.language().tag())
          .thenComparing(Question::example);

  private final Choices choices;
  private final Map<Spoken, Stems> stems = new ConcurrentHashMap<>();

  Asked(Choices choices) {
    this.choices = choices;
  }

  /** By how often and how lately, of the newest 5,000 texts that are kept. */
  public List<Question> often(KnowledgeBase base) {
    Map<Language, List<Choices.Unhelped>> byLanguage =
        choices.newestUnhelped(MOST).stream()
            .collect(Collectors.groupingBy(one -> one.choice().language()));
    return byLanguage.values().stream()
        .flatMap(texts -> questions(texts, base))
        .sorted(OFTEN_AND_LATELY)
        .toList();
  }

  private Stream<Question> questions(List<Choices.Unhelped> texts, KnowledgeBase base) {
    Stems read = stems(base, texts.getFirst().choice().language());
    Likeness<Choices.Unhelped> likeness = new Likeness<>();
    texts.forEach(one -> likeness.add(read.of(one.choice().words()), one));
    return likeness.groups().stream().flatMap(alike -> question(alike).stream());
  }

  /** What the phrasings of an edition say in one language: read once, not at each look. */
  private record Spoken(String version, Language language) {}

  private Stems stems(KnowledgeBase base, Language language) {
    stems.keySet().removeIf(spoken -> !spoken.version().equals(base.version()));
    return stems.computeIfAbsent(
        new Spoken(base.version(), language), _ -> new Stems(language, base));
  }

  private static Optional<Question> question(List<Choices.Unhelped> alike) {
    return isOften(alike, one -> true)
        ? Optional.of(Example.of(alike))
            .filter(Predicate.not(Example::isSilent))
            .map(example -> question(alike, example.shown()))
        : Optional.empty();
  }

  private static Question question(List<Choices.Unhelped> alike, String example) {
    return new Question(
        alike.getFirst().choice().language(),
        example,
        people(alike, one -> true),
        since(alike),
        Stream.of(Verdict.values())
            .filter(verdict -> isOften(alike, one -> one.verdict() == verdict))
            .collect(Collectors.toUnmodifiableSet()),
        denied(alike));
  }

  private static int people(List<Choices.Unhelped> alike, Predicate<Choices.Choice> which) {
    return (int)
        alike.stream()
            .filter(one -> which.test(one.choice()))
            .map(Choices.Unhelped::writer)
            .distinct()
            .count();
  }

  private static boolean isOften(List<Choices.Unhelped> alike, Predicate<Choices.Choice> which) {
    return people(alike, which) >= FEWEST;
  }

  /** The fifth of the days on which each of them asked last, the latest first. */
  private static LocalDate since(List<Choices.Unhelped> alike) {
    Map<String, LocalDate> last =
        alike.stream()
            .collect(
                Collectors.toMap(
                    Choices.Unhelped::writer,
                    one -> one.choice().day(),
                    (one, other) -> one.isAfter(other) ? one : other));
    return last.values().stream()
        .sorted(Comparator.reverseOrder())
        .skip(FEWEST - 1)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable ArticleId denied(List<Choices.Unhelped> alike) {
    return alike.stream()
        .flatMap(one -> Stream.ofNullable(one.choice().article()))
        .distinct()
        .filter(article -> isOften(alike, one -> article.equals(one.article())))
        .max(
            Comparator.comparingInt(
                    (ArticleId article) -> people(alike, one -> article.equals(one.article())))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }
}
