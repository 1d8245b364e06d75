package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.editing.Edited;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.editing.Published;
import nl.wegwijs.editing.Sheet;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.staff.Account;

/** Makes what people ask a phrasing of an article, as a draft. */
@Singleton
class Phrasings {
  /** What is typed in a hurry. */
  static final String STREET = "phrasings.street";

  private static final int LONGEST = 200;

  private final Editing editing;
  private final Published published;
  private final Languages languages;

  Phrasings(Editing editing, Published published, Languages languages) {
    this.editing = editing;
    this.published = published;
    this.languages = languages;
  }

  /** On one line; empty where there is no word. */
  static String line(String typed) {
    String line = PlainText.clean(typed).replace("…", " ").replaceAll("\\s+", " ").strip();
    int end = Math.min(line.length(), LONGEST);
    boolean half = end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, half ? end - 1 : end);
  }

  /** One of the languages that there are texts in. */
  Optional<Language> language(String tag) {
    return languages.all().stream().filter(one -> one.tag().equals(tag)).findFirst();
  }

  /** The text of that article in that language; empty: there is none. */
  Optional<String> unit(String article, String tag) {
    return published.base().articles().values().stream()
        .filter(one -> one.id().value().equals(article))
        .map(one -> new UnitNames.Part(one.topic(), one.id(), "article"))
        .findFirst()
        .flatMap(part -> language(tag).map(part::unit));
  }

  /** Over the newest text of the unit, whoever wrote it; what stands there already is not added. */
  Edited add(String unit, String phrasing, String reason, Account by) {
    Editing.Standing standing = editing.standing(unit);
    return Sheet.of(unit, standing.text())
        .filter(sheet -> sheet.field(STREET).isPresent())
        .map(sheet -> with(sheet, phrasing))
        .map(text ->
            editing.save(new Editing.Draft(unit, standing.number(), text, reason, true), by))
        .orElseGet(Edited.Impossible::new);
  }

  private static String with(Sheet sheet, String phrasing) {
    boolean known =
        Stream.of("phrasings.clear", STREET, "phrasings.situation")
            .flatMap(path -> sheet.value(path).lines())
            .anyMatch(line -> line.strip().equalsIgnoreCase(phrasing));
    String all = known ? sheet.value(STREET) : sheet.value(STREET) + "\n" + phrasing;
    return sheet.with(Map.of(STREET, all));
  }
}
