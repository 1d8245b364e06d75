package nl.wegwijs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.City;
import nl.wegwijs.content.GlossaryTerm;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Organisation;
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

  String line(Language language, String key) {
    return phrases.say(language, key);
  }

  String line(Language language, String key, Map<String, ?> arguments) {
    return phrases.say(language, key, arguments);
  }

  /** The text in that language, or in English where it is missing. */
  static String in(Map<Language, String> texts, Language language) {
    String text = texts.get(language);
    return text != null ? text : texts.getOrDefault(Language.ENGLISH, "");
  }

  String city(City city, Language language) {
    return in(city.names(), language);
  }

  /** The term as it stands on a form, and what it is. */
  String meaning(GlossaryTerm term, Language language) {
    return "**" + term.term() + "**: " + in(term.explanation(), language);
  }

  /** Who says so, and when somebody last looked. */
  String source(Article article, Optional<City.Overlay> overlay, Language language) {
    List<String> facts = new ArrayList<>(overlay.map(City.Overlay::facts).orElse(List.of()));
    facts.addAll(article.facts());
    String organisations =
        texts.sources(facts).stream()
            .map(source -> source.organisation())
            .distinct()
            .limit(3)
            .collect(Collectors.joining(", "));
    return phrases.say(
        language,
        "chat.answer.source",
        Map.of("organisations", organisations, "date", texts.date(article.reviewed(), language)));
  }

  /** Its name, what it does, how to reach it and in which languages. */
  String organisation(Organisation organisation, Language language) {
    String speaks =
        organisation.languages().isEmpty()
            ? ""
            : phrases.say(
                language,
                "chat.helpers.languages",
                Map.of("languages", languages(organisation, language)));
    return Stream.of(
            "**" + organisation.name() + "**",
            in(organisation.does(), language),
            reach(organisation, language, Wording::link),
            speaks)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** Its name and how to reach it, on one line. */
  String briefly(Organisation organisation, Language language) {
    String reach = reach(organisation, language, Wording::host);
    return reach.isEmpty() ? organisation.name() : organisation.name() + ": " + reach;
  }

  private String reach(
      Organisation organisation, Language language, UnaryOperator<String> website) {
    return Stream.of(
            organisation.phone() == null ? "" : texts.value(organisation.phone(), language),
            organisation.website() == null ? "" : website.apply(organisation.website()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String languages(Organisation organisation, Language language) {
    return organisation.languages().stream()
        .map(tag -> new Language(tag).locale().getDisplayLanguage(language.locale()))
        .collect(Collectors.joining(", "));
  }

  static String link(String address) {
    return "[" + host(address) + "](" + address + ")";
  }

  private static String host(String address) {
    return address.replaceFirst("https://(www\\.)?", "").replaceFirst("/$", "");
  }

  Reply missing(Language language, Language wants, List<Option> options) {
    return naming(language, "chat.language.missing", wants, options);
  }

  Reply foreign(Language language, Language foreign, List<Option> options) {
    return naming(language, "chat.language.foreign", foreign, options);
  }

  private Reply naming(Language language, String key, Language other, List<Option> options) {
    String name = other.locale().getDisplayLanguage(language.locale());
    return new Reply(language, phrases.say(language, key, Map.of("language", name)), null, options);
  }
}
