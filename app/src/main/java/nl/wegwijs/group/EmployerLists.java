package nl.wegwijs.group;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.language.Folding;
import nl.wegwijs.people.Codes;

/** What whoever has an employer's link can do: add people, see their names, take them off again. */
@Singleton
public class EmployerLists {
  private static final int CODE = 10;

  private final GroupRows rows;
  private final WorkerRows workers;
  private final Seals seals;
  private final Codes codes;
  private final Audit audit;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  EmployerLists(
      GroupRows rows,
      WorkerRows workers,
      Seals seals,
      Codes codes,
      Audit audit,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.rows = rows;
    this.workers = workers;
    this.seals = seals;
    this.codes = codes;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Somebody, as their employer sees them.
   *
   * @param open whether the employer may still take them off
   */
  public record Named(UUID id, String name, boolean open) {}

  /**
   * What became of the good lines.
   *
   * @param again who was on the list already: what the list says now counts
   * @param full who did not fit: a list has a thousand people at most
   */
  public record Added(int fresh, int again, int full) {}

  /** The group of that link, while it lasts. */
  Optional<Group> withToken(String token) {
    return rows.withToken(seals.token(token), clock.instant()).map(seals::group);
  }

  List<Named> names(Group group) {
    return seals.listed(workers.of(group.id())).stream()
        .sorted(Comparator.comparing(one -> Folding.fold(one.worker().identity())))
        .map(one ->
            new Named(
                one.id(),
                one.worker().family() + ", " + one.worker().given(),
                one.progress() == Progress.TO_DO))
        .toList();
  }

  Added add(Group group, List<Worker> people) {
    return inOne(group, () -> added(group.id(), people));
  }

  private Added added(UUID list, List<Worker> people) {
    Set<String> known =
        workers.of(list).stream()
            .map(WorkerRow::mark)
            .collect(Collectors.toCollection(HashSet::new));
    List<Worker> fresh = new ArrayList<>();
    for (Worker worker : people) {
      if (known.contains(seals.mark(worker))) {
        workers.replace(list, seals.mark(worker), seals.seal(worker), clock.instant());
      } else {
        fresh.add(worker);
      }
    }
    int room = Math.max(0, Line.MOST - known.size());
    fresh.stream().limit(room).forEach(worker -> insert(list, worker));
    int full = Math.max(0, fresh.size() - room);
    return new Added(fresh.size() - full, people.size() - fresh.size(), full);
  }

  private void insert(UUID list, Worker worker) {
    String code = codes.code(CODE);
    workers.insert(
        UUID.randomUUID(),
        list,
        seals.seal(worker),
        seals.mark(worker),
        seals.sealCode(code),
        seals.code(code),
        clock.instant());
  }

  /** Takes somebody off who has no letter yet; false: there is nobody like that. */
  boolean takeOff(Group group, UUID worker) {
    return inOne(group, () -> workers.delete(worker, group.id(), List.of("TO_DO"))) == 1;
  }

  private <T> T inOne(Group group, Supplier<T> work) {
    return Objects.requireNonNull(
        transactions.executeWrite(status -> {
          rows.lock(group.id());
          audit.write(
              Audit.EMPLOYER, Audit.What.GROUP_FILLED, new Audit.Group(Groups.DESK, group.name()));
          return work.get();
        }));
  }
}
