package nl.wegwijs.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Articles as people read them: values filled in the language's own way. A fact outside its period
 * is never shown as current: the text says until or from when it holds and links the source.
 */
public final class Texts {
  private final SortedMap<String, Fact> facts;
  private final Phrases phrases;
  private final Figures figures;

  public Texts(KnowledgeBase knowledge, Phrases phrases) {
    facts = knowledge.facts();
    this.phrases = phrases;
    figures = new Figures(phrases);
  }

  public String title(Article article, Language language) {
    return article.in(language).title();
  }

  /** The whole answer, in the Markdown that content/README.md allows. */
  public String full(Article article, Language language, LocalDate today) {
    Page page = new Page(language, today, Texts::linked);
    return page.write(article.facts(), article.in(language).body(), "\n\n");
  }

  /**
   * The answer as one plain text, short enough for SMS while its facts hold. What begins later and
   * is not in it goes without a word.
   */
  public String brief(Article article, Language language, LocalDate today) {
    List<String> begun =
        listed(article.facts()).filter(fact -> fact.hasBegun(today)).map(Fact::id).toList();
    Page page = new Page(language, today, Texts::plain);
    return page.write(begun, article.in(language).brief(), " ");
  }

  /** What holds in a city beside an article, in the same Markdown. */
  public String overlay(City.Overlay overlay, Language language, LocalDate today) {
    String text = overlay.texts().get(language);
    String known = text != null ? text : overlay.texts().getOrDefault(Language.ENGLISH, "");
    return new Page(language, today, Texts::linked).write(overlay.facts(), known, "\n\n");
  }

  /** A short text such as a phone, its references filled. */
  public String value(String text, Language language) {
    return filled(text, language).orElse("");
  }

  /** Where the article's facts come from, each page or document once. */
  public List<Fact.Source> sources(Article article) {
    return sources(article.facts());
  }

  /** Where those facts come from, each page or document once. */
  public List<Fact.Source> sources(List<String> ids) {
    Map<String, Fact.Source> once = new LinkedHashMap<>();
    listed(ids).map(Fact::source).forEach(source -> once.putIfAbsent(page(source), source));
    return List.copyOf(once.values());
  }

  /** A day with its month in full: "31 december 2026". */
  public String date(LocalDate date, Language language) {
    return figures.date(date, language);
  }

  /** What a reader sees while all facts hold; empty where a reference leads nowhere. */
  public Optional<String> filled(String text, Language language) {
    boolean known = Reference.in(text).stream().allMatch(reference -> value(reference) != null);
    return known
        ? Optional.of(Reference.fill(text, reference -> written(reference, language)))
        : Optional.empty();
  }

  private String written(Reference reference, Language language) {
    FactValue value = value(reference);
    if (value == null) {
      throw new IllegalStateException("no value for " + reference);
    }
    return figures.write(value, language);
  }

  private @Nullable FactValue value(Reference reference) {
    Fact fact = facts.get(reference.fact());
    return fact == null ? null : fact.values().get(reference.value());
  }

  private Stream<Fact> listed(List<String> ids) {
    return ids.stream().map(facts::get).filter(Objects::nonNull);
  }

  private static String page(Fact.Source source) {
    String url = source.url();
    return url != null ? url : source.organisation() + '\n' + source.title();
  }

  private static String linked(Fact.Source source) {
    String url = source.url();
    return url == null ? plain(source) : "[" + source.organisation() + "](" + url + ")";
  }

  private static String plain(Fact.Source source) {
    String url = source.url();
    return url != null ? url : source.organisation();
  }

  /** One text being written for one day. */
  private final class Page {
    private final Language language;
    private final LocalDate today;
    private final Function<Fact.Source, String> naming;

    Page(Language language, LocalDate today, Function<Fact.Source, String> naming) {
      this.language = language;
      this.today = today;
      this.naming = naming;
    }

    String write(List<String> facts, String text, String between) {
      List<String> shown = Reference.in(text).stream().map(Reference::fact).toList();
      String filled = Reference.fill(text, this::shown);
      return Stream.concat(Stream.of(filled), closing(facts, shown).stream())
          .collect(Collectors.joining(between));
    }

    private String shown(Reference reference) {
      String value = written(reference, language);
      Fact fact = facts.get(reference.fact());
      return fact == null || fact.holdsOn(today)
          ? value
          : said(Outside.of(fact, today), "", value, naming.apply(fact.source()));
    }

    /** One line for all facts that ended, or begin, on the same day. */
    private List<String> closing(List<String> ids, Collection<String> shown) {
      Map<Outside, Set<String>> sources = new LinkedHashMap<>();
      listed(ids)
          .filter(fact -> !fact.holdsOn(today) && !shown.contains(fact.id()))
          .forEach(fact ->
              sources
                  .computeIfAbsent(Outside.of(fact, today), outside -> new LinkedHashSet<>())
                  .add(naming.apply(fact.source())));
      return sources.entrySet().stream()
          .map(one -> said(one.getKey(), ".listed", "", String.join(", ", one.getValue())))
          .toList();
    }

    private String said(Outside outside, String listed, String value, String source) {
      LocalDate day = outside.day();
      return phrases.say(
          language,
          (outside.early() ? "fact.not-yet" : "fact.expired") + listed,
          Map.of("value", value, "day", day == null ? "" : date(day, language), "source", source));
    }
  }

  /**
   * How a fact does not hold on a day.
   *
   * @param early it does not hold yet
   * @param day its first day, or its last
   */
  private record Outside(boolean early, @Nullable LocalDate day) {
    static Outside of(Fact fact, LocalDate today) {
      LocalDate from = fact.validFrom();
      return from != null && today.isBefore(from)
          ? new Outside(true, from)
          : new Outside(false, fact.validTo());
    }
  }
}
