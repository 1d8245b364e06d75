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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.HelpCase;
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
  private final AfterAct after;
  private final Casefile casefile;
  private final Casework casework;
  private final Replies replies;

  CaseForms(Frames frames, AfterAct after, Casefile casefile, Casework casework, Replies replies) {
    this.frames = frames;
    this.after = after;
    this.casefile = casefile;
    this.casework = casework;
    this.replies = replies;
  }

  @Serdeable
  record Reply(@Nullable String text, @Nullable String token, @Nullable String original) {}

  @Serdeable
  record Text(@Nullable String text) {}

  @Serdeable
  record City(@Nullable String city) {}

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
    String original = clean(Objects.requireNonNullElse(reply.original(), "")).strip();
    return switch (replies.say(
        AfterAct.key(id), account, token, clean(typed), original.isEmpty() ? null : original)) {
      case Said.Posted _ -> posted(request, id);
      case Said.Refused(Said.Why why) ->
          why == Said.Why.NOT_THERE
              ? AfterAct.gone()
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
        : AfterAct.to(id);
  }

  private HttpResponse<?> refused(
      HttpRequest<?> request, String id, String typed, String token, String key) {
    String problem = frames.of(request).say(key);
    return after.again(request, id, new Casefile.Asked("", typed, token, problem));
  }

  @Post("/{id}/take")
  HttpResponse<?> take(HttpRequest<?> request, String id) {
    return after.moved(request, id, "", casework.take(AfterAct.key(id), AfterAct.who(request)));
  }

  @Post("/{id}/take-over")
  HttpResponse<?> takeOver(HttpRequest<?> request, String id) {
    return after.moved(request, id, "", casework.takeOver(AfterAct.key(id), AfterAct.who(request)));
  }

  /** A closed case goes on, in one's own hands. */
  @Post("/{id}/reopen")
  HttpResponse<?> reopen(HttpRequest<?> request, String id) {
    HelpCase one =
        casework.look(AfterAct.key(id), AfterAct.who(request)).orElseThrow(AfterAct::notThere);
    Moved moved =
        casework.open(
            one.person(), one.desk(), frames.of(request).words().language(), AfterAct.who(request));
    return after.moved(request, id, "", moved);
  }

  @Post("/{id}/close")
  HttpResponse<?> close(HttpRequest<?> request, String id, @Body Closing closing) {
    Moved moved =
        outcome(closing)
            .map(outcome -> casework.close(AfterAct.key(id), AfterAct.who(request), outcome))
            .orElseGet(Moved.Impossible::new);
    return after.moved(request, id, "", moved);
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
    return after.moved(
        request, id, text, casework.note(AfterAct.key(id), AfterAct.who(request), text));
  }

  @Post("/{id}/consent")
  HttpResponse<?> consent(HttpRequest<?> request, String id, @Body Text consent) {
    String text = PlainText.of(Objects.requireNonNullElse(consent.text(), ""));
    return after.moved(
        request, id, text, casework.consent(AfterAct.key(id), AfterAct.who(request), text));
  }

  @Post("/{id}/city")
  HttpResponse<?> city(HttpRequest<?> request, String id, @Body City wish) {
    String city = Objects.requireNonNullElse(wish.city(), "");
    Moved moved =
        city.isEmpty() || casefile.isCity(city)
            ? casework.live(AfterAct.key(id), AfterAct.who(request), city.isEmpty() ? null : city)
            : new Moved.Impossible();
    return after.moved(request, id, "", moved);
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
