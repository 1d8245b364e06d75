package nl.wegwijs.booking;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of table taken: five minutes of one desk. */
@MappedEntity("taken")
record TakenRow(String diary, int line, @Id Instant tick) {}
