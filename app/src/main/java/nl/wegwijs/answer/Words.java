package nl.wegwijs.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wegwijs.language.Cleaning;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.LatinBulgarian;

/**
 * A text word by word.
 *
 * @param folded small letters without marks
 * @param sounds the same by sound, so that spellings and alphabets do not matter
 */
public record Words(List<String> folded, List<String> sounds) {

  /** More words than that are a story: what it names by the way is not asked for. */
  private static final int MOST = 200;

  public static Words of(String text) {
    List<String> folded = Folding.words(Cleaning.clean(text)).stream().limit(MOST).toList();
    return new Words(folded, folded.stream().map(LatinBulgarian::sound).toList());
  }

  int size() {
    return folded.size();
  }

  Words from(int from, int to) {
    return new Words(folded.subList(from, to), sounds.subList(from, to));
  }

  Words without(Set<String> some) {
    int[] kept = IntStream.range(0, size()).filter(at -> !some.contains(folded.get(at))).toArray();
    return new Words(
        IntStream.of(kept).mapToObj(folded::get).toList(),
        IntStream.of(kept).mapToObj(sounds::get).toList());
  }

  /** The sounds, apart by spaces. */
  String apart() {
    return String.join(" ", sounds);
  }

  /** The sounds, written together. */
  String together() {
    return String.join("", sounds);
  }
}
