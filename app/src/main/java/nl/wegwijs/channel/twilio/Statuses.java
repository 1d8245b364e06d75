package nl.wegwijs.channel.twilio;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.post.Delivery;
import nl.wegwijs.post.LetterState;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.StatusReport;
import nl.wegwijs.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Twilio says later about a letter. It says it twice, out of order, and before it has answered
 * the sending itself.
 */
@Singleton
@Requires(condition = TwilioOn.class)
final class Statuses {
  private static final Logger LOG = LoggerFactory.getLogger(Statuses.class);
  private static final int MOST_ATTEMPTS = 3;

  /** A phone that was off is rarely on a second later. */
  private static final Duration NETWORK = Duration.ofMinutes(2);

  private static final Duration TOO_FAST = Duration.ofSeconds(30);

  private final Outbox outbox;
  private final ClosedWindows closed;
  private final boolean template;

  Statuses(Outbox outbox, ClosedWindows closed, Settings settings) {
    this.outbox = outbox;
    this.closed = closed;
    this.template = settings.twilio().flatMap(Settings.Twilio::whatsappTemplate).isPresent();
  }

  void take(Form form, @Nullable String letter) {
    InboundReader.sid(form)
        .ifPresent(sid ->
            take(
                id(letter),
                sid,
                form.text("MessageStatus").or(() -> form.text("SmsStatus")).orElse(""),
                code(form.text("ErrorCode").orElse(""))));
  }

  /**
   * @param code 0: none
   */
  void take(@Nullable UUID letter, String sid, String status, int code) {
    state(status).ifPresent(state -> take(new StatusReport(letter, sid, state, null, null), code));
  }

  private void take(StatusReport report, int code) {
    if (report.state() != LetterState.FAILED) {
      outbox.report(report);
      return;
    }
    Remedy remedy = Remedy.of(code, Remedy.FILTERED);
    StatusReport failed =
        new StatusReport(
            report.letter(),
            report.providerId(),
            LetterState.FAILED,
            remedy.reason(),
            Integer.toString(code));
    if (remedy == Remedy.OPERATOR) {
      LOG.error("ALERT Twilio refuses us: {} (see deploy/RUNBOOK.md)", code);
    } else {
      LOG.info("Twilio gave a letter up: {} ({})", remedy, code);
    }
    switch (remedy) {
      case TEMPLATE -> templateInstead(failed);
      case SLOW_DOWN -> again(failed, TOO_FAST, false);
      case TRY_AGAIN -> again(failed, NETWORK, true);
      case UNREACHABLE, BLOCKED, OPERATOR, OUR_FAULT, FILTERED -> outbox.report(failed);
    }
  }

  private void templateInstead(StatusReport failed) {
    if (template && failed.letter() != null && closed.add(failed.letter())) {
      again(failed, Duration.ZERO, true);
    } else {
      outbox.report(failed);
    }
  }

  private void again(StatusReport failed, Duration after, boolean counts) {
    String code = Objects.requireNonNull(failed.code());
    outbox.sendAgain(failed, new Delivery.TryAgain(after, code, counts), MOST_ATTEMPTS);
  }

  private static Optional<LetterState> state(String status) {
    return switch (status) {
      case "accepted", "scheduled", "queued", "sending", "sent" -> Optional.of(LetterState.SENT);
      case "delivered" -> Optional.of(LetterState.DELIVERED);
      case "read" -> Optional.of(LetterState.READ);
      case "failed", "undelivered", "canceled" -> Optional.of(LetterState.FAILED);
      default -> Optional.empty();
    };
  }

  private static int code(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static @Nullable UUID id(@Nullable String letter) {
    boolean whole = letter != null && letter.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    return whole ? UUID.fromString(letter) : null;
  }
}
