package nl.wegwijs.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People of one employer who are registered together.
 *
 * @param until when the employer's link ends
 * @param day null: not planned yet
 * @param erased when all of it is erased
 */
public record Group(
    UUID id, Employer employer, Instant until, @Nullable Day day, LocalDate erased) {

  /** Tells nothing of who is on it. */
  public String name() {
    return id.toString().substring(0, 8);
  }
}
