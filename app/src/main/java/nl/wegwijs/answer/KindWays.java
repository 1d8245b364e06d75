package nl.wegwijs.answer;

import java.util.Map;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;

/** The ways in which each of several things is said. */
record KindWays<K extends Enum<K>>(Map<K, Ways> ways) {

  /** One of them was said so. */
  record Match<K>(K kind, Ways.Found found) {}

  /** All that a text may say, in the order of the kinds. */
  Stream<Match<K>> in(String text, Language language) {
    Words words = Words.of(text);
    return ways.entrySet().stream()
        .flatMap(way ->
            way
                .getValue()
                .in(words, language)
                .map(found -> new Match<K>(way.getKey(), found))
                .stream());
  }
}
