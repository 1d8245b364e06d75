package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Face;
import nl.wegwijs.handoff.Opinions;
import nl.wegwijs.handoff.Opinions.Opinion;
import nl.wegwijs.language.Language;

/** How people found the help, by desk and by language: nothing is told of fewer than five. */
@Singleton
public class OpinionFigures {
  private static final int DAYS = 90;
  private static final int FEWEST = 5;
  private static final int MOST_WORDS = 20;

  private final Opinions opinions;
  private final Board board;
  private final Clock clock;

  OpinionFigures(Opinions opinions, Board board, Clock clock) {
    this.opinions = opinions;
    this.board = board;
    this.clock = clock;
  }

  /** What the page shows of it; no tables: nobody has said anything yet. */
  public record Shown(List<Table> tables, List<Word> words) {}

  /**
   * The same answers in some order.
   *
   * @param by what each row is
   */
  public record Table(String by, List<Row> rows) {}

  /**
   * One desk or language.
   *
   * @param count how many answers; empty: too few to tell of
   * @param faces how many percent of them, from good to bad; empty: too few
   */
  public record Row(String name, String count, List<Integer> faces) {}

  /** What somebody added. */
  public record Word(String face, String desk, String text) {}

  Shown of(Frame frame) {
    LocalDate since = LocalDate.ofInstant(clock.instant(), Times.HERE).minusDays(DAYS);
    List<Opinion> all = opinions.since(since);
    List<Opinion> faces = all.stream().filter(one -> one.word() == null).toList();
    Language reads = frame.words().language();
    Map<String, String> desks = board.deskNames(reads);
    Function<Opinion, String> desk = one -> desks.getOrDefault(one.desk(), one.desk());
    Function<Opinion, String> language = one -> Board.languageName(one.language(), reads);
    List<Table> tables =
        Stream.of(
                new Table(frame.say("console.figures.desk"), rows(faces, desk)),
                new Table(frame.say("console.figures.language"), rows(faces, language)))
            .filter(table -> !table.rows().isEmpty())
            .toList();
    return new Shown(tables, words(frame, all, desk, told(faces, desk)));
  }

  private static List<Row> rows(List<Opinion> faces, Function<Opinion, String> name) {
    return faces.stream()
        .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Row row(String name, List<Opinion> own) {
    return own.size() < FEWEST
        ? new Row(name, "", List.of())
        : new Row(
            name,
            Integer.toString(own.size()),
            Stream.of(Face.values()).map(face -> percent(own, face)).toList());
  }

  private static int percent(List<Opinion> own, Face face) {
    long count = own.stream().filter(one -> one.face() == face).count();
    return Math.toIntExact(Math.round(100.0 * count / own.size()));
  }

  /** The desks of which something may be told. */
  private static Set<String> told(List<Opinion> faces, Function<Opinion, String> desk) {
    return rows(faces, desk).stream()
        .filter(row -> !row.faces().isEmpty())
        .map(Row::name)
        .collect(Collectors.toSet());
  }

  private static List<Word> words(
      Frame frame, List<Opinion> all, Function<Opinion, String> desk, Set<String> told) {
    return all.stream()
        .filter(one -> told.contains(desk.apply(one)))
        .flatMap(one -> word(frame, desk.apply(one), one))
        .limit(MOST_WORDS)
        .toList();
  }

  private static Stream<Word> word(Frame frame, String desk, Opinion one) {
    String text = one.word();
    String face = frame.say("case.face." + one.face().word());
    return text == null ? Stream.empty() : Stream.of(new Word(face, desk, text));
  }
}
