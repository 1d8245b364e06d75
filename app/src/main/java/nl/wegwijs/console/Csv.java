package nl.wegwijs.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as files for spreadsheets (RFC 4180), which take nothing in them for a formula. */
final class Csv {
  /** So that a spreadsheet reads the letters right. */
  private static final String MARK = "\uFEFF";

  private Csv() {}

  static String of(Stream<List<String>> rows) {
    return rows.map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining("", MARK, ""));
  }

  private static String cell(String text) {
    String harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return "\"" + harmless.replace("\"", "\"\"") + "\"";
  }
}
