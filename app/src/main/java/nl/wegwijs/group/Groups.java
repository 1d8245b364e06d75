package nl.wegwijs.group;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.people.Codes;
import nl.wegwijs.staff.Account;

/**
 * The one door to groups for the staff: members of the desk {@link #DESK} alone come in, and each
 * look and act is in the audit log.
 */
@Singleton
public class Groups {
  /** The desk that registers groups. */
  public static final String DESK = "group-registration";

  /** An employer's link leads somewhere for so long. */
  public static final Duration LINK = Duration.ofDays(30);

  private final GroupRows rows;
  private final WorkerRows workers;
  private final Seals seals;
  private final Seating seating;
  private final Codes codes;
  private final Audit audit;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Groups(
      GroupRows rows,
      WorkerRows workers,
      Seals seals,
      Seating seating,
      Codes codes,
      Audit audit,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.rows = rows;
    this.workers = workers;
    this.seals = seals;
    this.seating = seating;
    this.codes = codes;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether they belong to the desk. */
  public static boolean admits(Account account) {
    return account.serves(DESK);
  }

  /** A group with its people, by time and name. */
  public record Seen(Group group, List<Listed> people) {}

  /**
   * A group and how many people are on its list.
   *
   * @param done how many of them are registered
   */
  public record Counted(Group group, int people, long done) {}

  /**
   * A group whose employer has a new link.
   *
   * @param token the secret part of the link, told this once
   */
  public record Linked(Group group, String token) {}

  /** All of them, the latest first; none for whoever is not of the desk. */
  public List<Counted> all(Account who) {
    return admits(who) ? rows.all().stream().map(this::counted).toList() : List.of();
  }

  private Counted counted(GroupRow row) {
    List<WorkerRow> people = workers.of(row.id());
    long done = people.stream().filter(one -> one.state().equals("REGISTERED")).count();
    return new Counted(seals.group(row), people.size(), done);
  }

  /** A new group; empty: whoever asks is not of the desk. */
  public Optional<Linked> make(Employer employer, Account who) {
    return admits(who) ? Optional.of(inOne(() -> made(employer, who))) : Optional.empty();
  }

  private Linked made(Employer employer, Account who) {
    UUID id = UUID.randomUUID();
    String token = codes.token();
    Instant now = clock.instant();
    rows.insert(
        id, seals.seal(employer), seals.token(token), now.plus(LINK), now, Member.of(who).id());
    Group group = seals.group(rows.find(id).orElseThrow());
    write(who, Audit.What.GROUP_MADE, group);
    return new Linked(group, token);
  }

  /** Another link; the old one leads nowhere from now on. Empty: no such group for them. */
  public Optional<Linked> renew(UUID id, Account who) {
    return act(
        id,
        who,
        Audit.What.GROUP_LINKED,
        group -> {
          String token = codes.token();
          rows.renew(id, seals.token(token), clock.instant().plus(LINK));
          return new Linked(group, token);
        });
  }

  /**
   * The list, for their eyes; empty: no such group for them.
   *
   * @param what what they do with it: see, print or export
   */
  public Optional<Seen> look(UUID id, Account who, Audit.What what) {
    return act(id, who, what, group -> new Seen(group, people(id)));
  }

  private List<Listed> people(UUID id) {
    return seals.listed(workers.of(id)).stream().sorted(Listed.BY_TIME).toList();
  }

  /**
   * Plans the day, or days: who has a time then keeps it, and their letter. Says how many did not
   * fit; empty: no such group for them.
   */
  public Optional<Integer> plan(UUID id, Day day, Account who) {
    return act(
        id,
        who,
        Audit.What.GROUP_PLANNED,
        group -> {
          rows.plan(id, seals.write(day), day.end());
          List<Listed> people = seals.listed(workers.of(id));
          return seating.seat(people, day, day.tellsLike(group.day()));
        });
  }

  /** Everybody who has a time has their letter. */
  public Optional<Integer> invite(UUID id, Account who) {
    return act(id, who, Audit.What.GROUP_MOVED, group -> workers.invite(id, clock.instant()));
  }

  /** Says how far somebody is; empty: there is nobody like that. */
  public Optional<Progress> move(UUID id, UUID worker, Progress to, Account who) {
    return act(
            id,
            who,
            Audit.What.GROUP_MOVED,
            group -> workers.move(worker, id, to.name(), clock.instant()))
        .filter(moved -> moved == 1)
        .map(_ -> to);
  }

  /** Takes somebody off the list, whatever they did. */
  public Optional<Integer> takeOff(UUID id, UUID worker, Account who) {
    List<String> any = List.of("TO_DO", "INVITED", "CAME", "REGISTERED");
    return act(id, who, Audit.What.GROUP_MOVED, group -> workers.delete(worker, id, any));
  }

  /** Erases the group with everybody on it. */
  public Optional<Integer> erase(UUID id, Account who) {
    return act(id, who, Audit.What.GROUP_ERASED, group -> rows.delete(id));
  }

  private <T> Optional<T> act(UUID id, Account who, Audit.What what, Function<Group, T> act) {
    return admits(who)
        ? inOne(() ->
            rows.lock(id)
                .map(seals::group)
                .map(group -> {
                  write(who, what, group);
                  return act.apply(group);
                }))
        : Optional.empty();
  }

  private void write(Account who, Audit.What what, Group group) {
    audit.write(Member.of(who).id(), what, new Audit.Group(DESK, group.name()));
  }

  private <T> T inOne(Supplier<T> work) {
    return Objects.requireNonNull(transactions.executeWrite(status -> work.get()));
  }
}
