package nl.wegwijs.channel.twilio;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import nl.wegwijs.post.Delivery;
import nl.wegwijs.post.Outbound;
import nl.wegwijs.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an answer of Twilio means for the letter. */
@Singleton
@Requires(condition = TwilioOn.class)
final class Endings {
  private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

  private final ClosedWindows closed;
  private final boolean template;
  private final Backoff backoff = new Backoff(RandomGenerator.getDefault());

  /** How often in a row we were told to slow down, or found nobody. */
  private final AtomicInteger rebuffs = new AtomicInteger();

  Endings(ClosedWindows closed, Settings settings) {
    this.closed = closed;
    this.template = settings.twilio().flatMap(Settings.Twilio::whatsappTemplate).isPresent();
  }

  Delivery of(ApiAnswer answer, Outbound letter) {
    return switch (answer) {
      case ApiAnswer.Done(String sid) -> accepted(sid);
      case ApiAnswer.Denied(int code, int status) when code == 0 -> unsaid(status, letter);
      case ApiAnswer.Denied(int code, int status) -> denied(code, status, letter);
      case ApiAnswer.SlowDown(Duration pause) -> later(pause, "429");
      case ApiAnswer.Unreached() -> later(null, "no connection");
      case ApiAnswer.Silence() -> new Delivery.Uncertain();
    };
  }

  private Delivery accepted(String sid) {
    rebuffs.set(0);
    return new Delivery.Accepted(sid);
  }

  private Delivery later(@Nullable Duration pause, String code) {
    int before = rebuffs.getAndIncrement();
    return new Delivery.TryAgain(pause == null ? backoff.after(before) : pause, code, false);
  }

  /** Something between us and Twilio said no. */
  private Delivery unsaid(int status, Outbound letter) {
    return new Delivery.TryAgain(backoff.after(letter.attempts()), "HTTP " + status, true);
  }

  private Delivery denied(int code, int status, Outbound letter) {
    Remedy remedy = Remedy.of(code, status == 400 ? Remedy.OUR_FAULT : Remedy.OPERATOR);
    String word = Integer.toString(code);
    return switch (remedy) {
      case TEMPLATE -> templateInstead(letter, word);
      case SLOW_DOWN -> later(null, word);
      case TRY_AGAIN -> new Delivery.TryAgain(backoff.after(letter.attempts()), word, true);
      case UNREACHABLE, BLOCKED, OUR_FAULT, FILTERED -> refused(remedy, word);
      case OPERATOR -> {
        LOG.error("ALERT Twilio refuses us: {} (see deploy/RUNBOOK.md)", word);
        yield refused(remedy, word);
      }
    };
  }

  private static Delivery refused(Remedy remedy, String code) {
    return new Delivery.Refused(Objects.requireNonNull(remedy.reason()), code);
  }

  private Delivery templateInstead(Outbound letter, String code) {
    return template && closed.add(letter.id())
        ? new Delivery.TryAgain(Duration.ZERO, code, false)
        : refused(Remedy.TEMPLATE, code);
  }
}
