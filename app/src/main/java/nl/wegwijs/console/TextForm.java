package nl.wegwijs.console;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.editing.Sheet;
import nl.wegwijs.language.Language;

/** Reads what the page of a text sends. */
@Singleton
class TextForm {
  private final Editing editing;

  TextForm(Editing editing) {
    this.editing = editing;
  }

  /**
   * A form, as the text that it makes.
   *
   * @param base number of the revision that it was filled in over
   */
  record Filled(String unit, int base, String text, String reason) {
    Editing.Draft draft(boolean kept) {
      return new Editing.Draft(unit, base, text, reason, kept);
    }
  }

  Filled filled(Map<String, String> form) {
    Filled before = untouched(form);
    Map<String, String> values = new HashMap<>();
    TextFields.filled(form).forEach((path, value) -> values.put(path, PlainText.clean(value)));
    marks(form, before).forEach(values::put);
    String text =
        Sheet.of(before.unit(), before.text())
            .map(sheet -> sheet.with(values))
            .orElse(before.text());
    return new Filled(before.unit(), before.base(), text, before.reason());
  }

  /** What the ticks beside the fields stand for. */
  private Map<String, String> marks(Map<String, String> form, Filled before) {
    if (form.containsKey("meaning")) {
      int told = StaleTexts.number(editing.standing(before.unit()).told(), "revision");
      return Map.of("revision", String.valueOf(told + 1));
    }
    if (form.containsKey("follows")) {
      return UnitNames.part(before.unit())
          .map(part -> editing.standing(part.unit(Language.DUTCH)).text())
          .map(dutch -> StaleTexts.number(dutch, "revision"))
          .map(revision -> Map.of("follows", String.valueOf(revision)))
          .orElse(Map.of());
    }
    return Map.of();
  }

  /** The unit and its base alone. */
  Filled untouched(Map<String, String> form) {
    String unit = form.getOrDefault("unit", "");
    known(unit);
    int base = number(form.getOrDefault("base", ""));
    String text = editing.text(unit, base).orElse("");
    String reason = PlainText.of(form.getOrDefault("reason", "")).strip();
    return new Filled(unit, base, text, reason.length() > 500 ? reason.substring(0, 500) : reason);
  }

  static int number(String text) {
    return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
  }

  /** Refuses what is no unit. */
  void known(String unit) {
    Editing.Standing standing = editing.standing(unit);
    if (standing.head().isEmpty() && standing.told().isEmpty()) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such text");
    }
  }
}
