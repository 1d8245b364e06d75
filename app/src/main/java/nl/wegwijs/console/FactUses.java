package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wegwijs.content.Fact;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Texts;
import nl.wegwijs.editing.Published;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;

/** Which articles rest on a fact, and every sentence that shows one of its values. */
@Singleton
class FactUses {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\n+");

  private final Published published;
  private final Phrases phrases;
  private final UnitNames names;

  FactUses(Published published, Phrases phrases, UnitNames names) {
    this.published = published;
    this.phrases = phrases;
    this.names = names;
  }

  /** By fact, the titles of articles that list it. */
  Map<String, Set<String>> articles(Language reads) {
    Map<String, Set<String>> users = new TreeMap<>();
    published
        .base()
        .articles()
        .values()
        .forEach(article ->
            article
                .facts()
                .forEach(fact ->
                    users
                        .computeIfAbsent(fact, none -> new TreeSet<>())
                        .add(article.in(reads).title())));
    return users;
  }

  /** Every sentence, in every language, in which a value of the fact stands. */
  List<TextView.Touched> sentences(Frame frame, String fact) {
    List<TextView.Touched> touched = new ArrayList<>();
    published
        .manuscript()
        .files()
        .forEach((path, text) -> {
          if (text.contains("{" + fact + ".") && !path.equals("facts.yaml")) {
            lines(text, fact).map(line -> touched(frame, path, line)).forEach(touched::add);
          }
        });
    touched.sort(Comparator.comparing(TextView.Touched::unit));
    return List.copyOf(touched);
  }

  private static Stream<String> lines(String text, String fact) {
    return SENTENCE
        .splitAsStream(text)
        .filter(sentence -> sentence.contains("{" + fact + "."))
        .map(sentence -> sentence.replaceFirst("^\\s*[\\w-]+: \"?", "").strip());
  }

  private TextView.Touched touched(Frame frame, String path, String sentence) {
    String language =
        UnitNames.part(path).flatMap(UnitNames.Part::language).map(Language::tag).orElse("");
    String shown =
        language.isEmpty()
            ? sentence
            : new Texts(published.base(), phrases)
                .filled(sentence, new Language(language))
                .orElse(sentence);
    return new TextView.Touched(path, names.of(frame, path), language, plain(shown));
  }

  private static String plain(String sentence) {
    return sentence.replace("**", "").replaceFirst("\"$", "");
  }

  /** What may be inserted into texts of an article. */
  List<TextView.FactChoice> choices(List<String> listed, Language language) {
    KnowledgeBase base = published.base();
    Texts texts = new Texts(base, phrases);
    List<TextView.FactChoice> choices = new ArrayList<>();
    for (String id : listed) {
      Fact fact = base.facts().get(id);
      if (fact != null) {
        fact.values()
            .keySet()
            .forEach(name -> {
              String reference = "{" + id + "." + name + "}";
              choices.add(
                  new TextView.FactChoice(
                      reference, texts.value(reference, language), fact.text()));
            });
      }
    }
    return List.copyOf(choices);
  }
}
