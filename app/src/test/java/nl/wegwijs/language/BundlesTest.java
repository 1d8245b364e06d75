package nl.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles of i18n/ against the English one. The console speaks Dutch and English alone. */
class BundlesTest {
  static Stream<Language> languages() {
    return new Languages().all().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageSaysTheSameThings(Language language) throws Exception {
    assertThat(arguments(language).keySet()).isEqualTo(expected(language).keySet());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyMessageParsesAndTakesTheSameArguments(Language language) throws Exception {
    assertThat(arguments(language)).isEqualTo(expected(language));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noMessageIsBlankOrCarriesLegacyCedillas(Language language) throws Exception {
    assertThat(bundle(language).values())
        .allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContainPattern("[şţŞŢ]"));
  }

  private static TreeMap<String, Set<String>> expected(Language language) throws Exception {
    TreeMap<String, Set<String>> english = arguments(Language.ENGLISH);
    if (!Set.of("nl", "en").contains(language.tag())) {
      english.keySet().removeIf(key -> key.startsWith("console."));
    }
    return english;
  }

  private static TreeMap<String, Set<String>> arguments(Language language) throws Exception {
    TreeMap<String, Set<String>> arguments = new TreeMap<>();
    bundle(language)
        .forEach((key, text) -> arguments.put((String) key, named((String) text, language)));
    return arguments;
  }

  private static Set<String> named(String text, Language language) {
    return new MessageFormat(text, language.locale()).getArgumentNames();
  }

  private static Properties bundle(Language language) throws Exception {
    Properties bundle = new Properties();
    try (Reader file =
        new InputStreamReader(
            BundlesTest.class.getResourceAsStream("/i18n/" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      bundle.load(file);
    }
    return bundle;
  }
}
