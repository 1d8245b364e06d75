package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.editing.Published;
import nl.wegwijs.editing.Revision;
import nl.wegwijs.editing.Sheet;

/** The entries of one long list: standard replies, organisations, desks or terms. */
@Hidden
@Controller("/console/texts/list")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class EntriesPage {
  /** By what stands in the address, in the order of the menu. */
  static final List<String> KINDS = List.of("replies", "organisations", "desks", "glossary");

  private final Frames frames;
  private final Editing editing;
  private final Published published;
  private final TextDesk desk;

  EntriesPage(Frames frames, Editing editing, Published published, TextDesk desk) {
    this.frames = frames;
    this.editing = editing;
    this.published = published;
    this.desk = desk;
  }

  /** What the page shows. */
  public record Shown(Frame frame, String kind, List<String> kinds, List<Row> rows) {}

  /** One entry. */
  public record Row(String unit, String id, String text, String state) {}

  @Get("/{kind}")
  HttpResponse<?> page(HttpRequest<?> request, String kind) {
    if (!KINDS.contains(kind)) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such list");
    }
    Frame frame = frames.of(request);
    Manuscript told = published.manuscript();
    Map<String, Revision> heads =
        editing.heads().stream().collect(Collectors.toMap(Revision::unit, Function.identity()));
    List<Row> rows =
        told.entries(kind + ".yaml").stream()
            .map(unit ->
                new Row(
                    unit,
                    Manuscript.entry(unit),
                    text(frame, unit, told.text(unit).orElse("")),
                    heads.containsKey(unit) ? desk.told(frame, heads.get(unit)) : ""))
            .toList();
    return frames.draw("entries", new Shown(frame, kind, KINDS, rows));
  }

  /** The first field in the language of the page, else any text. */
  private static String text(Frame frame, String unit, String text) {
    String tag = frame.words().language().tag();
    return Sheet.of(unit, text)
        .map(sheet ->
            Stream.of(tag, "does." + tag, "name." + tag, "explanation." + tag, "name")
                .map(sheet::value)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(""))
        .orElse("");
  }
}
