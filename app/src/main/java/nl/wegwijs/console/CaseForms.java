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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.handoff.CaseState;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.handoff.Moved;
import nl.wegwijs.handoff.Outcome;
import nl.wegwijs.handoff.Replies;
import nl.wegwijs.handoff.Said;
import nl.wegwijs.language.SmsParts;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/**
 * What staff do with a case. What cannot be done is said on the page, with what was typed still
 * there.
 */
@Hidden
@Controller("/console/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class CaseForms {
  private final Frames frames;
  private final Casefile casefile;
  private final Casework casework;
  private final Replies replies;
  private final Staff staff;
  private final Clock clock;

  CaseForms(
      Frames frames,
      Casefile casefile,
      Casework casework,
      Replies replies,
      Staff staff,
      Clock clock) {
    this.frames = frames;
    this.casefile = casefile;
    this.casework = casework;
    this.replies = replies;
    this.staff = staff;
    this.clock = clock;
  }

  @Serdeable
  record Reply(@Nullable String text, @Nullable String token) {}

  @Serdeable
  record Text(@Nullable String text) {}

  @Serdeable
  record Transfer(@Nullable String desk, @Nullable String colleague, @Nullable String reason) {}

  @Serdeable
  record Snooze(@Nullable String until) {}

  @Serdeable
  record Closing(@Nullable String outcome, @Nullable String organisation) {}

  @Post("/count")
  String count(
      HttpRequest<?> request, @QueryValue(defaultValue = "false") boolean sms, @Body Text typed) {
    String text = Objects.requireNonNullElse(typed.text(), "");
    Frame frame = frames.of(request);
    return frame.say("console.reply.characters", "n", text.length())
        + (text.isEmpty() || !sms
            ? ""
            : " · " + frame.say("console.reply.sms", "n", SmsParts.of(text).count()));
  }

  @Post("/{id}/reply")
  HttpResponse<?> reply(HttpRequest<?> request, String id, @Body Reply reply) {
    String typed = Objects.requireNonNullElse(reply.text(), "");
    String token = Objects.requireNonNullElse(reply.token(), "");
    if (!token.matches("[A-Za-z0-9-]{8,64}")) {
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, "a reply has a token");
    }
    Account account = Gate.session(request).account();
    return switch (replies.say(key(id), account, token, clean(typed))) {
      case Said.Posted _ -> posted(request, id);
      case Said.Refused(Said.Why why) ->
          why == Said.Why.NOT_THERE
              ? gone()
              : refused(request, id, typed, token, "console.refused." + word(why.name()));
    };
  }

  /** Without what no screen can show; its length is judged later. */
  private static String clean(String typed) {
    return typed.length() > PlainText.LONGEST ? typed : PlainText.of(typed);
  }

  /** The script gets a token for the next reply, a browser without it the page. */
  private static HttpResponse<?> posted(HttpRequest<?> request, String id) {
    return request.getHeaders().contains(Gate.PART)
        ? HttpResponse.ok(UUID.randomUUID().toString())
        : to(id);
  }

  private HttpResponse<?> refused(
      HttpRequest<?> request, String id, String typed, String token, String key) {
    String problem = frames.of(request).say(key);
    return again(request, id, new Casefile.Asked("", typed, token, problem));
  }

  private HttpResponse<?> again(HttpRequest<?> request, String id, Casefile.Asked asked) {
    if (request.getHeaders().contains(Gate.PART)) {
      return HttpResponse.status(HttpStatus.CONFLICT).body(asked.problem());
    }
    Account account = Gate.session(request).account();
    HelpCase one = casework.look(key(id), account).orElseThrow(CaseForms::notThere);
    return frames
        .draw("case", casefile.view(frames.of(request), account, one, asked))
        .status(HttpStatus.CONFLICT);
  }

  @Post("/{id}/take")
  HttpResponse<?> take(HttpRequest<?> request, String id) {
    return moved(request, id, "", casework.take(key(id), who(request)));
  }

  @Post("/{id}/take-over")
  HttpResponse<?> takeOver(HttpRequest<?> request, String id) {
    return moved(request, id, "", casework.takeOver(key(id), who(request)));
  }

  @Post("/{id}/give-back")
  HttpResponse<?> giveBack(HttpRequest<?> request, String id) {
    return moved(request, id, "", casework.giveBack(key(id), who(request)));
  }

  @Post("/{id}/wake")
  HttpResponse<?> wake(HttpRequest<?> request, String id) {
    return moved(request, id, "", casework.wake(key(id), who(request)));
  }

  /** A closed case goes on, in one's own hands. */
  @Post("/{id}/reopen")
  HttpResponse<?> reopen(HttpRequest<?> request, String id) {
    HelpCase one = casework.look(key(id), who(request)).orElseThrow(CaseForms::notThere);
    Moved moved =
        casework.open(
            one.person(), one.desk(), frames.of(request).words().language(), who(request));
    return moved(request, id, "", moved);
  }

  @Post("/{id}/transfer")
  HttpResponse<?> transfer(HttpRequest<?> request, String id, @Body Transfer wish) {
    String reason = PlainText.of(Objects.requireNonNullElse(wish.reason(), ""));
    String desk = Objects.requireNonNullElse(wish.desk(), "");
    return moved(request, id, reason, casework.transfer(key(id), who(request), desk, reason));
  }

  @Post("/{id}/hand")
  HttpResponse<?> hand(HttpRequest<?> request, String id, @Body Transfer wish) {
    String reason = PlainText.of(Objects.requireNonNullElse(wish.reason(), ""));
    Optional<Account> colleague = staff.account(Objects.requireNonNullElse(wish.colleague(), ""));
    Moved moved =
        colleague
            .map(to -> casework.hand(key(id), who(request), to, reason))
            .orElseGet(Moved.Impossible::new);
    return moved(request, id, reason, moved);
  }

  @Post("/{id}/snooze")
  HttpResponse<?> snooze(HttpRequest<?> request, String id, @Body Snooze wish) {
    Instant until = until(Objects.requireNonNullElse(wish.until(), ""));
    return moved(request, id, "", casework.snooze(key(id), who(request), until));
  }

  private Instant until(String wish) {
    Instant now = clock.instant();
    return switch (wish) {
      case "hour" -> now.plus(Duration.ofHours(1));
      case "three-hours" -> now.plus(Duration.ofHours(3));
      case "tomorrow" -> morning(1);
      case "week" -> morning(7);
      default -> now;
    };
  }

  /** Nine o'clock here, days from now. */
  private Instant morning(int days) {
    return clock
        .instant()
        .atZone(Times.HERE)
        .toLocalDate()
        .plusDays(days)
        .atTime(LocalTime.of(9, 0))
        .atZone(Times.HERE)
        .toInstant();
  }

  @Post("/{id}/close")
  HttpResponse<?> close(HttpRequest<?> request, String id, @Body Closing closing) {
    Moved moved =
        outcome(closing)
            .map(outcome -> casework.close(key(id), who(request), outcome))
            .orElseGet(Moved.Impossible::new);
    return moved(request, id, "", moved);
  }

  private static Optional<Outcome> outcome(Closing closing) {
    String to = Objects.requireNonNullElse(closing.organisation(), "").strip();
    return switch (Objects.requireNonNullElse(closing.outcome(), "")) {
      case "answered" -> Optional.of(new Outcome.Answered());
      case "booked" -> Optional.of(new Outcome.Booked());
      case "reported" -> Optional.of(new Outcome.Reported());
      case "no-reply" -> Optional.of(new Outcome.NoReply());
      case "referred" ->
          to.isEmpty() || to.length() > 200
              ? Optional.empty()
              : Optional.of(new Outcome.Referred(PlainText.of(to)));
      default -> Optional.empty();
    };
  }

  @Post("/{id}/note")
  HttpResponse<?> note(HttpRequest<?> request, String id, @Body Text note) {
    String text = PlainText.of(Objects.requireNonNullElse(note.text(), ""));
    return moved(request, id, text, casework.note(key(id), who(request), text));
  }

  @Post("/{id}/consent")
  HttpResponse<?> consent(HttpRequest<?> request, String id, @Body Text consent) {
    String text = PlainText.of(Objects.requireNonNullElse(consent.text(), ""));
    return moved(request, id, text, casework.consent(key(id), who(request), text));
  }

  /** Back to the page where the case is still in sight, else to the list. */
  private HttpResponse<?> moved(HttpRequest<?> request, String id, String typed, Moved moved) {
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

  private static Account who(HttpRequest<?> request) {
    return Gate.session(request).account();
  }

  private static HttpResponse<?> to(String id) {
    return HttpResponse.seeOther(URI.create("/console/cases/" + id));
  }

  private static UUID key(String id) {
    return CasePage.uuid(id).orElseThrow(CaseForms::notThere);
  }

  private static HttpResponse<?> gone() {
    throw notThere();
  }

  private static HttpStatusException notThere() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such case");
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
