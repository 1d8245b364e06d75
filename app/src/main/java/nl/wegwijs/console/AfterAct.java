package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.UUID;
import nl.wegwijs.handoff.CaseState;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.handoff.Moved;
import nl.wegwijs.staff.Account;

/** What is answered when staff have done something with a case, or could not. */
@Singleton
class AfterAct {
  private final Frames frames;
  private final Casefile casefile;
  private final Casework casework;
  private final Staff staff;

  AfterAct(Frames frames, Casefile casefile, Casework casework, Staff staff) {
    this.frames = frames;
    this.casefile = casefile;
    this.casework = casework;
    this.staff = staff;
  }

  HttpResponse<?> again(HttpRequest<?> request, String id, Casefile.Asked asked) {
    if (request.getHeaders().contains(Gate.PART)) {
      return HttpResponse.status(HttpStatus.CONFLICT).body(asked.problem());
    }
    Account account = Gate.session(request).account();
    HelpCase one = casework.look(key(id), account).orElseThrow(AfterAct::notThere);
    return frames
        .draw("case", casefile.view(frames.of(request), account, one, asked))
        .status(HttpStatus.CONFLICT);
  }

  /** Back to the page where the case is still in sight, else to the list. */
  HttpResponse<?> moved(HttpRequest<?> request, String id, String typed, Moved moved) {
    return switch (moved) {
      case Moved.Done(HelpCase now) ->
          who(request).serves(now.desk()) && !(now.state() instanceof CaseState.Closed)
              ? to(now.id().toString())
              : HttpResponse.seeOther(URI.create("/console"));
      case Moved.Elsewhere(CaseState state) ->
          again(request, id, asked(typed, elsewhere(frames.of(request), state)));
      case Moved.Impossible() ->
          again(request, id, asked(typed, frames.of(request).say("console.refused.impossible")));
      case Moved.NotThere() -> gone();
    };
  }

  private static Casefile.Asked asked(String typed, String problem) {
    return new Casefile.Asked("", typed, "", problem);
  }

  private String elsewhere(Frame frame, CaseState state) {
    return switch (state) {
      case CaseState.Waiting() -> frame.say("console.refused.waiting");
      case CaseState.Taken(Member by, _) ->
          frame.say("console.refused.taken", "name", staff.name(by));
      case CaseState.Snoozed(Member by, _) ->
          frame.say("console.refused.taken", "name", staff.name(by));
      case CaseState.Closed(_, Member by, _) ->
          frame.say("console.refused.closed", "name", staff.name(by));
    };
  }

  static Account who(HttpRequest<?> request) {
    return Gate.session(request).account();
  }

  static HttpResponse<?> to(String id) {
    return HttpResponse.seeOther(URI.create("/console/cases/" + id));
  }

  static UUID key(String id) {
    return CasePage.uuid(id).orElseThrow(AfterAct::notThere);
  }

  static HttpResponse<?> gone() {
    throw notThere();
  }

  static HttpStatusException notThere() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such case");
  }
}
