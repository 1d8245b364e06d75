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
import java.util.ArrayList;
import java.util.List;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.editing.Difference;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.editing.Revision;

/** Every revision of a text, what each changed, and what waits for review. */
@Hidden
@Controller("/console/texts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class HistoryPage {
  private final Frames frames;
  private final Editing editing;
  private final TextDesk desk;
  private final UnitNames names;

  HistoryPage(Frames frames, Editing editing, TextDesk desk, UnitNames names) {
    this.frames = frames;
    this.editing = editing;
    this.desk = desk;
    this.names = names;
  }

  /** What the page shows. */
  public record Shown(Frame frame, String unit, String name, List<Row> rows) {}

  /**
   * One revision.
   *
   * @param back true: it was told and is not told now, so that one can go back to it
   */
  public record Row(
      String unit,
      String name,
      int number,
      String state,
      String reason,
      String reviewer,
      boolean back,
      List<TextView.Mark> marks) {}

  @Get("/history")
  HttpResponse<?> history(HttpRequest<?> request, @QueryValue(defaultValue = "") String unit) {
    Frame frame = frames.of(request);
    List<Revision> all = editing.history(unit);
    Editing.Standing standing = editing.standing(unit);
    if (all.isEmpty() && standing.told().isEmpty()) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such text");
    }
    List<Row> rows = new ArrayList<>();
    all.forEach(one -> rows.add(row(frame, one, standing.told())));
    rows.add(packed(frame, unit, standing.told()));
    return frames.draw("history", new Shown(frame, unit, names.of(frame, unit), rows));
  }

  /** Beside the revision that it was based on. */
  private Row row(Frame frame, Revision one, String told) {
    String before =
        one.basedOn() == 0
            ? packed(one.unit())
            : editing.text(one.unit(), one.basedOn()).orElse(packed(one.unit()));
    return row(frame, one, before, one.isDecided() && !one.text().equals(told));
  }

  private Row row(Frame frame, Revision one, String before, boolean back) {
    String reviewer = one.reviewer();
    Difference difference = Difference.of(before, one.text());
    return new Row(
        one.unit(),
        names.of(frame, one.unit()),
        one.number(),
        desk.told(frame, one),
        one.reason(),
        reviewer == null ? "" : desk.who(reviewer),
        back,
        difference.isNone() ? List.of() : TextDesk.marks(difference.pieces()));
  }

  private static String packed(String unit) {
    return Manuscript.packed().text(unit).orElse("");
  }

  private Row packed(Frame frame, String unit, String told) {
    String text = packed(unit);
    return new Row(
        unit,
        names.of(frame, unit),
        0,
        frame.say("console.texts.packed"),
        "",
        "",
        !text.isEmpty() && !text.equals(told),
        List.of());
  }

  /** What waits for a second person, or for its moment. */
  public record Waiting(Frame frame, List<Row> submitted, List<Row> decided) {}

  @Get("/review")
  HttpResponse<?> review(HttpRequest<?> request) {
    Frame frame = frames.of(request);
    return frames.draw(
        "texts-review",
        new Waiting(frame, rows(frame, editing.submitted()), rows(frame, editing.waiting())));
  }

  /** Beside what is told now. */
  private List<Row> rows(Frame frame, List<Revision> revisions) {
    return revisions.stream()
        .map(one -> row(frame, one, editing.standing(one.unit()).told(), false))
        .toList();
  }
}
