package nl.wegwijs.post;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;

/**
 * What waits and what became of the letters, for the operator's figures; counted when they are
 * asked for.
 */
@Context
final class PostFigures {
  private final MessageRows messages;
  private final LetterRows letters;
  private final MeterRegistry registry;

  PostFigures(MessageRows messages, LetterRows letters, MeterRegistry registry) {
    this.messages = messages;
    this.letters = letters;
    this.registry = registry;
  }

  @PostConstruct
  void register() {
    Gauge.builder("wegwijs.messages.waiting", messages, MessageRows::countWaiting)
        .description("Messages accepted and not yet handled")
        .register(registry);
    for (LetterState state : LetterState.values()) {
      Gauge.builder("wegwijs.letters", letters, rows -> rows.countByState(state.name()))
          .description("Letters by where they are; UNCERTAIN and REFUSED wait for staff")
          .tag("state", state.name())
          .register(registry);
    }
  }
}
