package nl.wegwijs.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wegwijs.content.City;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;

/** Finds the city that a message names. */
public final class Whereabouts {
  /** A city of which we know nothing. */
  public static final String ELSEWHERE = "elsewhere";

  private static final int LONGEST = 4;
  private static final int REACH = 3;

  private final Map<Language, Map<String, String>> cities = new HashMap<>();
  private final Ways residence;

  Whereabouts(KnowledgeBase base) {
    AskingBook book = AskingBook.packed();
    residence = book.ways("residence");
    for (Language language : book.section("residence").keySet()) {
      Map<String, String> names = new HashMap<>();
      book.elsewhere().forEach(name -> names.put(Words.of(name).apart(), ELSEWHERE));
      base.cities().values().forEach(city -> add(city, Language.DUTCH, names));
      base.cities().values().forEach(city -> add(city, language, names));
      cities.put(language, names);
    }
  }

  private static void add(City city, Language language, Map<String, String> names) {
    city.words()
        .getOrDefault(language, List.of())
        .forEach(word -> names.put(Words.of(word).apart(), city.id()));
    String name = city.names().get(language);
    if (name != null) {
      names.put(Words.of(name).apart(), city.id());
    }
  }

  /** The one city that is named, an id or {@link #ELSEWHERE}; empty where none or several are. */
  public Optional<String> named(Words text, Language language) {
    Map<String, String> names = names(language);
    Set<String> found = new HashSet<>();
    for (int from = 0; from < text.size(); from++) {
      for (int to = from + 1; to <= Math.min(text.size(), from + LONGEST); to++) {
        String city = names.get(text.from(from, to).apart());
        if (city != null && !denied(text.folded(), from, language)) {
          found.add(city);
        }
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** "Not in Rotterdam" names a city and is not there; Dutch "nu" is now, Romanian "nu" is not. */
  private static boolean denied(List<String> words, int at, Language language) {
    return words.subList(Math.max(0, at - REACH), at).stream()
        .filter(word -> !(word.equals("nu") && language.equals(Language.DUTCH)))
        .anyMatch(LanguageNames.NOT::contains);
  }

  /** Whether the message says where somebody lives and nothing else. */
  public boolean onlyThat(Words text, Language language) {
    Map<String, String> names = names(language);
    return names.containsKey(text.apart())
        || residence
            .in(text, language)
            .filter(found -> names.containsKey(found.rest().apart()))
            .isPresent();
  }

  /** Whether it says where somebody lives, perhaps in a place that we do not know. */
  public boolean says(Words text, Language language) {
    return residence.in(text, language).filter(found -> says(text, found.rest())).isPresent();
  }

  /** More than "in ..." is said before a name that may be one. */
  private static boolean says(Words text, Words rest) {
    return rest.size() <= LONGEST && text.size() - rest.size() > 1;
  }

  private Map<String, String> names(Language language) {
    return cities.getOrDefault(language, cities.getOrDefault(Language.ENGLISH, Map.of()));
  }
}
