package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import nl.wegwijs.report.Report;
import nl.wegwijs.report.ReportState.Stage;
import nl.wegwijs.report.Reportwork;
import nl.wegwijs.staff.Account;

/** Reports of the account's desks, one of them, and the file that goes to somebody else. */
@Hidden
@Controller("/console/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class ReportsPage {
  private static final List<Stage> STAGES =
      List.of(Stage.FRESH, Stage.LOOKED, Stage.PASSED, Stage.CLOSED);

  private final Frames frames;
  private final Reportwork work;
  private final ReportLook look;

  ReportsPage(Frames frames, Reportwork work, ReportLook look) {
    this.frames = frames;
    this.work = work;
    this.look = look;
  }

  /**
   * The list.
   *
   * @param stage the state whose reports are shown
   */
  public record Shown(Frame frame, List<Stage> stages, Stage stage, List<ReportLook.Row> rows) {}

  @Get
  HttpResponse<?> list(HttpRequest<?> request, @QueryValue(defaultValue = "") String state) {
    Frame frame = frames.of(request);
    Stage stage = stage(state);
    List<ReportLook.Row> rows =
        work.list(who(request), stage).stream().map(report -> look.row(report, frame)).toList();
    return frames.draw("reports", new Shown(frame, STAGES, stage, rows));
  }

  /** The first where the word names none. */
  static Stage stage(String word) {
    return STAGES.stream()
        .filter(stage -> stage.word().equals(word))
        .findFirst()
        .orElse(Stage.FRESH);
  }

  @Get("/{id}")
  HttpResponse<?> page(HttpRequest<?> request, String id) {
    Report report = work.see(key(id), who(request)).orElseThrow(ReportsPage::notThere);
    return frames.draw("report", look.whole(report, frames.of(request), "", ""));
  }

  /** What may be passed on, as plain text that any office can open. */
  @Get(value = "/{id}/file", produces = MediaType.TEXT_PLAIN)
  HttpResponse<?> file(HttpRequest<?> request, String id) {
    Report report = work.file(key(id), who(request)).orElseThrow(ReportsPage::notThere);
    return HttpResponse.ok(look.file(report, frames.of(request)))
        .header("Content-Type", "text/plain; charset=utf-8")
        .header(
            "Content-Disposition", "attachment; filename=\"wegwijs-" + report.code() + ".txt\"");
  }

  static Account who(HttpRequest<?> request) {
    return Gate.session(request).account();
  }

  static UUID key(String id) {
    return CasePage.uuid(id).orElseThrow(ReportsPage::notThere);
  }

  static HttpStatusException notThere() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such report");
  }
}
