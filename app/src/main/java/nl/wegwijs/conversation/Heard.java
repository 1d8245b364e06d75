package nl.wegwijs.conversation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.GlossaryTerm;
import nl.wegwijs.content.Guide;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a text was taken for, in the words of the public API.
 *
 * @param outcome answer, clarify, unknown, urgent, command or smalltalk
 * @param article the article given, with its score as a probability from 0 to 1
 * @param command human, stop, start, language, menu, forget, export, city, guides, appointment or
 *     report
 * @param wants tag of the language wished for
 * @param term the term whose meaning was asked, as the glossary writes it
 * @param city id of the city whose rules matter
 */
@Serdeable
public record Heard(
    String language,
    String outcome,
    @Nullable String article,
    @Nullable Double score,
    List<Near> alternatives,
    @Nullable String command,
    @Nullable String wants,
    @Nullable String term,
    @Nullable String city) {

  /** An article that may have been meant. */
  @Serdeable
  public record Near(String article, double score) {}

  /** What the understanding made of a text. */
  public static Heard of(Understood understood) {
    Language language = understood.language();
    Heard heard =
        switch (understood.meaning()) {
          case Meaning.Command(Meaning.Wish wish, Language wants) ->
              command(language, wish.word(), wants == null ? null : wants.tag());
          case Meaning.SmallTalk _ -> plain(language, "smalltalk", List.of());
          case Meaning.Foreign _ -> plain(language, "unknown", List.of());
          case Meaning.Lives() -> command(language, Meaning.Wish.CITY.word(), null);
          case Meaning.Guided(Guide guide) -> guided(language, guide);
          case Meaning.Asked(Answer answer, Meaning.About.Term(GlossaryTerm term)) ->
              of(language, answer).explaining(term.term());
          case Meaning.Asked(Answer answer, _) -> of(language, answer);
        };
    return heard.in(understood.city());
  }

  private static Heard of(Language language, Answer answer) {
    return switch (answer) {
      case Answer.Sure(ArticleId id, double score, List<Answer.Candidate> others) ->
          given(language, "answer", id, score, near(others));
      case Answer.Urgent(ArticleId id, double score, List<Answer.Candidate> others) ->
          given(language, "urgent", id, score, near(others));
      case Answer.Perhaps(List<Answer.Candidate> others) ->
          plain(language, "clarify", near(others));
      case Answer.Unknown _ -> plain(language, "unknown", List.of());
    };
  }

  /** All steps of a guide, each as likely as the other. */
  static Heard guided(Language language, Guide guide) {
    double each = 1.0 / guide.tasks().size();
    return plain(
        language,
        "clarify",
        guide.tasks().stream().map(task -> new Near(task.article().value(), each)).toList());
  }

  /** With the city whose rules matter. */
  public Heard in(@Nullable String id) {
    return new Heard(language, outcome, article, score, alternatives, command, wants, term, id);
  }

  private Heard explaining(String name) {
    return new Heard(language, outcome, article, score, alternatives, command, wants, name, city);
  }

  static Heard given(
      Language language, String outcome, ArticleId article, double score, List<Near> others) {
    return new Heard(
        language.tag(), outcome, article.value(), score, others, null, null, null, null);
  }

  static Heard command(Language language, String command, @Nullable String wants) {
    return new Heard(language.tag(), "command", null, null, List.of(), command, wants, null, null);
  }

  static Heard plain(Language language, String outcome, List<Near> others) {
    return new Heard(language.tag(), outcome, null, null, others, null, null, null, null);
  }

  private static List<Near> near(List<Answer.Candidate> candidates) {
    return candidates.stream().map(c -> new Near(c.article().value(), c.score())).toList();
  }
}
