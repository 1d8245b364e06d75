package nl.wegwijs.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wegwijs.content.GlossaryTerm;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Organisation;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.Language;

/**
 * Recognises questions by the way they are put, in content/asking.yaml: what a term means, who can
 * help with something, how an organisation is reached, where a desk is.
 */
public final class Asking {
  /** More words than that are a question of their own. */
  private static final int MOST_WORDS = 12;

  private static final int MOST_IN_A_NAME = 7;

  private static final Pattern CLAUSE = Pattern.compile("[,.;:!?()\\n]+");

  /** Fewer words than that say too little by themselves. */
  private static final int FEWEST_IN_A_PART = 3;

  private static final int MOST_PARTS = 6;

  /** A longer message is a story, read as a whole; each part costs as much as a message. */
  private static final int LONGEST = 500;

  private final Ways meaning;
  private final Ways helpers;
  private final Ways address;
  private final Set<String> contact = new HashSet<>();
  private final Set<String> filler = new HashSet<>();
  private final Map<Language, Set<String>> joining;
  private final Map<Language, Set<String>> child;
  private final Names<GlossaryTerm> terms = new Names<>();
  private final Names<Organisation> organisations = new Names<>();

  Asking(KnowledgeBase base) {
    AskingBook book = AskingBook.packed();
    meaning = book.ways("meaning");
    helpers = book.ways("helpers");
    address = book.ways("address");
    words(book.section("contact"), contact);
    words(book.section("filler"), filler);
    joining = byLanguage(book.section("joining"));
    child = byLanguage(book.section("child"));
    base.glossary().forEach(this::term);
    base.organisations().values().forEach(this::organisation);
  }

  private static void words(Map<Language, List<String>> lines, Set<String> into) {
    lines.values().forEach(all -> all.forEach(word -> into.addAll(Words.of(word).folded())));
  }

  private static Map<Language, Set<String>> byLanguage(Map<Language, List<String>> lines) {
    Map<Language, Set<String>> sets = new HashMap<>();
    lines.forEach((language, all) -> {
      Set<String> words = new HashSet<>();
      all.forEach(word -> words.addAll(Words.of(word).folded()));
      sets.put(language, words);
    });
    return sets;
  }

  private void term(GlossaryTerm term) {
    for (String name : term.term().split("[()/]")) {
      terms.add(name, Language.DUTCH, term);
    }
    terms.add(term.term(), Language.DUTCH, term);
    term.synonyms()
        .forEach((language, all) -> all.forEach(name -> terms.add(name, language, term)));
  }

  private void organisation(Organisation organisation) {
    for (String name : organisation.name().split("[()/]")) {
      organisations.add(name, Language.DUTCH, organisation);
    }
    organisations.add(organisation.name(), Language.DUTCH, organisation);
    organisation
        .words()
        .forEach((language, all) ->
            all.forEach(name -> organisations.add(name, language, organisation)));
  }

  /**
   * A question for what a term means.
   *
   * @param language in which it was asked
   */
  public record Meant(GlossaryTerm term, Language language) {}

  /**
   * @param language what the text is most likely in
   */
  public Optional<Meant> meaning(Words text, Language language) {
    return meaning
        .in(text, language)
        .filter(found -> found.rest().size() <= MOST_IN_A_NAME)
        .flatMap(found ->
            terms
                .find(found.rest(), found.language())
                .or(() -> terms.find(found.rest().without(filler), found.language()))
                .map(term -> new Meant(term, found.language())));
  }

  /** What somebody wants help with, in small letters; empty: they do not say. */
  public Optional<String> helpWith(Words text, Language language) {
    return helpers
        .in(text, language)
        .filter(found -> found.rest().size() <= MOST_WORDS)
        .map(found -> String.join(" ", found.rest().folded()));
  }

  /**
   * The organisation that a message names and nothing else, but for words such as "number".
   *
   * @param wanted whether there are such words
   */
  public record Named(Organisation organisation, boolean wanted) {}

  public Optional<Named> named(Words words, Language language) {
    if (words.size() == 0 || words.size() > MOST_IN_A_NAME) {
      return Optional.empty();
    }
    Words bare = words.without(contact);
    boolean wanted = bare.size() < words.size();
    return organisations
        .find(words, language)
        .map(one -> new Named(one, false))
        .or(() ->
            organisations.find(bare.without(filler), language).map(one -> new Named(one, wanted)));
  }

  /** Whether a child is spoken of. */
  public boolean child(Words text, Language language) {
    Set<String> words = child.getOrDefault(language, Set.of());
    return text.folded().stream().anyMatch(words::contains);
  }

  /**
   * The things that a message says one after the other, where it says more than one; each of at
   * least three words. None of a message of more than 500 characters.
   */
  public List<String> parts(String text, Language language) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    Set<String> between = joining.getOrDefault(language, Set.of());
    List<String> parts =
        CLAUSE
            .splitAsStream(text)
            .flatMap(clause -> joined(clause, between))
            .filter(part -> Words.of(part).size() >= FEWEST_IN_A_PART)
            .limit(MOST_PARTS)
            .toList();
    return parts.size() < 2 ? List.of() : parts;
  }

  /** What stands between words such as "and". */
  private static Stream<String> joined(String clause, Set<String> between) {
    List<StringBuilder> parts = new ArrayList<>(List.of(new StringBuilder()));
    for (String word : clause.strip().split("\\s+")) {
      if (between.contains(Folding.words(word).stream().findFirst().orElse(""))) {
        parts.add(new StringBuilder());
      } else {
        parts.getLast().append(word).append(' ');
      }
    }
    return parts.stream().map(StringBuilder::toString);
  }

  /** Whether the address or the hours of a desk are asked for. */
  public boolean address(Words text, Language language) {
    return address
        .in(text, language)
        .filter(found -> found.rest().size() <= MOST_IN_A_NAME)
        .isPresent();
  }
}
