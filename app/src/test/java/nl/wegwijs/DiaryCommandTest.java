package nl.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.wegwijs.bench.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wegwijs diary} as an operator runs it, in processes of their own. */
class DiaryCommandTest {
  private static final String DIARIES =
      """
      [{"id": "rni-noord", "desk": "rni", "setup": {"place": "Noord", "address": "Teststraat 1",
        "week": [{"day": "MONDAY", "span": {"from": "09:00", "until": "12:00"}}],
        "days": [{"date": "2026-12-24", "spans": []}], "openOnHolidays": false,
        "minutes": 15, "sideBySide": 2, "leadMinutes": 120, "horizonDays": 60, "mostPeople": 4}},
       {"id": "digid-west", "desk": "digid", "setup": {"place": "West", "address": "Teststraat 2",
        "week": [], "days": [], "openOnHolidays": false,
        "minutes": 15, "sideBySide": 1, "leadMinutes": 0, "horizonDays": 1, "mostPeople": 1,
        "walkIn": {"week": [{"day": "MONDAY", "span": {"from": "13:00", "until": "16:00"}}],
          "days": [], "most": 40}}},
       {"id": "x-noord", "desk": "atlantis", "setup": {"place": "Noord", "address": "",
        "week": [], "days": [], "openOnHolidays": false,
        "minutes": 15, "sideBySide": 1, "leadMinutes": 0, "horizonDays": 1, "mostPeople": 1}}]
      """;

  @TempDir private Path folder;

  private String run(String... arguments) throws IOException {
    return ServiceProcess.run(Map.of("WEGWIJS_DATA", folder.toString()), arguments);
  }

  @Test
  void whatIsInTheFileIsSetAndListedAndClosed() throws IOException {
    Path file = Files.writeString(folder.resolve("diaries.json"), DIARIES);

    assertThat(run("diary", "set", file.toString()))
        .contains("rni-noord  set", "digid-west  set", "x-noord  refused");
    assertThat(run("diary", "list"))
        .contains("rni-noord  rni  Noord", "digid-west  digid  West")
        .doesNotContain("x-noord");
    assertThat(run("diary", "close", "rni-noord")).contains("rni-noord  closed");
    assertThat(run("diary", "list")).doesNotContain("rni-noord");
  }

  @Test
  void aFileThatCannotBeReadSetsNothing() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.json"), DIARIES.replace("\"minutes\": 15", "\"minutes\": 7"));

    assertThat(run("diary", "set", file.toString())).doesNotContain("  set");
    assertThat(run("diary", "list")).doesNotContain("rni-noord");
  }
}
