package nl.wegwijs.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.City;
import nl.wegwijs.content.Edition;
import nl.wegwijs.content.Fact;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Texts;
import nl.wegwijs.conversation.Heard;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** Adds to what was heard the words of the articles, as they stand today. */
final class Answering {
  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

  private final KnowledgeBase knowledge;
  private final Texts texts;
  private final LocalDate today;

  private Answering(Edition edition, LocalDate today) {
    knowledge = edition.knowledge();
    texts = edition.texts();
    this.today = today;
  }

  static Answering of(Edition edition, Clock clock) {
    return new Answering(edition, LocalDate.ofInstant(clock.instant(), HERE));
  }

  /**
   * @param messages what the bot wrote; null outside a conversation
   */
  Answered answer(Heard heard, @Nullable List<Answered.Message> messages) {
    Language language = new Language(heard.language());
    Optional<Article> article = Optional.ofNullable(heard.article()).flatMap(this::article);
    return new Answered(
        heard.language(),
        heard.outcome(),
        heard.article(),
        article.map(a -> texts.title(a, language)).orElse(null),
        text(heard, article, language),
        heard.score(),
        alternatives(heard, language),
        heard.command(),
        heard.wants(),
        article.map(Article::desk).orElse(null),
        article.map(a -> texts.sources(a).stream().map(Answering::source).toList()).orElse(null),
        messages);
  }

  /** What a term means, the article, and what differs in the city. */
  private @Nullable String text(Heard heard, Optional<Article> article, Language language) {
    Stream<String> meaning =
        knowledge.glossary().stream()
            .filter(term -> term.term().equals(heard.term()))
            .map(term -> term.explanation().get(language));
    Stream<String> told = article.stream().map(a -> texts.full(a, language, today));
    Optional<City> city = Optional.ofNullable(heard.city()).map(knowledge.cities()::get);
    Stream<String> local =
        article
            .flatMap(a -> knowledge.overlay(a, city.orElse(null)))
            .map(overlay -> texts.overlay(overlay, language, today))
            .stream();
    String text =
        Stream.of(meaning, told, local)
            .flatMap(parts -> parts)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n\n"));
    return text.isEmpty() ? null : text;
  }

  private Optional<Article> article(String id) {
    return knowledge.article(new ArticleId(id));
  }

  private List<Answered.Alternative> alternatives(Heard heard, Language language) {
    return heard.alternatives().stream()
        .flatMap(near -> alternative(near, language).stream())
        .toList();
  }

  private Optional<Answered.Alternative> alternative(Heard.Near near, Language language) {
    return article(near.article())
        .map(a -> new Answered.Alternative(near.article(), texts.title(a, language), near.score()));
  }

  private static Answered.Source source(Fact.Source source) {
    return new Answered.Source(source.organisation(), source.title(), source.url(), source.date());
  }
}
