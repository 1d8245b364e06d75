package nl.wegwijs.group;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A list as a text, with semicolons, commas or tabs between its fields. */
final class CsvFile {
  /** Some programs tell a spreadsheet so what stands between the fields. */
  private static final Pattern TOLD = Pattern.compile("(?i)\\Asep=([;,\t])(?=\\R)");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  private CsvFile() {}

  static List<Line> read(byte[] file) {
    String text = Lettering.text(file);
    Matcher told = TOLD.matcher(text);
    boolean tells = told.find();
    char between = tells ? told.group(1).charAt(0) : between(text);
    try (CSVParser parser =
        format(between).parse(new StringReader(tells ? told.replaceFirst("") : text))) {
      return lines(parser);
    } catch (IOException | UncheckedIOException e) {
      throw new Unreadable(Why.NO_LIST);
    }
  }

  private static CSVFormat format(char between) {
    return CSVFormat.Builder.create()
        .setDelimiter(between)
        .setQuote('"')
        .setIgnoreEmptyLines(false)
        .setTrailingData(true)
        .setLenientEof(true)
        .get();
  }

  private static char between(String text) {
    String heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    String bare = QUOTED.matcher(heading).replaceAll("");
    return Stream.of(';', ',', '\t')
        .max(Comparator.comparingLong(sign -> bare.chars().filter(c -> c == sign).count()))
        .orElse(';');
  }

  private static List<Line> lines(CSVParser parser) {
    List<Line> lines = new ArrayList<>();
    int next = 1;
    for (CSVRecord record : parser) {
      Line line = new Line(next, record.toList());
      next = (int) parser.getCurrentLineNumber() + 1;
      if (!line.isBlank()) {
        lines.add(line);
      }
      if (lines.size() > Line.MOST + 1) {
        throw new Unreadable(Why.TOO_LONG);
      }
    }
    return lines;
  }
}
