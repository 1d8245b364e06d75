package nl.wegwijs.dates;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.LatinBulgarian;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What months, weeks and numbers are called in all languages, by the sound: i18n/dates.yaml. */
@Singleton
class DateNames {
  private static final int SHORTEST = 3;
  private static final int MOST_ENDING = 3;
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  /** A length of time that people count in. */
  enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    LocalDate from(LocalDate today, int count) {
      return today.plus(
          switch (this) {
            case DAY -> Period.ofDays(count);
            case WEEK -> Period.ofWeeks(count);
            case MONTH -> Period.ofMonths(count);
            case YEAR -> Period.ofYears(count);
          });
    }
  }

  /** A name, or the beginning of one. */
  private record Name(String sound, boolean open, Unit unit) {
    boolean fits(String other) {
      return open ? other.startsWith(sound) : other.equals(sound);
    }
  }

  private final List<Name> units = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> near = new HashMap<>();
  private final Set<String> others = new HashSet<>();
  private final List<Set<String>> months = new ArrayList<>();

  @SuppressWarnings("unchecked")
  DateNames(Languages languages) {
    Map<String, Map<String, Object>> book = packed();
    of(book, "units").forEach((unit, all) -> addUnits(unit, (Map<String, List<String>>) all));
    Map.of("today", 0, "yesterday", -1, "tomorrow", 1)
        .forEach((name, days) ->
            of(book, name)
                .values()
                .forEach(
                    words -> ((List<String>) words).forEach(word -> near.put(sound(word), days))));
    of(book, "numbers").values().forEach(words -> addNumbers((List<String>) words));
    of(book, "more-numbers")
        .values()
        .forEach(words ->
            ((Map<String, Integer>) words)
                .forEach((word, number) -> numbers.put(sound(word), number)));
    of(book, "others")
        .values()
        .forEach(words -> ((List<String>) words).forEach(word -> others.add(sound(word))));
    Stream.of(Month.values()).forEach(month -> months.add(names(month, languages)));
  }

  private static Map<String, Map<String, Object>> packed() {
    try (InputStream file = DateNames.class.getResourceAsStream("/i18n/dates.yaml")) {
      Objects.requireNonNull(file, "i18n/dates.yaml is not packed");
      return new Yaml(new SafeConstructor(new LoaderOptions()))
          .load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, Object> of(Map<String, Map<String, Object>> book, String name) {
    return Objects.requireNonNull(book.get(name), name);
  }

  private void addUnits(String unit, Map<String, List<String>> all) {
    Unit of = Unit.valueOf(unit.toUpperCase(Locale.ROOT));
    all.values().stream()
        .flatMap(List::stream)
        .forEach(word -> units.add(new Name(sound(word.replace("*", "")), word.endsWith("*"), of)));
  }

  private void addNumbers(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      numbers.put(sound(words.get(at)), at + 1);
    }
  }

  private static Set<String> names(Month month, Languages languages) {
    Set<String> names = new HashSet<>();
    languages
        .all()
        .forEach(language ->
            STYLES.forEach(style ->
                Folding.words(month.getDisplayName(style, language.locale())).stream()
                    .filter(name -> name.length() >= SHORTEST)
                    .map(DateNames::sound)
                    .forEach(names::add)));
    return names;
  }

  private static String sound(String word) {
    return LatinBulgarian.sound(Folding.fold(word));
  }

  Optional<Unit> unit(String word) {
    String sound = sound(word);
    return units.stream().filter(name -> name.fits(sound)).map(Name::unit).findFirst();
  }

  OptionalInt number(String word) {
    if (word.matches("\\d{1,3}")) {
      return OptionalInt.of(Integer.parseInt(word));
    }
    Integer number = numbers.get(sound(word));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** How many days from today the word says that it is. */
  Optional<Integer> near(List<String> words) {
    return words.stream().map(DateNames::sound).map(near::get).filter(Objects::nonNull).findFirst();
  }

  /** The month that a word names in any case of any language; all but its last letter must fit. */
  OptionalInt month(String word) {
    String sound = sound(word);
    if (others.contains(sound)) {
      return OptionalInt.empty();
    }
    for (int at = 0; at < months.size(); at++) {
      if (months.get(at).stream().anyMatch(name -> isLike(sound, name))) {
        return OptionalInt.of(at + 1);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isLike(String said, String name) {
    int most = Math.min(said.length(), name.length());
    int same = 0;
    while (same < most && said.charAt(same) == name.charAt(same)) {
      same++;
    }
    int longer = name.length() > SHORTEST ? MOST_ENDING : 1;
    return same >= Math.max(SHORTEST, most - 1) && said.length() <= name.length() + longer;
  }
}
