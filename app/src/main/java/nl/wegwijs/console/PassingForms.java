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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.handoff.Moved;
import nl.wegwijs.handoff.Passing;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/** Passing a case on, putting it aside and taking it up again. */
@Hidden
@Controller("/console/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class PassingForms {
  private final AfterAct after;
  private final Passing passing;
  private final Staff staff;
  private final Clock clock;

  PassingForms(AfterAct after, Passing passing, Staff staff, Clock clock) {
    this.after = after;
    this.passing = passing;
    this.staff = staff;
    this.clock = clock;
  }

  @Serdeable
  record Transfer(@Nullable String desk, @Nullable String colleague, @Nullable String reason) {}

  @Serdeable
  record Snooze(@Nullable String until) {}

  @Post("/{id}/give-back")
  HttpResponse<?> giveBack(HttpRequest<?> request, String id) {
    return after.moved(request, id, "", passing.giveBack(AfterAct.key(id), AfterAct.who(request)));
  }

  @Post("/{id}/wake")
  HttpResponse<?> wake(HttpRequest<?> request, String id) {
    return after.moved(request, id, "", passing.wake(AfterAct.key(id), AfterAct.who(request)));
  }

  @Post("/{id}/transfer")
  HttpResponse<?> transfer(HttpRequest<?> request, String id, @Body Transfer wish) {
    String reason = PlainText.of(Objects.requireNonNullElse(wish.reason(), ""));
    String desk = Objects.requireNonNullElse(wish.desk(), "");
    return after.moved(
        request,
        id,
        reason,
        passing.transfer(AfterAct.key(id), AfterAct.who(request), desk, reason));
  }

  @Post("/{id}/hand")
  HttpResponse<?> hand(HttpRequest<?> request, String id, @Body Transfer wish) {
    String reason = PlainText.of(Objects.requireNonNullElse(wish.reason(), ""));
    Optional<Account> colleague = staff.account(Objects.requireNonNullElse(wish.colleague(), ""));
    Moved moved =
        colleague
            .map(to -> passing.hand(AfterAct.key(id), AfterAct.who(request), to, reason))
            .orElseGet(Moved.Impossible::new);
    return after.moved(request, id, reason, moved);
  }

  @Post("/{id}/snooze")
  HttpResponse<?> snooze(HttpRequest<?> request, String id, @Body Snooze wish) {
    Instant until = until(Objects.requireNonNullElse(wish.until(), ""));
    return after.moved(
        request, id, "", passing.snooze(AfterAct.key(id), AfterAct.who(request), until));
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
}
