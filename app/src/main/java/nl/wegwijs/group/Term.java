package nl.wegwijs.group;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.wegwijs.people.Perishable;
import nl.wegwijs.settings.Settings;

/** Erases lists when their own term is over, which is shorter than that of all else. */
@Singleton
class Term implements Perishable {
  private final GroupRows rows;
  private final Clock clock;
  private final Duration kept;

  Term(GroupRows rows, Settings settings, Clock clock) {
    this.rows = rows;
    this.clock = clock;
    this.kept = settings.groupsKept();
  }

  @Override
  public int eraseBefore(Instant time) {
    return rows.deleteEndedBefore(clock.instant().minus(kept));
  }
}
