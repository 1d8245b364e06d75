package nl.wegwijs.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Texts;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;

/** Turns keys and articles into replies in a person's language. */
final class Wording {
  private final Phrases phrases;
  private final Languages languages;
  private final Texts texts;
  private final KnowledgeBase knowledge;

  Wording(Phrases phrases, Languages languages, Texts texts, KnowledgeBase knowledge) {
    this.phrases = phrases;
    this.languages = languages;
    this.texts = texts;
    this.knowledge = knowledge;
  }

  boolean speaks(Language language) {
    return languages.all().contains(language);
  }

  String key(Meaning.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Reply say(Language language, String key, List<Option> options) {
    return new Reply(language, phrases.say(language, key), null, options);
  }

  /** The article with its sources and the day it was checked. */
  Reply article(Article article, Language language, LocalDate today, List<Option> options) {
    String full = texts.full(article, language, today) + "\n\n" + source(article, language);
    return new Reply(language, full, texts.brief(article, language, today), options);
  }

  private String source(Article article, Language language) {
    String organisations =
        texts.sources(article).stream()
            .map(source -> source.organisation())
            .distinct()
            .limit(3)
            .collect(Collectors.joining(", "));
    return phrases.say(
        language,
        "chat.answer.source",
        Map.of("organisations", organisations, "date", texts.date(article.reviewed(), language)));
  }

  /** The same, with a word that staff read it too; the short form stays as short as it is. */
  Reply readByStaff(Reply reply, Language language) {
    String text = reply.text() + "\n\n" + phrases.say(language, "case.on-the-way");
    return new Reply(language, text, reply.brief(), reply.options());
  }

  Reply missing(Language language, Language wants, List<Option> options) {
    String name = wants.locale().getDisplayLanguage(language.locale());
    return new Reply(
        language,
        phrases.say(language, "chat.language.missing", Map.of("language", name)),
        null,
        options);
  }
}
