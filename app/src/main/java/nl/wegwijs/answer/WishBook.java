package nl.wegwijs.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.wegwijs.content.Guide;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The lines of wishes.yaml.
 *
 * @param exact the whole message, nothing else
 * @param phrases lines to learn from; {@code {language}} stands for a language's name
 * @param others what sounds like a wish and is none
 * @param languages how a language is called; a star stands for any ending
 */
record WishBook(
    List<Line> exact,
    List<Line> phrases,
    List<String> others,
    Map<Language, List<String>> languages) {

  /**
   * @param language of the line; null where it holds in all
   */
  record Line(Wish.Kind kind, @Nullable Language language, String text) {}

  /** The packed one. */
  static WishBook packed() {
    try (InputStream file = WishBook.class.getResourceAsStream("/content/wishes.yaml")) {
      Objects.requireNonNull(file, "content/wishes.yaml is not packed");
      return read(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @SuppressWarnings("unchecked")
  static WishBook read(Reader yaml) {
    Map<String, Map<String, Object>> book =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    List<Line> exact = new ArrayList<>();
    section(book, "exact").forEach((kind, lines) -> add(exact, kind, null, (List<String>) lines));
    List<Line> phrases = new ArrayList<>();
    section(book, "phrases")
        .forEach((kind, languages) ->
            ((Map<String, List<String>>) languages)
                .forEach((tag, lines) -> add(phrases, kind, new Language(tag), lines)));
    List<String> others = new ArrayList<>();
    section(book, "others").values().forEach(lines -> others.addAll((List<String>) lines));
    Map<Language, List<String>> names = new LinkedHashMap<>();
    section(book, "languages")
        .forEach((tag, called) -> names.put(new Language(tag), (List<String>) called));
    return new WishBook(exact, phrases, others, names);
  }

  private static Map<String, Object> section(Map<String, Map<String, Object>> book, String name) {
    return Objects.requireNonNull(book.get(name), "wishes.yaml lacks " + name);
  }

  /** With the phrasings of the moments, which are learnt the same way. */
  WishBook with(List<Guide> guides) {
    List<Line> all = new ArrayList<>(phrases);
    for (Guide guide : guides) {
      guide.phrasings().forEach((language, lines) -> add(all, guide.moment(), language, lines));
    }
    return new WishBook(exact, all, others, languages);
  }

  /** What people say in that language without asking for an article; a move is asked about too. */
  List<String> said(Language language) {
    return phrases.stream()
        .filter(line -> line.kind() != Wish.Kind.CITY)
        .filter(line -> language.equals(line.language()))
        .map(line ->
            line.text()
                .replace(
                    LanguageNames.TOKEN, language.locale().getDisplayLanguage(language.locale())))
        .toList();
  }

  private static void add(
      List<Line> lines, String kind, @Nullable Language language, List<String> texts) {
    texts.forEach(text -> lines.add(new Line(Wish.Kind.of(kind), language, text)));
  }
}
