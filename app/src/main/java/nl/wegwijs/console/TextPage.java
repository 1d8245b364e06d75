package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.content.Finding.Problem;
import nl.wegwijs.editing.Decisions;
import nl.wegwijs.editing.Edited;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.editing.Review;
import nl.wegwijs.editing.Revision;
import nl.wegwijs.editing.Sheet;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/** One text: filled in, saved by itself, submitted, published, rolled back. */
@Hidden
@Controller("/console/texts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class TextPage {
  private final Frames frames;
  private final TextDesk desk;
  private final TextForm forms;
  private final Editing editing;
  private final Decisions decisions;
  private final Review review;
  private final UnitNames names;
  private final Clock clock;

  TextPage(
      Frames frames,
      TextDesk desk,
      TextForm forms,
      Editing editing,
      Decisions decisions,
      Review review,
      UnitNames names,
      Clock clock) {
    this.frames = frames;
    this.desk = desk;
    this.forms = forms;
    this.editing = editing;
    this.decisions = decisions;
    this.review = review;
    this.names = names;
    this.clock = clock;
  }

  @Get("/edit")
  HttpResponse<?> page(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String done) {
    forms.known(unit);
    String said =
        done.matches("saved|submitted|published|taken-back|rolled-back|archived")
            ? frames.of(request).say("console.texts.done." + done)
            : "";
    return shown(request, unit, TextDesk.Said.done(said), HttpStatus.OK);
  }

  private HttpResponse<?> shown(
      HttpRequest<?> request, String unit, TextDesk.Said said, HttpStatus status) {
    TextView view = desk.view(frames.of(request), who(request), unit, said);
    return frames.draw("text", view).status(status);
  }

  /** Saved by the page itself while somebody types; the answer is a part of the page. */
  @Post("/draft")
  HttpResponse<?> draft(HttpRequest<?> request, @Body Map<String, String> form) {
    TextForm.Filled filled = forms.filled(form);
    Frame frame = frames.of(request);
    List<Problem> problems = review.problems(Map.of(filled.unit(), filled.text()), clock.instant());
    Optional<Sheet> sheet = Sheet.of(filled.unit(), filled.text());
    Edited saved = editing.save(filled.draft(false), who(request));
    int base =
        saved instanceof Edited.Done(List<Revision> all) ? all.getFirst().number() : filled.base();
    return frames.draw(
        "text-live",
        desk.live(
            frame,
            filled.unit(),
            base,
            savedAs(frame, saved),
            saved instanceof Edited.Beside,
            sheet,
            desk.faults(filled.unit(), filled.text(), sheet, problems)));
  }

  private String savedAs(Frame frame, Edited saved) {
    return switch (saved) {
      case Edited.Done _ ->
          frame.say("console.texts.autosaved", "time", Times.clock(clock.instant()));
      case Edited.Beside(_, Revision theirs) ->
          frame.say("console.texts.overtaken-by", "name", desk.who(theirs.author()));
      case Edited.Faulty _,
          Edited.OwnWork _,
          Edited.NotAllowed _,
          Edited.Overtaken _,
          Edited.Impossible _ ->
          refusal(frame, saved);
    };
  }

  @Post("/save")
  HttpResponse<?> save(HttpRequest<?> request, @Body Map<String, String> form) {
    TextForm.Filled filled = forms.filled(form);
    return after(request, filled, editing.save(filled.draft(true), who(request)), "saved");
  }

  /** Saves, and asks a second person to look at all drafts of the same article. */
  @Post("/submit")
  HttpResponse<?> submit(HttpRequest<?> request, @Body Map<String, String> form) {
    TextForm.Filled filled = forms.filled(form);
    Edited saved = editing.save(filled.draft(true), who(request));
    if (!(saved instanceof Edited.Done)) {
      return after(request, filled, saved, "saved");
    }
    List<UUID> drafts = group(filled.unit(), Revision.State.DRAFT);
    return after(request, filled, decisions.submit(drafts, who(request)), "submitted");
  }

  private List<UUID> group(String unit, Revision.State state) {
    List<String> together = names.together(unit);
    return editing.heads().stream()
        .filter(one -> one.state() == state && together.contains(one.unit()))
        .map(Revision::id)
        .toList();
  }

  @Post("/publish")
  HttpResponse<?> publish(HttpRequest<?> request, @Body Map<String, String> form) {
    TextForm.Filled filled = forms.untouched(form);
    List<UUID> ids = group(filled.unit(), Revision.State.SUBMITTED);
    Edited edited = decisions.publish(ids, moment(form.getOrDefault("from", "")), who(request));
    return after(request, filled, edited, "published");
  }

  /** The first moment of a day here; null: now. */
  private static @Nullable Instant moment(String day) {
    return day.matches("20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")
        ? LocalDate.parse(day).atStartOfDay(Times.HERE).toInstant()
        : null;
  }

  @Post("/take-back")
  HttpResponse<?> takeBack(HttpRequest<?> request, @Body Map<String, String> form) {
    TextForm.Filled filled = forms.untouched(form);
    List<String> together = names.together(filled.unit());
    List<UUID> ids =
        Stream.concat(editing.submitted().stream(), editing.waiting().stream())
            .filter(one -> together.contains(one.unit()))
            .map(Revision::id)
            .toList();
    return after(request, filled, decisions.takeBack(ids, who(request)), "taken-back");
  }

  @Post("/roll-back")
  HttpResponse<?> rollBack(HttpRequest<?> request, @Body Map<String, String> form) {
    TextForm.Filled filled = forms.untouched(form);
    int to = TextForm.number(form.getOrDefault("to", ""));
    String reason = frames.of(request).say("console.texts.rolled-back-to", "n", to);
    Edited edited = decisions.rollBack(filled.unit(), to, reason, who(request));
    return after(request, filled, edited, "rolled-back");
  }

  /** Submits that the unit goes; of an article, all of it. */
  @Post("/archive")
  HttpResponse<?> archive(HttpRequest<?> request, @Body Map<String, String> form) {
    TextForm.Filled filled = forms.untouched(form);
    for (String unit : names.together(filled.unit())) {
      Editing.Standing standing = editing.standing(unit);
      if (!standing.text().isEmpty()) {
        Editing.Draft gone = new Editing.Draft(unit, standing.number(), "", filled.reason(), true);
        editing.save(gone, who(request));
      }
    }
    List<UUID> drafts = group(filled.unit(), Revision.State.DRAFT);
    return after(request, filled, decisions.submit(drafts, who(request)), "archived");
  }

  private HttpResponse<?> after(
      HttpRequest<?> request, TextForm.Filled filled, Edited edited, String done) {
    Frame frame = frames.of(request);
    return switch (edited) {
      case Edited.Done _ ->
          HttpResponse.seeOther(
              UriBuilder.of("/console/texts/edit")
                  .queryParam("unit", filled.unit())
                  .queryParam("done", done)
                  .build());
      case Edited.Beside(Revision mine, Revision theirs) ->
          again(
              request,
              filled,
              mine.text(),
              refusal(frame, edited),
              List.of(),
              theirs,
              HttpStatus.CONFLICT);
      case Edited.Faulty(List<Problem> problems) ->
          again(
              request,
              filled,
              null,
              refusal(frame, edited),
              problems,
              null,
              HttpStatus.UNPROCESSABLE_ENTITY);
      case Edited.OwnWork _, Edited.NotAllowed _, Edited.Overtaken _, Edited.Impossible _ ->
          again(
              request, filled, null, refusal(frame, edited), List.of(), null, HttpStatus.CONFLICT);
    };
  }

  private HttpResponse<?> again(
      HttpRequest<?> request,
      TextForm.Filled filled,
      @Nullable String text,
      String problem,
      List<Problem> problems,
      @Nullable Revision theirs,
      HttpStatus status) {
    var said = new TextDesk.Said(text, filled.reason(), "", problem, problems, theirs);
    return shown(request, filled.unit(), said, status);
  }

  /** In words, why it was not done; empty where it was. */
  static String refusal(Frame frame, Edited edited) {
    return switch (edited) {
      case Edited.Done _ -> "";
      case Edited.Beside _ -> frame.say("console.texts.refused.beside");
      case Edited.Faulty(List<Problem> all) ->
          frame.say("console.texts.refused.faulty", "n", all.size());
      case Edited.OwnWork _ -> frame.say("console.texts.refused.own-work");
      case Edited.NotAllowed _ -> frame.say("console.texts.refused.not-allowed");
      case Edited.Overtaken _ -> frame.say("console.texts.refused.overtaken");
      case Edited.Impossible _ -> frame.say("console.texts.refused.impossible");
    };
  }

  private static Account who(HttpRequest<?> request) {
    return Gate.session(request).account();
  }
}
