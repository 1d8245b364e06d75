package nl.wegwijs.answer;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.wegwijs.content.GlossaryTerm;
import nl.wegwijs.language.Cleaning;
import nl.wegwijs.language.Language;

/**
 * Finds texts of one language by their words: stems and pieces, no learning. Marks on letters,
 * endings and small slips do not matter.
 */
public final class TextSearch {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");

  private final Tongue tongue;
  private final ArticleIndex index;

  /**
   * @param glossary terms whose colloquial names find them too
   */
  public TextSearch(Language language, List<String> texts, List<GlossaryTerm> glossary) {
    List<String> clean = texts.stream().map(Cleaning::clean).toList();
    this.tongue = new Tongue(language, Vocabulary.ofClean(clean), glossary);
    Tongue.Reader reader = tongue.reader();
    this.index =
        ArticleIndex.of(
            clean.stream()
                .map(text -> SENTENCE.splitAsStream(text).map(reader::readClean).toList())
                .toList(),
            ArticleIndex.STEMS_AND_PIECES);
  }

  /** Places of the best texts, the best first; fewer where fewer share a word. */
  public List<Integer> find(String words, int most) {
    double[] scores = index.scores(tongue.read(words));
    return IntStream.range(0, scores.length)
        .filter(at -> scores[at] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer at) -> -scores[at]))
        .limit(most)
        .toList();
  }
}
