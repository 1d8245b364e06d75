package nl.wegwijs.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;

/** A small content folder with nothing wrong in it, for tests to break. */
public final class SmallContent {
  static final List<Language> LANGUAGES = new Languages().all();
  static final String BODY =
      """
      You pay {AAA-001.fee}. That is {AAA-001.share} of the price.

      1. **Go** to the [city](https://example.org/city).
      2. Bring your passport.

      - Or call {AAA-001.phone}.
      """;

  /** The line of the body's first line in a text file. */
  static final int BODY_STARTS = 51;

  private static final String FACTS =
      """
      # facts of a test
      - id: AAA-001
        topic: registration
        text: It costs EUR 14.71.
        values:
          fee: 14.71 EUR
          large: 102000 EUR
          whole: 325 EUR
          share: 75 %
          phone: 0800-1234
          day: 2026-12-31
        source: {org: City, title: Fees, url: https://example.org/fees, date: 2026}
        confidence: official
      - id: AAA-002
        topic: registration
        text: It cost EUR 10.
        values: {fee: 10 EUR}
        source: {org: City, title: Old fees, url: https://example.org/old, date: 2025}
        confidence: official
        valid_from: 2026-01-01
        valid_to: 2026-12-31
      - id: AAA-003
        topic: registration
        text: It will cost EUR 20.
        values: {fee: 20 EUR}
        source: {org: Ministry, title: 'Plan, paper', date: 2026}
        confidence: seed
        valid_from: 2027-07-01
        recheck: true
      - id: AAA-004
        topic: registration
        text: The same page says more.
        source: {org: City, title: Fees, url: https://example.org/fees, date: 2026}
        confidence: official
      """;

  private static final String DESKS =
      """
      infopunt:
        name: {nl: Infopunt, en: Desk, pl: Punkt, ro: Punct, bg: Пункт}
        takes: [chat, ticket]
        minutes: 20
      """;

  private static final String GLOSSARY =
      """
      - term: BSN
        topic: registration
        explanation:
      %s
        translations: {en: number}
        synonyms: {pl: [sofi]}
        articles: [fees]
      - term: DigiD
        topic: registration
        explanation:
      %s
        translations: {en: login}
        synonyms: {pl: [digit]}
      """
          .formatted(everyLanguage(70, 4), everyLanguage(70, 4));

  private static final String ORGANISATIONS =
      """
      - id: fairwork
        name: FairWork
        does:
      %s
        channels: [phone, website]
        website: "https://example.org/fairwork"
        phone: "{AAA-001.phone}"
        facts: [AAA-001]
        checked: 2026-11-21
        words: {nl: [ferwork]}
      - id: city-desk
        name: City desk
        city: smalltown
        does:
      %s
        source: {org: City, title: Plan, date: 2026}
        checked: 2026-11-21
        words: {nl: [stadsloket]}
      """
          .formatted(everyLanguage(70, 4), everyLanguage(70, 4));

  private static final String MOMENTS =
      Stream.of("arrival", "four-months", "settled", "work-lost", "leaving")
          .map(SmallContent::moment)
          .collect(Collectors.joining());

  private static final String CITY =
      """
      name: {nl: Smalltown, en: Smalltown, pl: Smalltown, ro: Smalltown, bg: Smalltown}
      words: {nl: [smalltown], en: [smalltown]}
      """;

  private static final String OTHER_CITY =
      """
      name: {nl: Bigtown, en: Bigtown, pl: Bigtown, ro: Bigtown, bg: Bigtown}
      words: {nl: [bigtown], en: [bigtown]}
      """;

  private static final String OVERLAY =
      """
      facts: [AAA-001]
      note: for editors
      text:
      %s
      """
          .formatted(everyLanguage(70, 2));

  private static final String PLACES =
      """
      - name: Town hall
        desks: [infopunt]
        address: "Street 1, 1000 AA Smalltown"
        hours: {monday: "09:00-17:00"}
        website: "https://example.org/hall"
        checked: 2026-11-21
      """;

  private static final String NOBODY =
      LANGUAGES.stream()
          .map(language -> language + ":\n  - {kind: smalltalk, text: hi}\n")
          .collect(Collectors.joining());

  private final Path folder;

  private SmallContent(Path folder) {
    this.folder = folder;
  }

  public static SmallContent in(Path folder) {
    SmallContent content = new SmallContent(folder);
    content.put("facts.yaml", FACTS);
    content.put("desks.yaml", DESKS);
    content.put("glossary.yaml", GLOSSARY);
    content.put("nobody.yaml", NOBODY);
    content.put("organisations.yaml", ORGANISATIONS);
    content.put("moments.yaml", MOMENTS);
    content.put("cities/smalltown/city.yaml", CITY);
    content.put("cities/smalltown/places.yaml", PLACES);
    content.put("cities/smalltown/fees.yaml", OVERLAY);
    content.put("cities/bigtown/city.yaml", OTHER_CITY);
    content.put("cities/bigtown/places.yaml", "[]\n");
    content.article("fees", "other");
    content.article("other", "fees");
    content.article("third", "fees");
    content.article("fourth", "fees");
    return content;
  }

  public Path folder() {
    return folder;
  }

  ContentFiles files() {
    return ContentFiles.in(folder);
  }

  /** All files, by path below the folder. */
  public SortedMap<String, String> texts() {
    return files().texts();
  }

  ContentReader.Reading read() {
    return ContentReader.read(files(), LANGUAGES);
  }

  void put(String file, String text) {
    Path path = folder.resolve(file);
    try {
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String file) {
    try {
      Files.delete(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void edit(String file, UnaryOperator<String> edit) {
    String before = text(file);
    String after = edit.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("the edit changed nothing in " + file);
    }
    put(file, after);
  }

  /** A line a language, each of so many characters. */
  private static String everyLanguage(int length, int indent) {
    return LANGUAGES.stream()
        .map(language -> " ".repeat(indent) + language + ": \"" + sentence(language, length) + "\"")
        .collect(Collectors.joining("\n"));
  }

  private static String sentence(Language language, int length) {
    return ("It is " + language + " of one ").repeat(9).substring(0, length - 1).strip() + ".x";
  }

  private static String moment(String id) {
    return """
    %s:
      title: {nl: At %s, en: At %s, pl: At %s, ro: At %s, bg: At %s}
      intro: {nl: Do this, en: Do this, pl: Do this, ro: Do this, bg: Do this}
      steps:
    %s
      phrasings:
    %s
    """
        .formatted(id, id, id, id, id, id, steps(), moments(id));
  }

  private static String steps() {
    return Stream.of("fees", "other", "third", "fourth")
        .map(article -> "    - article: " + article + "\n      do:\n" + everyLanguage(30, 8))
        .collect(Collectors.joining("\n"));
  }

  private static String moments(String id) {
    return LANGUAGES.stream()
        .map(language ->
            IntStream.rangeClosed(1, 12)
                .mapToObj(number -> "I am at " + id + " " + number)
                .collect(Collectors.joining(", ", "    " + language + ": [", "]")))
        .collect(Collectors.joining("\n"));
  }

  private void article(String id, String related) {
    put("registration/" + id + "/article.yaml", common(related));
    LANGUAGES.forEach(
        language -> put("registration/" + id + "/" + language + ".md", text(id, language)));
  }

  private static String common(String related) {
    return """
    desk: infopunt
    moment: any
    facts: [AAA-001]
    related: [%s]
    organisations: [fairwork]
    reviewed: 2026-11-21
    review_by: 2027-05-21
    """
        .formatted(related);
  }

  private static String text(String id, Language language) {
    return """
    ---
    title: "Title %s"
    %s: 1
    review: native
    short: "It costs {AAA-001.fee}."
    phrasings:
      clear:
    %s
      street: [%s]
    words: [fee]
    ---
    """
            .formatted(
                id,
                language.equals(Language.DUTCH) ? "revision" : "follows",
                phrasings(id),
                "street " + id)
        + BODY;
  }

  private static String phrasings(String id) {
    return IntStream.rangeClosed(1, 40)
        .mapToObj(number -> "    - \"question %s number %d?\"".formatted(id, number))
        .collect(Collectors.joining("\n"));
  }
}
