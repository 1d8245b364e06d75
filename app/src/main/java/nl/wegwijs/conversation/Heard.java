package nl.wegwijs.conversation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a text was taken for, in the words of the public API.
 *
 * @param outcome answer, clarify, unknown, urgent, command or smalltalk
 * @param article the article given, with its score as a probability from 0 to 1
 * @param command human, stop, start, language, menu, forget or export
 * @param wants tag of the language wished for
 */
@Serdeable
public record Heard(
    String language,
    String outcome,
    @Nullable String article,
    @Nullable Double score,
    List<Near> alternatives,
    @Nullable String command,
    @Nullable String wants) {

  /** An article that may have been meant. */
  @Serdeable
  public record Near(String article, double score) {}

  /** What the understanding made of a text. */
  public static Heard of(Understood understood) {
    Language language = understood.language();
    return switch (understood.meaning()) {
      case Meaning.Command(Meaning.Wish wish, Language wants) ->
          command(language, wish.word(), wants == null ? null : wants.tag());
      case Meaning.SmallTalk _ -> plain(language, "smalltalk", List.of());
      case Meaning.Asked(Answer.Sure(ArticleId id, double score, List<Answer.Candidate> others)) ->
          given(language, "answer", id, score, near(others));
      case Meaning.Asked(
              Answer.Urgent(ArticleId id, double score, List<Answer.Candidate> others)) ->
          given(language, "urgent", id, score, near(others));
      case Meaning.Asked(Answer.Perhaps(List<Answer.Candidate> others)) ->
          plain(language, "clarify", near(others));
      case Meaning.Asked(Answer.Unknown(List<Answer.Candidate> others)) ->
          plain(language, "unknown", List.of());
    };
  }

  static Heard given(
      Language language, String outcome, ArticleId article, double score, List<Near> others) {
    return new Heard(language.tag(), outcome, article.value(), score, others, null, null);
  }

  static Heard command(Language language, String command, @Nullable String wants) {
    return new Heard(language.tag(), "command", null, null, List.of(), command, wants);
  }

  static Heard plain(Language language, String outcome, List<Near> others) {
    return new Heard(language.tag(), outcome, null, null, others, null, null);
  }

  private static List<Near> near(List<Answer.Candidate> candidates) {
    return candidates.stream().map(c -> new Near(c.article().value(), c.score())).toList();
  }
}
