package nl.wegwijs.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wegwijs.content.GlossaryTerm;
import nl.wegwijs.language.Cleaning;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.LatinBulgarian;

/** Reads a text of one language as search needs it: mended, folded, stemmed. */
final class Tongue {
  private static final int MOST_WORDS = 120;
  private static final int MOST_LETTERS = 1500;

  private final Set<Ingredient> without;
  private final Map<String, String> marked;
  private final LatinBulgarian latin;
  private final boolean bulgarian;
  private final Stemming stemming;
  private final Concepts concepts;

  Tongue(Language language, Vocabulary vocabulary, List<GlossaryTerm> glossary) {
    this(language, vocabulary, glossary, Set.of());
  }

  /**
   * @param without what is left out, to see what it is worth
   */
  Tongue(
      Language language,
      Vocabulary vocabulary,
      List<GlossaryTerm> glossary,
      Set<Ingredient> without) {
    boolean correcting = !without.contains(Ingredient.CORRECTION);
    this.without = without;
    this.bulgarian = correcting && language.equals(Language.BULGARIAN);
    this.marked = bulgarian || !correcting ? Map.of() : vocabulary.marked();
    this.latin = new LatinBulgarian(vocabulary.cyrillic(), vocabulary.loans());
    this.stemming = new Stemming(language);
    this.concepts =
        new Concepts(
            without.contains(Ingredient.SYNONYMS) ? List.of() : glossary, language, this::alphabet);
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
    List<String> words = mended(clean(text));
    List<String> folded = words.stream().map(this::folded).toList();
    List<String> stems = without.contains(Ingredient.STEMMER) ? words : stemming.stems(words);
    return new Reading(folded, stems, concepts.in(folded));
  }

  /** To read many texts of which most words come again. Not for several threads. */
  Reader reader() {
    return new Reader();
  }

  /** Works out once what becomes of each word. */
  final class Reader {
    private record Form(String folded, String stem) {}

    private final Map<String, Form> forms = new HashMap<>();

    Reading read(String text) {
      return readClean(clean(text));
    }

    /**
     * @param clean as {@link Cleaning} makes it
     */
    Reading readClean(String clean) {
      List<Form> words =
          mended(clean).stream().map(word -> forms.computeIfAbsent(word, this::form)).toList();
      List<String> folded = words.stream().map(Form::folded).toList();
      return new Reading(folded, words.stream().map(Form::stem).toList(), concepts.in(folded));
    }

    private Form form(String word) {
      boolean whole = without.contains(Ingredient.STEMMER);
      return new Form(folded(word), whole ? word : stemming.stems(List.of(word)).getFirst());
    }
  }

  private static String clean(String text) {
    return Cleaning.clean(text.substring(0, Math.min(text.length(), MOST_LETTERS)));
  }

  /** In small letters, mended. */
  private List<String> mended(String clean) {
    return Vocabulary.split(alphabet(clean)).stream()
        .limit(MOST_WORDS)
        .map(word -> marked.getOrDefault(word, word))
        .toList();
  }

  private String folded(String word) {
    return without.contains(Ingredient.FOLDING) ? word : Folding.fold(word);
  }

  private String alphabet(String text) {
    return bulgarian ? latin.toCyrillic(Folding.fold(text)) : text;
  }
}
