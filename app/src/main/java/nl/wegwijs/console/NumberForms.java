package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.Objects;
import nl.wegwijs.booking.Giving;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.Member;
import org.jspecify.annotations.Nullable;

/** A number of today's walk-in hour for whoever a case is about. */
@Hidden
@Controller("/console/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class NumberForms {
  private final Frames frames;
  private final AfterAct after;
  private final Casework casework;
  private final Giving giving;

  NumberForms(Frames frames, AfterAct after, Casework casework, Giving giving) {
    this.frames = frames;
    this.after = after;
    this.casework = casework;
    this.giving = giving;
  }

  @Serdeable
  record Wish(@Nullable String diary) {}

  @Post("/{id}/number")
  HttpResponse<?> give(HttpRequest<?> request, String id, @Body Wish wish) {
    HelpCase one =
        casework.look(AfterAct.key(id), AfterAct.who(request)).orElseThrow(AfterAct::notThere);
    String diary = Objects.requireNonNullElse(wish.diary(), "");
    return switch (giving.give(one, Member.of(AfterAct.who(request)), diary)) {
      case TOLD -> AfterAct.to(id);
      case ALREADY -> refused(request, id, "already");
      case FULL -> refused(request, id, "full");
      case NOT_NOW, NOT_THERE -> refused(request, id, "not-now");
      case UNHEARD -> refused(request, id, "unheard");
      case NOT_YOURS -> refused(request, id, "not-yours");
    };
  }

  private HttpResponse<?> refused(HttpRequest<?> request, String id, String why) {
    String problem = frames.of(request).say("console.number.refused." + why);
    return after.again(request, id, new Casefile.Asked("", "", "", problem));
  }
}
