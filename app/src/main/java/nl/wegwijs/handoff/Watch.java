package nl.wegwijs.handoff;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Outbox;
import org.jspecify.annotations.Nullable;

/** Keeps an eye on promises and on snoozed cases. */
@Singleton
public class Watch {
  private final Cases cases;
  private final CaseRows rows;
  private final Desks desks;
  private final News news;
  private final Outbox outbox;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Watch(
      Cases cases,
      CaseRows rows,
      Desks desks,
      News news,
      Outbox outbox,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.cases = cases;
    this.rows = rows;
    this.desks = desks;
    this.news = news;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Raises cases whose promise has ended, wakes those that have slept enough; says how many. */
  public int look() {
    Instant now = clock.instant();
    int raised = rows.overdue(now).stream().mapToInt(id -> inOne(() -> raise(id))).sum();
    int woken = rows.slept(now).stream().mapToInt(id -> inOne(() -> wake(id))).sum();
    if (raised > 0) {
      outbox.bell().ring();
    }
    return raised + woken;
  }

  private int inOne(java.util.function.IntSupplier work) {
    return transactions.executeWrite(status -> work.getAsInt());
  }

  private int raise(UUID id) {
    return cases.hold(id).filter(held -> isPast(held.row().dueAt())).map(this::raise).orElse(0);
  }

  private int raise(Cases.Held held) {
    HelpCase late = held.helpCase();
    rows.raise(late.id(), clock.instant());
    cases.written(Audit.BOT, Audit.What.RAISED, late.id(), null);
    if (late.state() instanceof CaseState.Waiting && isOpen(late.desk())) {
      Language spoken = held.person().language();
      outbox.post(
          late.person(), news.late(late, spoken != null ? spoken : late.language()), null, true);
    }
    return 1;
  }

  private boolean isOpen(String desk) {
    return desks.find(desk).filter(d -> d.hours().isOpen(clock.instant())).isPresent();
  }

  private int wake(UUID id) {
    return cases
            .hold(id)
            .filter(held -> held.helpCase().state() instanceof CaseState.Snoozed)
            .filter(held -> isPast(held.row().snoozedUntil()))
            .map(held -> cases.wake(held.row(), Audit.BOT))
            .isPresent()
        ? 1
        : 0;
  }

  private boolean isPast(@Nullable Instant moment) {
    return moment != null && !moment.isAfter(clock.instant());
  }
}
