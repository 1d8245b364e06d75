package nl.wegwijs.group;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.handoff.Hours;
import org.jspecify.annotations.Nullable;

/** Reads the files and the forms that employers send. It keeps nothing. */
@Singleton
class Lists {
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final ListWords words;
  private final Clock clock;

  Lists(ListWords words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /** A CSV or Excel file: the good lines, and what is wrong with the others. */
  Upload read(byte[] file) {
    if (file.length > MOST_BYTES) {
      return refused(Why.TOO_LARGE);
    }
    try {
      List<Line> lines = lines(file);
      return lines.isEmpty() ? refused(Why.EMPTY) : under(lines.getFirst(), rest(lines));
    } catch (Unreadable e) {
      return refused(e.why());
    }
  }

  private static List<Line> lines(byte[] file) {
    if (ExcelFile.isOld(file)) {
      throw new Unreadable(Why.OLD_EXCEL);
    }
    return ExcelFile.is(file) ? ExcelFile.read(file) : CsvFile.read(file);
  }

  private static List<Line> rest(List<Line> lines) {
    return lines.subList(1, lines.size());
  }

  private static Upload refused(Why why) {
    return new Upload.Refused(
        why, why == Why.TOO_LONG ? Integer.toString(Line.MOST) : "", List.of());
  }

  private Upload under(Line heading, List<Line> lines) {
    Map<Column, Integer> places = places(heading);
    List<Column> missing =
        Arrays.stream(Column.values())
            .filter(column -> column.mustBeThere() && !places.containsKey(column))
            .toList();
    if (!missing.isEmpty()) {
      return new Upload.Refused(Why.COLUMNS, "", missing);
    }
    return lines.isEmpty() ? refused(Why.EMPTY) : checked(places, lines);
  }

  private Map<Column, Integer> places(Line heading) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int at = 0; at < heading.cells().size(); at++) {
      Optional<Column> column = words.column(heading.cell(at));
      if (column.isPresent()) {
        places.putIfAbsent(column.get(), at);
      }
    }
    return places;
  }

  private Upload checked(Map<Column, Integer> places, List<Line> lines) {
    Map<Column, String> letters = new EnumMap<>(Column.class);
    places.forEach((column, at) -> letters.put(column, letter(at)));
    List<Worker> good = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    Map<String, Integer> met = new HashMap<>();
    for (Line line : lines) {
      Checking checking = checking(fields(places, line), letters, line.number());
      Optional<Worker> worker = checking.worker();
      Fault again = worker.map(one -> again(one, line.number(), met, letters)).orElse(null);
      faults.addAll(again == null ? checking.faults() : List.of(again));
      worker.filter(_ -> again == null).ifPresent(good::add);
    }
    return new Upload.Read(good, faults);
  }

  private static Map<Column, String> fields(Map<Column, Integer> places, Line line) {
    Map<Column, String> fields = new EnumMap<>(Column.class);
    places.forEach((column, at) -> fields.put(column, line.cell(at)));
    return fields;
  }

  /** Whoever stands in the list twice, or has another's number. */
  private static @Nullable Fault again(
      Worker worker, int line, Map<String, Integer> met, Map<Column, String> letters) {
    String bsn = worker.bsn();
    Integer before = met.putIfAbsent(worker.identity(), line);
    if (before != null) {
      return new Fault(line, null, "", Why.TWICE, before.toString());
    }
    Integer same = bsn == null ? null : met.putIfAbsent(bsn, line);
    return same == null
        ? null
        : new Fault(
            line, Column.BSN, letters.getOrDefault(Column.BSN, ""), Why.BSN_TWICE, same.toString());
  }

  /** The fields of a form. */
  Upload read(Map<Column, String> fields) {
    Checking checking = checking(fields, Map.of(), 0);
    List<Worker> good = checking.worker().stream().toList();
    return new Upload.Read(good, checking.faults());
  }

  private Checking checking(Map<Column, String> fields, Map<Column, String> letters, int line) {
    return new Checking(
        words, fields, LocalDate.ofInstant(clock.instant(), Hours.HERE), letters, line);
  }

  /** A, B … Z, AA, as spreadsheets name columns. */
  static String letter(int at) {
    String last = Character.toString('A' + at % 26);
    return at < 26 ? last : letter(at / 26 - 1) + last;
  }
}
