package nl.wegwijs.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.answer.Whereabouts;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.Guide;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.handoff.Face;
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
  static final String CITIES = "city";
  static final String GUIDES = "guides";
  static final String ARTICLE = "a:";
  static final String CITY = "c:";
  static final String GUIDE = "m:";
  static final String LANGUAGE = "l:";
  static final String WORD = "w:";

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

  /** Under an article, by how it came to be told. */
  List<Option> under(Article article, Step step, Language in) {
    boolean danger = article.danger() != null;
    return switch (step) {
      case Step.Walking(String moment, String at) -> underStep(moment, at, danger, in);
      case Step.Confirming _,
          Step.Fresh _,
          Step.Open _,
          Step.Choosing _,
          Step.Lost _,
          Step.Adding _,
          Step.Dating _,
          Step.Reporting _ ->
          danger ? underDanger(in) : underAnswer(in);
    };
  }

  private List<Option> underStep(String moment, String article, boolean danger, Language in) {
    Stream<Option> next =
        knowledge
            .guide(moment)
            .flatMap(guide -> guide.after(article))
            .map(task -> option(step(moment, task), in, "chat.guide.next"))
            .stream();
    Stream<Option> on =
        Stream.concat(next, Stream.of(option(GUIDE + moment, in, "chat.guide.all")));
    Stream<Option> human = Stream.of(human(in));
    return (danger ? Stream.concat(human, on) : Stream.concat(on, human)).toList();
  }

  private static String step(String moment, Guide.Task task) {
    return GUIDE + moment + ":" + task.article();
  }

  /** Every city that we know, and any other. */
  List<Option> cities(Language in) {
    Stream<Option> known =
        knowledge.cities().values().stream()
            .map(city -> new Option(CITY + city.id(), Wording.in(city.names(), in)));
    Option other = option(CITY + Whereabouts.ELSEWHERE, in, "chat.city.elsewhere");
    return Stream.concat(known, Stream.of(other)).toList();
  }

  boolean isCity(String name) {
    return name.equals(Whereabouts.ELSEWHERE) || knowledge.cities().containsKey(name);
  }

  /** The cities under an article; what must be near in danger or in a guide comes before them. */
  List<Option> askCity(Article article, Step step, Language in) {
    boolean first = article.danger() != null || step instanceof Step.Walking;
    List<Option> no = List.of(option(NOT_THIS, in, "chat.answer.no"), human(in));
    List<Option> cities = cities(in);
    return first
        ? Stream.concat(under(article, step, in).stream(), cities.stream()).toList()
        : Stream.concat(cities.stream(), no.stream()).toList();
  }

  List<Option> guides(Language in) {
    return knowledge.guides().stream()
        .map(guide -> new Option(GUIDE + guide.moment(), Wording.in(guide.titles(), in)))
        .toList();
  }

  /** The steps of a guide, by the titles of their articles, and a person. */
  List<Option> steps(Guide guide, Language in) {
    Stream<Option> steps =
        guide.tasks().stream()
            .flatMap(task ->
                knowledge.article(task.article()).stream()
                    .map(it -> new Option(step(guide.moment(), task), it.in(in).title())));
    return Stream.concat(steps, Stream.of(human(in))).toList();
  }

  /** Articles that were asked for too. */
  List<Option> also(List<ArticleId> articles, Language in) {
    return titles(articles.stream().map(ArticleId::value), in).toList();
  }

  /** Articles to read beside the organisations, and a person. */
  List<Option> underHelpers(Stream<String> articles, Language in) {
    return Stream.concat(titles(articles, in).limit(3), Stream.of(human(in))).toList();
  }

  private List<Option> underAnswer(Language in) {
    return List.of(
        option(OK, in, "chat.answer.ok"), option(NOT_THIS, in, "chat.answer.no"), human(in));
  }

  private List<Option> underDanger(Language in) {
    return List.of(human(in), option(NOT_THIS, in, "chat.answer.no"));
  }

  List<Option> whenLost(Language in) {
    return List.of(human(in), option(MENU, in, "chat.menu.label"));
  }

  List<Option> menu(Language in) {
    return List.of(
        human(in),
        option(GUIDES, in, "chat.menu.guides"),
        option(LANGUAGES, in, "chat.menu.language"),
        option(CITIES, in, "chat.menu.city"),
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

  /** A word after that face. */
  Option word(Face face, Language in) {
    return option(WORD + face.word(), in, "case.face.word");
  }

  /** Every language by its own name. */
  List<Option> languages() {
    return languages.all().stream()
        .map(l -> new Option(LANGUAGE + l.tag(), languages.name(l)))
        .toList();
  }

  /** The titles of those articles, and a way out. */
  List<Option> choices(Stream<String> articles, Language in) {
    Option none = option(NONE, in, "chat.choose.none");
    return Stream.concat(titles(articles, in).limit(4), Stream.of(none)).toList();
  }

  private Stream<Option> titles(Stream<String> articles, Language in) {
    return articles
        .flatMap(id -> article(id).stream())
        .map(a -> new Option(ARTICLE + a.id(), a.in(in).title()));
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
    return offered.stream().filter(option -> isMeant(said, option.label())).findFirst();
  }

  /** The words of a label do without the sign before them. */
  private static boolean isMeant(String said, String label) {
    String small = label.toLowerCase(Locale.ROOT);
    return small.equals(said) || small.replaceFirst("^\\p{So}\\s+", "").equals(said);
  }
}
