package nl.wegwijs.handoff;

import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;

/** Open every week on that day; a span past midnight belongs to the day on which it begins. */
@Serdeable
public record Opening(DayOfWeek day, Span span) {}
