package nl.wegwijs.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunbookTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern TABLE =
      Pattern.compile("create table (?<table>\\w+) \\((?<columns>.*?)\\n\\);", Pattern.DOTALL);
  private static final Pattern REFERS = Pattern.compile("references (\\w+)");
  private static final Pattern MOVED = Pattern.compile("tables='([^']*)'");

  @Test
  void everyTableIsMovedToPostgresAfterThoseItRefersTo() throws IOException {
    List<String> moved = moved();
    assertThat(moved).doesNotHaveDuplicates();
    List<String> tables = new ArrayList<>();
    for (MatchResult table : tables()) {
      tables.add(table.group("table"));
      assertThat(moved).contains(table.group("table"));
      List<String> before = moved.subList(0, moved.indexOf(table.group("table")));
      assertThat(before).containsAll(referred(table));
    }
    assertThat(moved).containsExactlyInAnyOrderElementsOf(tables);
  }

  private static List<String> moved() throws IOException {
    Matcher list = MOVED.matcher(Files.readString(Path.of("../deploy/RUNBOOK.md")));
    assertThat(list.find()).isTrue();
    return Arrays.asList(list.group(1).strip().split("\\s+"));
  }

  private static List<String> referred(MatchResult table) {
    return REFERS
        .matcher(table.group("columns"))
        .results()
        .map(found -> found.group(1))
        .filter(other -> !other.equals(table.group("table")))
        .toList();
  }

  private static List<MatchResult> tables() throws IOException {
    List<MatchResult> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      for (Path file : files.sorted().toList()) {
        TABLE.matcher(Files.readString(file)).results().forEach(found::add);
      }
    }
    return found;
  }
}
