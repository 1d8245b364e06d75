package nl.wegwijs.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.wegwijs.content.Manuscript;

/** Has a draft examined by a process beside, which leaves the cores to whoever asks something. */
public final class Examiner {
  private static final Path NICE = Path.of("/usr/bin/nice");
  private static final long LOOK_SECONDS = 1;
  private static final int MOST_LOOKS = 3600;

  private Examiner() {}

  /**
   * Takes minutes.
   *
   * @param progress told the report so far, every second
   * @return the lines of the whole {@link ExamReport}
   */
  public static String examine(Manuscript today, Manuscript draft, Consumer<ExamReport> progress)
      throws IOException, InterruptedException {
    try (Classroom classroom = Classroom.open()) {
      Path first = classroom.content().resolve("today");
      Path second = classroom.content().resolve("draft");
      Path report = classroom.content().resolve("report");
      today.write(first);
      draft.write(second);
      Process process = start(first, second, report);
      try {
        follow(process, report, progress);
      } finally {
        process.destroyForcibly().waitFor();
      }
      return Files.readString(report);
    }
  }

  private static void follow(Process process, Path report, Consumer<ExamReport> progress)
      throws IOException, InterruptedException {
    for (int looks = 0; !process.waitFor(LOOK_SECONDS, TimeUnit.SECONDS); looks++) {
      if (looks == MOST_LOOKS) {
        throw new IOException("the process that examines takes too long");
      }
      progress.accept(ExamReport.of(Files.exists(report) ? Files.readString(report) : ""));
    }
    if (process.exitValue() != 0) {
      throw new IOException("the process that examines did not end well");
    }
  }

  private static Process start(Path today, Path draft, Path report) throws IOException {
    ProcessBuilder builder =
        Classroom.beside("exam", today.toString(), draft.toString(), report.toString());
    if (Files.isExecutable(NICE)) {
      List<String> nice = new ArrayList<>(List.of(NICE.toString(), "-n", "19"));
      nice.addAll(builder.command());
      builder.command(nice);
    }
    return builder.inheritIO().start();
  }
}
