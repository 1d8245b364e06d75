package nl.wegwijs.insight;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table choice. */
@MappedEntity("choice")
record ChoiceRow(
    @Id UUID id,
    LocalDate madeOn,
    String language,
    String words,
    String verdict,
    @Nullable String article,
    @Nullable String writer) {}
