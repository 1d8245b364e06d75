package nl.wegwijs.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.City;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.PackedContent;
import nl.wegwijs.content.Texts;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;

/** Everything that the content can be made to say, for each channel to be tried on. */
public final class EveryReply {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  /**
   * A reply and what it tells.
   *
   * @param name such as "reg-bsn in pl for rotterdam"
   */
  public record Said(String name, Reply reply) {
    @Override
    public String toString() {
      return name;
    }
  }

  private final Languages languages = new Languages();
  private final KnowledgeBase base = PackedContent.read(languages.all());
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
    Scene scene = new Scene(Talk.FRESH, language, null, Staff.ABSENT, new Home.Unknown(), TODAY);
    base.articles().values().forEach(article -> article(article, scene));
    base.glossary()
        .forEach(term ->
            add(
                term.term(),
                new Reply(
                    language,
                    wording.meaning(term, language),
                    null,
                    buttons.choices(term.articles().stream().map(id -> id.value()), language))));
    base.organisations()
        .values()
        .forEach(one ->
            add(
                one.id(),
                writer.helpers(List.of(one), true, scene, List.of(buttons.human(language)))));
    base.guides()
        .forEach(guide ->
            add(guide.moment(), writer.guide(guide, language, buttons.steps(guide, language))));
    add("guides", wording.say(language, "chat.guide.choose", buttons.guides(language)));
    add("cities", wording.say(language, "chat.city.which", buttons.cities(language)));
    add("menu", wording.say(language, "chat.menu.text", buttons.menu(language)));
  }

  private void article(Article article, Scene scene) {
    Language in = scene.speaking();
    Step plain = new Step.Confirming(List.of());
    String name = article.id().value();
    add(name, article, scene, Optional.empty(), buttons.under(article, plain, in), "");
    if (base.differsByCity(article)) {
      String ask = wording.line(in, "chat.city.ask");
      add(
          name + " asking",
          article,
          scene,
          Optional.empty(),
          buttons.askCity(article, plain, in),
          ask);
    }
    for (City city : base.cities().values()) {
      List<Option> options = buttons.under(article, plain, in);
      add(name + " for " + city.id(), article, scene, Optional.of(city), options, "");
      add(name + " now for " + city.id(), writer.settled(article, city, scene, options));
    }
    List<Article> one = List.of(article);
    add(
        "helpers of " + name,
        writer.helpers(one.stream().flatMap(base::helpers).toList(), false, scene, List.of()));
    base.guides().stream()
        .filter(guide -> guide.task(name).isPresent())
        .forEach(guide ->
            add(
                name + " of " + guide.moment(),
                article,
                scene,
                Optional.empty(),
                buttons.under(article, new Step.Walking(guide.moment(), name), in),
                ""));
  }

  private void add(
      String name,
      Article article,
      Scene scene,
      Optional<City> city,
      List<Option> options,
      String after) {
    Writer.Around around =
        after.isEmpty() ? Writer.Around.NOTHING : Writer.Around.NOTHING.closing(after);
    writer
        .of(article, scene, city.orElse(null), around, options)
        .forEach(reply -> add(name, reply));
  }

  private void add(String name, Reply reply) {
    said.add(new Said(name + " in " + reply.language(), reply));
  }
}
