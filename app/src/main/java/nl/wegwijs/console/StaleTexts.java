package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.editing.Difference;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.editing.Published;
import nl.wegwijs.editing.Revision;
import nl.wegwijs.editing.Sheet;
import nl.wegwijs.language.Language;

/** Translations that follow an older Dutch text, and what changed in it since. */
@Singleton
class StaleTexts {
  private static final List<String> READ = List.of("title", "short", Sheet.BODY);

  /** The numbers stand in the first lines of the front matter. */
  private static final int FRONT = 12;

  private final Editing editing;
  private final Published published;

  StaleTexts(Editing editing, Published published) {
    this.editing = editing;
    this.published = published;
  }

  /** Whether what is told follows an older Dutch text than the one that is told. */
  boolean is(String unit) {
    return UnitNames.part(unit)
        .filter(StaleTexts::isTranslation)
        .map(part -> follows(unit) < revision(part))
        .orElse(false);
  }

  private static boolean isTranslation(UnitNames.Part part) {
    return part.language().filter(one -> !one.equals(Language.DUTCH)).isPresent();
  }

  private int follows(String unit) {
    return published.manuscript().text(unit).map(text -> number(text, "follows")).orElse(0);
  }

  private int revision(UnitNames.Part part) {
    return published
        .manuscript()
        .text(part.unit(Language.DUTCH))
        .map(text -> number(text, "revision"))
        .orElse(0);
  }

  /** The number of a line of the front matter; read without YAML, for every text of a list. */
  static int number(String text, String key) {
    return text.lines()
        .limit(FRONT)
        .filter(line -> line.matches(key + ": *\\d{1,6} *"))
        .findFirst()
        .map(line -> Integer.parseInt(line.replaceAll("\\D", "")))
        .orElse(0);
  }

  /** The Dutch sentences that changed since the text that the translation follows. */
  List<TextView.Mark> marks(UnitNames.Part part) {
    String unit = part.folder() + part.file() + ".md";
    if (!is(unit)) {
      return List.of();
    }
    String dutch = part.unit(Language.DUTCH);
    int followed = follows(unit);
    return old(dutch, followed)
        .map(old ->
            TextDesk.marks(
                Difference.sentences(
                    read(dutch, old), read(dutch, published.manuscript().text(dutch).orElse("")))))
        .orElse(List.of());
  }

  /** The last Dutch text of that revision. */
  private Optional<String> old(String dutch, int revision) {
    return editing.history(dutch).stream()
        .filter(Revision::isDecided)
        .map(Revision::text)
        .filter(text -> number(text, "revision") == revision)
        .findFirst()
        .or(() ->
            Manuscript.packed().text(dutch).filter(text -> number(text, "revision") == revision));
  }

  private static String read(String unit, String text) {
    return Sheet.of(unit, text)
        .map(sheet -> String.join("\n", READ.stream().map(sheet::value).toList()))
        .orElse("");
  }
}
