package nl.wegwijs.group;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What employers call columns, countries and languages, by i18n/group-list.yaml and CLDR. */
@Singleton
final class ListWords {
  private static final List<String> READ = List.of("nl", "en", "pl", "ro", "bg", "de");

  private final Map<String, Column> columns = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, Language> tongues = new HashMap<>();
  private final Set<String> none;
  private final Map<String, String> speaks;

  /** The file as it stands. */
  private record Book(
      Map<String, List<String>> columns,
      List<String> none,
      Map<String, List<String>> countries,
      Map<String, String> speaks) {}

  ListWords(Languages languages) {
    Book book = packed();
    for (Column column : Column.values()) {
      words(book.columns(), column.key()).forEach(name -> columns.put(bare(name), column));
    }
    for (String code : Locale.getISOCountries()) {
      name(code);
    }
    book.countries()
        .forEach((code, names) -> names.forEach(name -> countries.put(bare(name), code)));
    languages.all().forEach(this::name);
    none = book.none().stream().map(ListWords::bare).collect(Collectors.toSet());
    speaks = book.speaks();
  }

  @SuppressWarnings("unchecked")
  private static Book packed() {
    try (InputStream file = ListWords.class.getResourceAsStream("/i18n/group-list.yaml")) {
      Objects.requireNonNull(file, "i18n/group-list.yaml is not packed");
      Map<String, Object> read =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return new Book(
          (Map<String, List<String>>) part(read, "columns"),
          (List<String>) part(read, "none"),
          (Map<String, List<String>>) part(read, "countries"),
          (Map<String, String>) part(read, "speaks"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Object part(Map<String, Object> read, String name) {
    return Objects.requireNonNull(read.get(name), name);
  }

  private static List<String> words(Map<String, List<String>> book, String name) {
    return Objects.requireNonNull(book.get(name), name);
  }

  private void name(String code) {
    Locale country = Locale.of("", code);
    countries.put(bare(code), code);
    try {
      countries.put(bare(country.getISO3Country()), code);
    } catch (MissingResourceException e) {
      // has no code of three letters
    }
    READ.forEach(tag -> countries.put(bare(country.getDisplayCountry(Locale.of(tag))), code));
  }

  private void name(Language language) {
    tongues.put(language.tag(), language);
    READ.forEach(
        tag -> tongues.put(bare(language.locale().getDisplayLanguage(Locale.of(tag))), language));
  }

  private static String bare(String text) {
    return String.join(" ", Folding.words(text));
  }

  Optional<Column> column(String heading) {
    return Optional.ofNullable(columns.get(bare(heading)));
  }

  /** The ISO 3166 code of a country by its name or code. */
  Optional<String> country(String name) {
    return Optional.ofNullable(countries.get(bare(name)));
  }

  Optional<Language> language(String name) {
    return Optional.ofNullable(tongues.get(bare(name)));
  }

  /** In which language we write to somebody of whom we know the country alone. */
  Language spokenIn(String country) {
    return new Language(speaks.getOrDefault(country, Language.ENGLISH.tag()));
  }

  /** Whether it says that there is no number. */
  boolean isNone(String text) {
    String bare = bare(text);
    return bare.isEmpty() || none.contains(bare);
  }
}
