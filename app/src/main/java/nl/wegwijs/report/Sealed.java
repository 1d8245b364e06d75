package nl.wegwijs.report;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.people.AddressCipher;
import nl.wegwijs.people.Redaction;
import org.jspecify.annotations.Nullable;

/** What lies sealed: the words of a report, and what the next message of somebody means. */
@Singleton
class Sealed {
  /** How long the PIN counts once it was right. */
  private static final Duration PASS = Duration.ofMinutes(30);

  private static final int LONGEST = 2_000;

  private final AddressCipher cipher;
  private final ObjectMapper json;
  private final Clock clock;

  Sealed(AddressCipher cipher, ObjectMapper json, Clock clock) {
    this.cipher = cipher;
    this.json = json;
    this.clock = clock;
  }

  /** What a person or staff wrote: masked, not longer than 2,000 characters. */
  static String tidy(String text) {
    return Redaction.mask(text.strip(), LONGEST);
  }

  String seal(String text) {
    return cipher.seal(text);
  }

  String open(String sealed) {
    return cipher.open(sealed);
  }

  String seal(Map<Question, String> answers) {
    Map<String, String> named = new HashMap<>();
    answers.forEach((question, text) -> named.put(question.name(), text));
    try {
      return cipher.seal(json.writeValueAsString(named));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<Question, String> answers(String sealed) {
    try {
      Map<Question, String> answers = new EnumMap<>(Question.class);
      json.readValue(
              cipher.open(sealed),
              io.micronaut.core.type.Argument.mapOf(String.class, String.class))
          .forEach((name, text) -> answers.put(Question.valueOf(name), text));
      return answers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the next message answers. */
  sealed interface Awaits {
    record Answer(Question question) implements Awaits {}

    record Code() implements Awaits {}

    record Pin(String code) implements Awaits {}

    /** The PIN was right: they may write to that report. */
    record Word(UUID report, Instant until) implements Awaits {}
  }

  String write(Awaits awaits) {
    return cipher.seal(
        switch (awaits) {
          case Awaits.Answer(Question question) -> "answer " + question.name();
          case Awaits.Code() -> "code";
          case Awaits.Pin(String code) -> "pin " + code;
          case Awaits.Word(UUID report, Instant until) ->
              "word " + report + " " + until.getEpochSecond();
        });
  }

  Awaits.Word word(UUID report) {
    return new Awaits.Word(report, clock.instant().plus(PASS));
  }

  Optional<Awaits> read(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    String[] part = cipher.open(written).split(" ");
    return switch (part[0]) {
      case "answer" -> Optional.of(new Awaits.Answer(Question.valueOf(part[1])));
      case "code" -> Optional.of(new Awaits.Code());
      case "pin" -> Optional.of(new Awaits.Pin(part[1]));
      default ->
          Optional.of(
              new Awaits.Word(
                  UUID.fromString(part[1]), Instant.ofEpochSecond(Long.parseLong(part[2]))));
    };
  }

  /** The report that they may write to now. */
  Optional<UUID> allowed(@Nullable String written) {
    return read(written)
        .filter(
            awaits -> awaits instanceof Awaits.Word word && word.until().isAfter(clock.instant()))
        .map(awaits -> ((Awaits.Word) awaits).report());
  }
}
