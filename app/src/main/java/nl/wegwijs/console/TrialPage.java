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
import java.util.Map;
import java.util.stream.Collectors;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.editing.Published;
import nl.wegwijs.editing.Revision;
import nl.wegwijs.insight.Trial;
import nl.wegwijs.insight.Trials;
import org.jspecify.annotations.Nullable;

/** What a draft would do to the answers, before it is published. */
@Hidden
@Controller("/console/texts/trial")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class TrialPage {
  private final Frames frames;
  private final TextForm forms;
  private final Editing editing;
  private final Published published;
  private final Trials trials;
  private final UnitNames names;
  private final TrialLooks looks;
  private final Clock clock;

  TrialPage(
      Frames frames,
      TextForm forms,
      Editing editing,
      Published published,
      Trials trials,
      UnitNames names,
      TrialLooks looks,
      Clock clock) {
    this.frames = frames;
    this.forms = forms;
    this.editing = editing;
    this.published = published;
    this.trials = trials;
    this.names = names;
    this.looks = looks;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param problem why it cannot be examined; empty: it can
   * @param running whether it is examined now
   * @param again whether it did not end well
   * @param steps how many there are; 0: not known yet
   * @param result null: not known yet
   */
  public record Shown(
      Frame frame,
      String unit,
      String name,
      String problem,
      boolean running,
      boolean again,
      int done,
      int steps,
      TrialLooks.@Nullable Result result) {}

  /** The whole page; while it is examined the script asks for the part that changes. */
  @Get
  HttpResponse<?> page(HttpRequest<?> request, @QueryValue(defaultValue = "") String unit) {
    forms.known(unit);
    boolean part = request.getHeaders().contains(Gate.PART);
    return frames.draw(part ? "trial-live" : "trial", shown(request, unit, ""));
  }

  @Post
  HttpResponse<?> begin(HttpRequest<?> request, @Body Map<String, String> form) {
    String unit = form.getOrDefault("unit", "");
    forms.known(unit);
    Frame frame = frames.of(request);
    Map<String, String> texts = drafts(unit);
    Manuscript.Judged judged = published.judge(texts, clock.instant());
    String problem = problem(frame, texts, judged);
    if (!problem.isEmpty()) {
      return frames.draw("trial", shown(request, unit, "")).status(HttpStatus.CONFLICT);
    }
    Manuscript today = published.manuscript();
    return trials.begin(key(judged), today, today.with(texts))
        ? HttpResponse.seeOther(
            UriBuilder.of("/console/texts/trial").queryParam("unit", unit).build())
        : frames
            .draw("trial", shown(request, unit, frame.say("console.texts.trial.busy")))
            .status(HttpStatus.CONFLICT);
  }

  /** What is a draft or waits for a second person, of all that is published with that unit. */
  private Map<String, String> drafts(String unit) {
    return editing.heads().stream()
        .filter(one -> names.together(unit).contains(one.unit()))
        .filter(
            one -> one.state() == Revision.State.DRAFT || one.state() == Revision.State.SUBMITTED)
        .collect(Collectors.toMap(Revision::unit, Revision::text));
  }

  private String problem(Frame frame, Map<String, String> texts, Manuscript.Judged judged) {
    if (texts.isEmpty()) {
      return frame.say("console.texts.trial.none");
    } else if (!judged.isWhole()) {
      return frame.say("console.texts.refused.faulty", "n", judged.problems().size());
    }
    return judged.base().version().equals(published.base().version())
        ? frame.say("console.texts.trial.same")
        : "";
  }

  private String key(Manuscript.Judged judged) {
    return published.base().version() + " " + judged.base().version();
  }

  private Shown shown(HttpRequest<?> request, String unit, String busy) {
    Frame frame = frames.of(request);
    Map<String, String> texts = drafts(unit);
    Manuscript.Judged judged = published.judge(texts, clock.instant());
    String problem = problem(frame, texts, judged);
    Trial trial = problem.isEmpty() ? trials.find(key(judged)) : new Trial.None();
    String name = names.of(frame, unit);
    String said = problem.isEmpty() ? busy : problem;
    return switch (trial) {
      case Trial.None _ -> new Shown(frame, unit, name, said, false, false, 0, 0, null);
      case Trial.Failed _ -> new Shown(frame, unit, name, said, false, true, 0, 0, null);
      case Trial.Running(int done, int steps) ->
          new Shown(frame, unit, name, said, true, false, done, steps, null);
      case Trial.Ended(var report) ->
          new Shown(frame, unit, name, said, false, false, 0, 0, looks.of(frame, report));
    };
  }
}
