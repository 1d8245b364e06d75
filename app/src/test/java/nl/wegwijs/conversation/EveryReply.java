package nl.wegwijs.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.City;
import nl.wegwijs.content.GlossaryTerm;
import nl.wegwijs.content.Guide;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Organisation;
import nl.wegwijs.content.PackedContent;
import nl.wegwijs.content.Texts;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import org.jspecify.annotations.Nullable;

/** Everything that the content can be made to say, for each channel to be tried on. */
public final class EveryReply {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String ALONE = " alone";

  /**
   * A reply and what it tells.
   *
   * @param name such as "reg-bsn in pl for rotterdam"
   */
  public record Said(String name, Reply reply) {
    /** Whether it is an article without anything around it, all of it true today. */
    public boolean isArticleAlone() {
      return name.contains(ALONE + " in ");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private final Languages languages = new Languages();
  private final KnowledgeBase base = PackedContent.read();
  private final Phrases phrases = new Phrases(languages);
  private final Texts texts = new Texts(base, phrases);
  private final Wording wording = new Wording(phrases, languages, texts, base);
  private final Writer writer = new Writer(base, texts, wording);
  private final Buttons buttons = new Buttons(phrases, languages, base);
  private final List<Said> said = new ArrayList<>();

  private EveryReply() {}

  public static List<Said> all() {
    EveryReply every = new EveryReply();
    every.languages.all().forEach(every::in);
    return every.said;
  }

  private void in(Language language) {
    Scene scene =
        new Scene(
            Talk.FRESH,
            language,
            null,
            Staff.ABSENT,
            new Home.Unknown(),
            TODAY,
            Set.of(),
            Set.of(),
            false);
    base.articles().values().forEach(article -> article(article, scene));
    base.glossary().forEach(term -> term(term, scene));
    base.organisations().values().forEach(one -> organisation(one, scene));
    base.guides().forEach(guide -> guide(guide, scene));
    add("guides", wording.say(language, "chat.guide.choose", buttons.guides(language)));
    add("cities", wording.say(language, "chat.city.which", buttons.cities(language)));
    add("menu", wording.say(language, "chat.menu.text", buttons.menu(language)));
  }

  /** Alone with the articles to choose from, and before each of them. */
  private void term(GlossaryTerm term, Scene scene) {
    Language in = scene.speaking();
    String meaning = wording.meaning(term, in);
    List<Option> choices = buttons.choices(term.articles().stream().map(ArticleId::value), in);
    add(term.term(), new Reply(in, meaning, null, choices));
    for (ArticleId id : term.articles()) {
      Article article = base.article(id).orElseThrow();
      Writer.Around around = Writer.Around.NOTHING.opening(meaning);
      add(term.term() + " before " + id, article, scene, null, around, under(article, in));
    }
  }

  private void organisation(Organisation one, Scene scene) {
    List<Option> human = List.of(buttons.human(scene.speaking()));
    add(one.id(), writer.helpers(List.of(one), true, scene, human));
  }

  private void guide(Guide guide, Scene scene) {
    Language in = scene.speaking();
    add(guide.moment(), writer.guide(guide, in, buttons.steps(guide, in)));
    for (Guide.Task task : guide.tasks()) {
      Article article = base.article(task.article()).orElseThrow();
      Step walking = new Step.Walking(guide.moment(), article.id().value());
      String name = article.id() + " of " + guide.moment();
      List<Option> options = buttons.under(article, walking, in);
      add(name, article, scene, null, Writer.Around.NOTHING, options);
      asking(name, article, walking, scene);
    }
  }

  private void article(Article article, Scene scene) {
    Language in = scene.speaking();
    String name = article.id().value();
    Writer.Around nothing = Writer.Around.NOTHING;
    String warned = holds(article) ? ALONE : " with a warning";
    add(name + warned, article, scene, null, nothing, List.of());
    add(name, article, scene, null, nothing, under(article, in));
    asking(name, article, new Step.Confirming(List.of()), scene);
    for (City city : base.cities().values()) {
      String there = name + " for " + city.id();
      add(there, article, scene, city, nothing, under(article, in));
      Writer.Around noted = nothing.noting(wording.line(in, "case.on-the-way"));
      add(there + " while staff are awaited", article, scene, city, noted, under(article, in));
      add(there + " from now on", writer.settled(article, city, scene, under(article, in)));
    }
    List<Option> options = buttons.underHelpers(Stream.of(name), in);
    add(
        "helpers of " + name,
        writer.helpers(base.helpers(article).toList(), article.danger() != null, scene, options));
  }

  private boolean holds(Article article) {
    return base.facts().values().stream()
        .filter(fact -> article.facts().contains(fact.id()))
        .allMatch(fact -> fact.holdsOn(TODAY));
  }

  private List<Option> under(Article article, Language in) {
    return buttons.under(article, new Step.Confirming(List.of()), in);
  }

  /** With the question in which city they live, where that matters. */
  private void asking(String name, Article article, Step step, Scene scene) {
    if (base.differsByCity(article)) {
      Language in = scene.speaking();
      Writer.Around around = Writer.Around.NOTHING.closing(wording.line(in, "chat.city.ask"));
      List<Option> options = buttons.askCity(article, step, in);
      add(name + " asking", article, scene, null, around, options);
    }
  }

  private void add(
      String name,
      Article article,
      Scene scene,
      @Nullable City city,
      Writer.Around around,
      List<Option> options) {
    writer.of(article, scene, city, around, options).forEach(reply -> add(name, reply));
  }

  private void add(String name, Reply reply) {
    said.add(new Said(name + " in " + reply.language(), reply));
  }
}
