package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.report.Report;
import nl.wegwijs.report.ReportState.Stage;
import nl.wegwijs.report.Reportwork;
import nl.wegwijs.report.Reportwork.Acted;
import org.jspecify.annotations.Nullable;

/** What staff do with a report. What cannot be done is said on the page, with what was typed. */
@Hidden
@Controller("/console/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class ReportForms {
  private final Frames frames;
  private final Reportwork work;
  private final ReportLook look;
  private final Reviews reviews;

  ReportForms(Frames frames, Reportwork work, ReportLook look, Reviews reviews) {
    this.frames = frames;
    this.work = work;
    this.look = look;
    this.reviews = reviews;
  }

  /**
   * What a form brings.
   *
   * @param from the state that its page showed
   */
  @Serdeable
  record Typed(@Nullable String from, @Nullable String text) {
    Stage stage() {
      return ReportsPage.stage(Objects.requireNonNullElse(from, ""));
    }

    String words() {
      return PlainText.of(Objects.requireNonNullElse(text, ""));
    }
  }

  @Post("/{id}/look")
  HttpResponse<?> lookInto(HttpRequest<?> request, String id, @Body Typed typed) {
    return after(
        request,
        id,
        typed,
        work.lookInto(ReportsPage.key(id), ReportsPage.who(request), typed.stage()));
  }

  @Post("/{id}/pass")
  HttpResponse<?> pass(HttpRequest<?> request, String id, @Body Typed typed) {
    return after(
        request,
        id,
        typed,
        work.passOn(ReportsPage.key(id), ReportsPage.who(request), typed.stage(), typed.words()));
  }

  @Post("/{id}/close")
  HttpResponse<?> close(HttpRequest<?> request, String id, @Body Typed typed) {
    return after(
        request,
        id,
        typed,
        work.close(ReportsPage.key(id), ReportsPage.who(request), typed.stage(), typed.words()));
  }

  @Post("/{id}/ask")
  HttpResponse<?> ask(HttpRequest<?> request, String id, @Body Typed typed) {
    return after(
        request, id, typed, work.ask(ReportsPage.key(id), ReportsPage.who(request), typed.words()));
  }

  /** What would be asked, in the person's language, to be read back first. */
  @Post("/{id}/translate")
  HttpResponse<?> translate(HttpRequest<?> request, String id, @Body Typed typed) {
    Report report = found(request, id);
    Frame frame = frames.of(request);
    if (!reviews.helps(frame, report.language())) {
      throw ReportsPage.notThere();
    }
    TranslationPages.Review review = reviews.of(frame, typed.words(), report.language());
    return frames.draw("report", look.whole(report, frame, review));
  }

  private Report found(HttpRequest<?> request, String id) {
    return work.look(ReportsPage.key(id), ReportsPage.who(request))
        .orElseThrow(ReportsPage::notThere);
  }

  private HttpResponse<?> after(HttpRequest<?> request, String id, Typed typed, Acted acted) {
    return switch (acted) {
      case DONE -> HttpResponse.seeOther(URI.create("/console/reports/" + id));
      case NOT_THERE -> throw ReportsPage.notThere();
      case MOVED, NOT_AGREED, IMPOSSIBLE -> refused(request, id, typed, acted);
    };
  }

  private HttpResponse<?> refused(HttpRequest<?> request, String id, Typed typed, Acted acted) {
    Report report = found(request, id);
    Frame frame = frames.of(request);
    String word = acted.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return frames
        .draw(
            "report",
            look.whole(report, frame, frame.say("console.reports.refused." + word), typed.words()))
        .status(HttpStatus.CONFLICT);
  }
}
