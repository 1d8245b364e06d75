package nl.wegwijs.handoff;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** A date with hours of its own, whatever the week or a holiday says; no spans: closed. */
@Serdeable
public record OtherDay(LocalDate date, List<Span> spans) {}
