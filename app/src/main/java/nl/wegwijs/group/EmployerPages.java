package nl.wegwijs.group;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where an employer fills in the list: at an address that nobody guesses, without a script. It
 * never shows again what it was told of people, but their names.
 */
@Hidden
@Controller("/group")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class EmployerPages {
  private final EmployerLists employers;
  private final Lists lists;
  private final EmployerView view;
  private final Sheets sheets;

  EmployerPages(EmployerLists employers, Lists lists, EmployerView view, Sheets sheets) {
    this.employers = employers;
    this.lists = lists;
    this.view = view;
    this.sheets = sheets;
  }

  @Get("/assets/{asked}/{name}")
  HttpResponse<String> asset(String asked, String name) {
    return sheets.asset(asked, name);
  }

  @Get("/{token:[A-Za-z0-9_-]+}")
  HttpResponse<?> page(HttpRequest<?> request, String token) {
    return with(request, token, group -> draw(request, token, group, view.nothing(), Map.of()));
  }

  private HttpResponse<?> with(
      HttpRequest<?> request, String token, Function<Group, HttpResponse<?>> work) {
    Optional<Group> group = employers.withToken(token);
    return group.isPresent()
        ? work.apply(group.get())
        : sheets.draw("ended", view.ended(request)).status(HttpStatus.NOT_FOUND);
  }

  private MutableHttpResponse<?> draw(
      HttpRequest<?> request,
      String token,
      Group group,
      EmployerView.Outcome outcome,
      Map<Column, String> typed) {
    return sheets
        .draw("employer", view.shown(request, token, group, employers.names(group), outcome, typed))
        .status(outcome.good() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** An empty list for a spreadsheet. */
  @Get("/{token:[A-Za-z0-9_-]+}/template.csv")
  HttpResponse<?> template(HttpRequest<?> request, String token) {
    return with(
        request,
        token,
        group ->
            HttpResponse.ok(view.template(request))
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=wegwijs.csv"));
  }

  @Post("/{token:[A-Za-z0-9_-]+}/file")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> file(HttpRequest<?> request, String token, CompletedFileUpload file)
      throws IOException {
    byte[] bytes = file.getBytes();
    return with(
        request,
        token,
        group -> draw(request, token, group, taken(request, group, lists.read(bytes)), Map.of()));
  }

  @Post("/{token:[A-Za-z0-9_-]+}/person")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> person(HttpRequest<?> request, String token, @Body Map<String, String> sent) {
    Map<Column, String> typed = typed(sent);
    return with(
        request,
        token,
        group -> {
          EmployerView.Outcome outcome = taken(request, group, lists.read(typed));
          return draw(request, token, group, outcome, outcome.good() ? Map.of() : typed);
        });
  }

  private static Map<Column, String> typed(Map<String, String> sent) {
    return Arrays.stream(Column.values())
        .filter(column -> sent.containsKey(column.key()))
        .collect(
            Collectors.toMap(
                Function.identity(),
                column -> new Line(0, List.of(sent.getOrDefault(column.key(), ""))).cell(0),
                (one, other) -> one,
                () -> new EnumMap<>(Column.class)));
  }

  private EmployerView.Outcome taken(HttpRequest<?> request, Group group, Upload upload) {
    return switch (upload) {
      case Upload.Refused refused -> view.outcome(request, refused);
      case Upload.Read read ->
          view.outcome(request, read.faults(), employers.add(group, read.good()));
    };
  }

  @Post("/{token:[A-Za-z0-9_-]+}/off")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> off(HttpRequest<?> request, String token, @Body Map<String, String> sent) {
    return with(
        request,
        token,
        group -> {
          uuid(sent.getOrDefault("id", "")).ifPresent(id -> employers.takeOff(group, id));
          return draw(request, token, group, view.nothing(), Map.of());
        });
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
