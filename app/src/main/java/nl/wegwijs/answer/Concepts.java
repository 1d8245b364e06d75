package nl.wegwijs.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wegwijs.content.GlossaryTerm;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.Language;

/** One token for each glossary term, whatever people call it. */
final class Concepts {
  private static final int LONGEST = 4;
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();

  /**
   * @param mend the language's own repair of a name, such as Latin to Cyrillic
   */
  Concepts(List<GlossaryTerm> glossary, Language language, UnaryOperator<String> mend) {
    for (int at = 0; at < glossary.size(); at++) {
      String concept = "c" + at;
      names(glossary.get(at), language)
          .map(mend)
          .map(name -> String.join(" ", Folding.words(name)))
          .filter(name -> !name.isEmpty())
          .distinct()
          .forEach(name -> byName.computeIfAbsent(name, none -> new ArrayList<>()).add(concept));
    }
    byName.keySet().forEach(name -> beginnings.add(name.split(" ", 2)[0]));
  }

  private static Stream<String> names(GlossaryTerm term, Language language) {
    Stream<String> own = Stream.of(term.term().split("[()/]"));
    Stream<String> dutch = term.synonyms().getOrDefault(Language.DUTCH, List.of()).stream();
    Stream<String> called = term.synonyms().getOrDefault(language, List.of()).stream();
    return Stream.of(own, dutch, called).flatMap(names -> names);
  }

  /** Every concept named by up to four folded words in a row. */
  List<String> in(List<String> folded) {
    List<String> found = new ArrayList<>();
    for (int from = 0; from < folded.size(); from++) {
      int most = beginnings.contains(folded.get(from)) ? LONGEST : 0;
      for (int to = from + 1; to <= Math.min(folded.size(), from + most); to++) {
        found.addAll(byName.getOrDefault(String.join(" ", folded.subList(from, to)), List.of()));
      }
    }
    return found;
  }
}
