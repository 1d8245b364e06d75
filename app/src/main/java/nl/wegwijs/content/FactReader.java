package nl.wegwijs.content;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijs.content.Fact.Confidence;
import nl.wegwijs.content.Fact.Source;
import org.jspecify.annotations.Nullable;

/** Reads one entry of facts.yaml. */
final class FactReader {
  private static final Pattern ID = Pattern.compile("[A-Z]{3}-\\d{3}");
  private static final Pattern VALUE_NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern FIGURE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,2})?) ?(EUR|%)");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private FactReader() {}

  static Optional<Fact> read(Fields fields) {
    Fact fact =
        new Fact(
            fields.text("id"),
            fields.text("topic"),
            fields.text("text"),
            fields.optionalFields("values").map(FactReader::values).orElse(Map.of()),
            fields.fields("source").map(FactReader::source).orElse(new Source("", "", null, "")),
            fields.choice("confidence", Confidence.class),
            fields.optionalDate("valid_from"),
            fields.optionalDate("valid_to"),
            fields.optionalYes("recheck"),
            fields.optionalText("city"));
    fields.optionalText("note");
    check(fields, fact);
    return fields.done() ? Optional.of(fact) : Optional.empty();
  }

  private static void check(Fields fields, Fact fact) {
    if (!fact.id().isEmpty() && !ID.matcher(fact.id()).matches()) {
      fields.problemAt("id", "not a fact id: " + fact.id(), "write one such as REG-001");
    }
    if (fields.has("publish")) {
      fields.problemAt(
          "publish", fact.id() + " is marked publish", "remove what may not be published");
      fields.optionalText("publish");
    }
    LocalDate from = fact.validFrom();
    LocalDate to = fact.validTo();
    if (from != null && to != null && to.isBefore(from)) {
      fields.problemAt("valid_to", fact.id() + " ends before it starts", "mend the dates");
    }
  }

  /** Where something comes from, as every file writes it. */
  static Source source(Fields fields) {
    Source source =
        new Source(
            fields.text("org"),
            fields.text("title"),
            fields.optionalText("url"),
            fields.text("date"));
    SharedReader.secure(fields, "url", source.url());
    fields.done();
    return source;
  }

  private static Map<String, FactValue> values(Fields fields) {
    Map<String, FactValue> values = new LinkedHashMap<>();
    for (String name : fields.keys()) {
      if (!VALUE_NAME.matcher(name).matches()) {
        fields.problemAt(name, "not a name: " + name, "use lower case letters, digits and _");
      }
      String text = fields.text(name);
      FactValue value = value(text);
      if (value == null) {
        fields.problemAt(name, "no such figure: " + text, "write 325 EUR, 75 % or 2026-12-31");
      } else {
        values.put(name, value);
      }
    }
    return values;
  }

  /** Null where it looks like a date or figure and is none. */
  private static @Nullable FactValue value(String text) {
    Matcher figure = FIGURE.matcher(text);
    if (figure.matches()) {
      BigDecimal number = new BigDecimal(figure.group(1));
      return "%".equals(figure.group(2))
          ? new FactValue.Share(number)
          : new FactValue.Money(number);
    }
    if (DAY.matcher(text).matches()) {
      return day(text);
    }
    return text.matches(".*(EUR|%|€).*") ? null : new FactValue.Plain(text);
  }

  private static @Nullable FactValue day(String text) {
    try {
      return new FactValue.Day(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
