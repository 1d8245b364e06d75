package nl.wegwijs.handoff;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;

/** How many people wait for staff, for the operator's figures. */
@Context
final class CaseFigures {
  private final Cases cases;
  private final MeterRegistry registry;

  CaseFigures(Cases cases, MeterRegistry registry) {
    this.cases = cases;
    this.registry = registry;
  }

  @PostConstruct
  void register() {
    Gauge.builder("wegwijs.cases.waiting", cases, Cases::countWaiting)
        .description("Cases that nobody of the staff has taken")
        .register(registry);
  }
}
