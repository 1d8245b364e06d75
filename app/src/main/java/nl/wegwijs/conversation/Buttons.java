package nl.wegwijs.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.post.Option;

/**
 * The options under a reply. Their ids mean the same for ever, so that a button pressed weeks later
 * still does what its label says.
 */
final class Buttons {
  static final String OK = "ok";
  static final String NOT_THIS = "no";
  static final String NONE = "none";
  static final String HUMAN = "human";
  static final String MENU = "menu";
  static final String LANGUAGES = "language";
  static final String DATA = "data";
  static final String FORGET = "forget";
  static final String FORGET_YES = "forget:yes";
  static final String FORGET_NO = "forget:no";
  static final String STOP = "stop";
  static final String ARTICLE = "a:";
  static final String LANGUAGE = "l:";

  private final Phrases phrases;
  private final Languages languages;
  private final KnowledgeBase knowledge;

  Buttons(Phrases phrases, Languages languages, KnowledgeBase knowledge) {
    this.phrases = phrases;
    this.languages = languages;
    this.knowledge = knowledge;
  }

  private Option option(String id, Language language, String key) {
    return new Option(id, phrases.say(language, key));
  }

  List<Option> underAnswer(Language in) {
    return List.of(
        option(OK, in, "chat.answer.ok"), option(NOT_THIS, in, "chat.answer.no"), human(in));
  }

  List<Option> underDanger(Language in) {
    return List.of(human(in), option(NOT_THIS, in, "chat.answer.no"));
  }

  List<Option> whenLost(Language in) {
    return List.of(human(in), option(MENU, in, "chat.menu.label"));
  }

  List<Option> menu(Language in) {
    return List.of(
        human(in),
        option(LANGUAGES, in, "chat.menu.language"),
        option(DATA, in, "chat.menu.data"),
        option(FORGET, in, "chat.menu.forget"),
        option(STOP, in, "chat.menu.stop"));
  }

  List<Option> forget(Language in) {
    return List.of(
        option(FORGET_YES, in, "chat.forget.yes"), option(FORGET_NO, in, "chat.forget.no"));
  }

  Option human(Language in) {
    return option(HUMAN, in, "chat.human.label");
  }

  /** Every language by its own name. */
  List<Option> languages() {
    return languages.all().stream()
        .map(l -> new Option(LANGUAGE + l.tag(), languages.name(l)))
        .toList();
  }

  /** The titles of those articles, and a way out. */
  List<Option> choices(Stream<String> articles, Language in) {
    Stream<Option> titles =
        articles
            .flatMap(id -> article(id).stream())
            .limit(4)
            .map(a -> new Option(ARTICLE + a.id(), a.in(in).title()));
    return Stream.concat(titles, Stream.of(option(NONE, in, "chat.choose.none"))).toList();
  }

  /**
   * The article that an option's id, or an id from the store, names; empty when it is gone or
   * forged.
   */
  Optional<Article> article(String id) {
    return id.matches("[a-z0-9-]{3,40}") ? knowledge.article(new ArticleId(id)) : Optional.empty();
  }

  /**
   * The option that was offered and that this text means: by its number or by its label's words.
   */
  static Optional<Option> meant(String text, List<Option> offered) {
    String said = text.strip().replaceAll("[.)!]+$", "").toLowerCase(Locale.ROOT);
    if (said.matches("[1-9]\\d?")) {
      int at = Integer.parseInt(said) - 1;
      return at < offered.size() ? Optional.of(offered.get(at)) : Optional.empty();
    }
    return offered.stream()
        .filter(o -> o.label().toLowerCase(Locale.ROOT).equals(said))
        .findFirst();
  }
}
