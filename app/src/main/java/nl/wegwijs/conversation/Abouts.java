package nl.wegwijs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.answer.Answers;
import nl.wegwijs.answer.Asking;
import nl.wegwijs.answer.Words;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.GlossaryTerm;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Organisation;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** Finds what of an article somebody wants to know. Danger is always told whole. */
final class Abouts {
  private static final int MOST = 4;
  private static final int MOST_OTHERS = 3;

  /** What a part of a message asks must be this likely to be offered beside the answer. */
  private static final double CLEAR = 0.8;

  private final Asking asking;
  private final Answers answers;
  private final KnowledgeBase knowledge;

  Abouts(Asking asking, Answers answers, KnowledgeBase knowledge) {
    this.asking = asking;
    this.answers = answers;
    this.knowledge = knowledge;
  }

  /** A term comes with the article that is meant for certain, or with those that tell of it. */
  Meaning explained(GlossaryTerm term, Answer answer) {
    Answer found =
        answer instanceof Answer.Sure || answer instanceof Answer.Urgent
            ? answer
            : new Answer.Perhaps(candidates(term.articles().stream(), answer));
    return new Meaning.Asked(
        found,
        answer instanceof Answer.Urgent ? new Meaning.About.All() : new Meaning.About.Term(term));
  }

  private static List<Answer.Candidate> candidates(Stream<ArticleId> first, Answer answer) {
    Stream<Answer.Candidate> named = first.map(id -> new Answer.Candidate(id, 0.5));
    List<Answer.Candidate> all = Stream.concat(named, answer.others().stream()).toList();
    return all.stream()
        .filter(one ->
            all.stream()
                .filter(other -> other.article().equals(one.article()))
                .findFirst()
                .filter(other -> other == one)
                .isPresent())
        .limit(MOST)
        .toList();
  }

  /**
   * @param parts what each part of the message would be answered by itself
   */
  Meaning asked(Words words, Language language, Answer answer, List<Answer> parts) {
    return named(words, language, answer)
        .orElseGet(() -> new Meaning.Asked(answer, about(words, language, answer, parts)));
  }

  private Meaning.About about(Words words, Language language, Answer answer, List<Answer> parts) {
    boolean danger = answer instanceof Answer.Urgent;
    if (asking.address(words, language) && !danger) {
      return new Meaning.About.Place();
    }
    List<ArticleId> others = others(answer, parts);
    boolean child = danger && asking.child(words, language);
    return others.isEmpty() && !child
        ? new Meaning.About.All()
        : new Meaning.About.More(others, child);
  }

  /** What else is asked for certain, beside what is answered now. */
  private static List<ArticleId> others(Answer now, List<Answer> parts) {
    boolean told = now instanceof Answer.Sure || now instanceof Answer.Urgent;
    return parts.stream()
        .filter(part -> told && clear(part))
        .flatMap(part -> first(part).stream())
        .filter(article -> !first(now).contains(article))
        .distinct()
        .limit(MOST_OTHERS)
        .toList();
  }

  private static boolean clear(Answer answer) {
    return switch (answer) {
      case Answer.Sure sure -> sure.score() >= CLEAR;
      case Answer.Urgent _ -> true;
      case Answer.Perhaps _, Answer.Unknown _ -> false;
    };
  }

  private static boolean grave(Answer answer) {
    return answer instanceof Answer.Urgent urgent && urgent.score() > Understanding.GRAVE;
  }

  /** "FairWork number" asks for the number, whatever danger may lie behind it. */
  private Optional<Meaning> named(Words words, Language language, Answer answer) {
    boolean told = answer instanceof Answer.Sure || answer instanceof Answer.Urgent;
    return asking
        .named(words, language)
        .filter(named -> named.wanted() || !told)
        .map(named ->
            helped(List.of(named.organisation()), unlessKnown(answer, named.organisation())));
  }

  /** Where nothing fits, the articles that name the organisation do. */
  private Answer unlessKnown(Answer answer, Organisation organisation) {
    Stream<ArticleId> naming =
        knowledge.articles().values().stream()
            .filter(article -> article.organisations().contains(organisation.id()))
            .map(Article::id);
    List<Answer.Candidate> found = candidates(naming, answer);
    return answer instanceof Answer.Unknown && !found.isEmpty()
        ? new Answer.Perhaps(found)
        : answer;
  }

  private static Meaning helped(List<Organisation> organisations, Answer answer) {
    return new Meaning.Asked(answer, new Meaning.About.Helpers(organisations));
  }

  /** Who can help with what is asked, or with what was talked about. */
  Optional<Meaning> helpers(
      Words words, Language language, @Nullable ArticleId context, Answer answer) {
    return asking
        .helpWith(words, language)
        .filter(topic -> !grave(answer))
        .map(topic -> found(topic, language, context, answer))
        .map(best -> best.flatMap(knowledge::helpers).distinct().toList())
        .filter(organisations -> !organisations.isEmpty())
        .map(organisations -> helped(organisations, answer));
  }

  /** The articles that somebody wants help with. */
  private Stream<Article> found(
      String topic, Language language, @Nullable ArticleId context, Answer answer) {
    if (topic.isEmpty()) {
      return knowledge.article(context).stream();
    }
    List<ArticleId> whole = first(answer);
    boolean sure = answer instanceof Answer.Sure;
    List<ArticleId> part = sure ? whole : first(answers.answer(topic, language, context));
    return (part.isEmpty() ? whole : part).stream().flatMap(id -> knowledge.article(id).stream());
  }

  private static List<ArticleId> first(Answer answer) {
    return switch (answer) {
      case Answer.Sure(ArticleId id, _, _) -> List.of(id);
      case Answer.Urgent(ArticleId id, _, _) -> List.of(id);
      case Answer.Perhaps(List<Answer.Candidate> others) ->
          others.stream().map(Answer.Candidate::article).limit(1).toList();
      case Answer.Unknown _ -> List.of();
    };
  }
}
