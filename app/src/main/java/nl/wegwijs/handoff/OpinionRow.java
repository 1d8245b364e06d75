package nl.wegwijs.handoff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of table opinion. */
@MappedEntity("opinion")
record OpinionRow(
    @Id long seq,
    String desk,
    String language,
    LocalDate givenOn,
    String face,
    @Nullable String word) {}
