package nl.wegwijs;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.booking.DiarySetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code wegwijs diary}: where and when appointments can be made. With the embedded database, while
 * no service runs.
 */
@Command(
    name = "diary",
    description = "Sets up diaries of desks; with the embedded database, stop the service first.",
    mixinStandardHelpOptions = true)
final class DiaryCommand extends ActsCommand {
  DiaryCommand() {
    super("set, list or close");
  }

  /** One diary of the file. */
  @Serdeable
  record Entry(String id, String desk, DiarySetup setup) {}

  @Command(
      name = "set",
      description = {
        "Opens or replaces every diary of a JSON file:",
        "[{\"id\": \"rni-north\", \"desk\": \"rni\", \"setup\": {\"place\": \"...\", \"address\": \"...\",",
        "\"week\": [{\"day\": \"MONDAY\", \"span\": {\"from\": \"09:00\", \"until\": \"12:00\"}}],",
        "\"days\": [{\"date\": \"2026-12-24\", \"spans\": []}], \"openOnHolidays\": false,",
        "\"minutes\": 15, \"sideBySide\": 2, \"leadMinutes\": 120, \"horizonDays\": 60,",
        "\"mostPeople\": 4,",
        "\"walkIn\": {\"week\": [{\"day\": \"TUESDAY\", \"span\": {\"from\": \"13:00\",",
        "\"until\": \"16:00\"}}], \"days\": [], \"most\": 40}}}]",
        "walkIn stands only where people take numbers."
      },
      mixinStandardHelpOptions = true)
  int set(@Parameters(paramLabel = "<file>", description = "the diaries") Path file) {
    return with(house -> {
      Diaries diaries = house.getBean(Diaries.class);
      int wrong = 0;
      for (Entry entry : read(house.getBean(ObjectMapper.class), file)) {
        boolean done = diaries.edit(entry.id(), entry.desk(), entry.setup());
        print(entry.id() + (done ? "  set" : "  refused: no such desk, or no such id"));
        wrong += done ? 0 : 1;
      }
      return wrong == 0 ? 0 : 1;
    });
  }

  private Entry[] read(ObjectMapper json, Path file) {
    try {
      return json.readValue(Files.readAllBytes(file), Entry[].class);
    } catch (IOException | IllegalArgumentException e) {
      throw wrong(file + ": " + e.getMessage());
    }
  }

  @Command(name = "list", description = "Lists the diaries.", mixinStandardHelpOptions = true)
  int list() {
    return with(house -> {
      house
          .getBean(Diaries.class)
          .all()
          .forEach(diary -> print(diary.id() + "  " + diary.desk() + "  " + diary.setup().place()));
      return 0;
    });
  }

  @Command(
      name = "close",
      description = "Removes a diary in which nobody has a time any more.",
      mixinStandardHelpOptions = true)
  int close(@Parameters(paramLabel = "<id>", description = "the diary") String id) {
    return with(house -> {
      boolean closed = house.getBean(Diaries.class).close(id);
      print(
          closed ? id + "  closed" : "there is no such diary, or somebody still has a time in it");
      return closed ? 0 : 1;
    });
  }
}
