package nl.wegwijs.answer;

import java.util.List;
import java.util.Map;
import nl.wegwijs.content.GlossaryTerm;
import nl.wegwijs.language.Cleaning;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.LatinBulgarian;

/** Reads a text of one language as search needs it: mended, folded, stemmed. */
final class Tongue {
  private static final int MOST_WORDS = 120;
  private static final int MOST_LETTERS = 1500;

  private final Map<String, String> marked;
  private final LatinBulgarian latin;
  private final boolean bulgarian;
  private final Stemming stemming;
  private final Concepts concepts;

  Tongue(Language language, Vocabulary vocabulary, List<GlossaryTerm> glossary) {
    this.bulgarian = language.equals(Language.BULGARIAN);
    this.marked = bulgarian ? Map.of() : vocabulary.marked();
    this.latin = new LatinBulgarian(vocabulary.cyrillic(), vocabulary.loans());
    this.stemming = new Stemming(language);
    this.concepts = new Concepts(glossary, language, this::alphabet);
  }

  /**
   * A text read.
   *
   * @param folded its words without marks
   * @param stems of the mended words, one each
   * @param concepts glossary terms that it names
   */
  record Reading(List<String> folded, List<String> stems, List<String> concepts) {}

  Reading read(String text) {
    String clean = Cleaning.clean(text.substring(0, Math.min(text.length(), MOST_LETTERS)));
    List<String> words =
        Vocabulary.split(alphabet(clean)).stream()
            .limit(MOST_WORDS)
            .map(word -> marked.getOrDefault(word, word))
            .toList();
    List<String> folded = words.stream().map(Folding::fold).toList();
    return new Reading(folded, stemming.stems(words), concepts.in(folded));
  }

  private String alphabet(String text) {
    return bulgarian ? latin.toCyrillic(Folding.fold(text)) : text;
  }
}
