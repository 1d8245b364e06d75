package nl.wegwijs.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.LatinBulgarian;

/** Ways to say one thing, each a whole message or one with an open place for some words. */
final class Ways {
  private static final String OPEN = "qqopenqq";

  /**
   * @param before the words of it up to the open place, by sound
   * @param after those behind it
   * @param open false: the words before are the whole message
   */
  private record Way(Language language, List<String> before, List<String> after, boolean open) {
    int size() {
      return before.size() + after.size();
    }

    boolean fits(List<String> sounds) {
      return open
          ? sounds.size() > size()
              && sounds.subList(0, before.size()).equals(before)
              && sounds.subList(sounds.size() - after.size(), sounds.size()).equals(after)
          : sounds.equals(before);
    }
  }

  /**
   * A message that is put in one of these ways.
   *
   * @param language of the way
   * @param rest the words in its open place; empty where it has none
   */
  record Found(Language language, Words rest) {}

  private final List<Way> ways = new ArrayList<>();

  /**
   * @param lines by language; {@code {word}} marks the open place
   */
  Ways(Map<Language, List<String>> lines) {
    lines.forEach((language, all) -> all.forEach(line -> ways.add(way(language, line))));
    ways.sort(Comparator.comparingInt(way -> -way.size()));
  }

  private static Way way(Language language, String line) {
    List<String> sounds = Words.of(line.replace("{word}", " " + OPEN + " ")).sounds();
    int at = sounds.indexOf(LatinBulgarian.sound(OPEN));
    return at < 0
        ? new Way(language, sounds, List.of(), false)
        : new Way(language, sounds.subList(0, at), sounds.subList(at + 1, sounds.size()), true);
  }

  /** The most telling way that fits; of equal ones that of the language. */
  Optional<Found> in(Words words, Language language) {
    List<Way> fitting = ways.stream().filter(way -> way.fits(words.sounds())).toList();
    int most = fitting.isEmpty() ? 0 : fitting.getFirst().size();
    List<Way> best = fitting.stream().filter(way -> way.size() == most).toList();
    return best.stream()
        .filter(way -> way.language().equals(language))
        .findFirst()
        .or(() -> best.stream().findFirst())
        .map(way -> new Found(way.language(), rest(way, words)));
  }

  private static Words rest(Way way, Words words) {
    return way.open()
        ? words.from(way.before().size(), words.size() - way.after().size())
        : words.from(0, 0);
  }
}
