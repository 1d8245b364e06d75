package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import nl.wegwijs.handoff.CaseState;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Desks;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.HelpDesk;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * All that is open, read once for all pages that show it at the same time: again after somebody
 * rang, at most twenty times a second, and every second for what another node did.
 */
@Singleton
class OpenCases {
  private static final Duration OLD = Duration.ofSeconds(1);
  private static final Duration BREATH = Duration.ofMillis(50);

  private final Cases cases;
  private final Desks desks;
  private final Accounts accounts;
  private final AtomicLong rings = new AtomicLong();
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Read last;

  OpenCases(Cases cases, Desks desks, Accounts accounts) {
    this.cases = cases;
    this.desks = desks;
    this.accounts = accounts;
  }

  /**
   * What was open at one moment.
   *
   * @param cases urgent first, then who waits longest
   * @param names of the staff, by the id of a member
   */
  record Seen(List<HelpCase> cases, List<HelpDesk> desks, Map<String, String> names) {
    /** The cases at the desks of an account. */
    List<HelpCase> of(Account account) {
      return cases.stream().filter(one -> account.serves(one.desk())).toList();
    }

    List<HelpCase> waiting(Account account) {
      return of(account).stream().filter(one -> one.state() instanceof CaseState.Waiting).toList();
    }

    List<HelpCase> mine(Account account) {
      return cases.stream().filter(one -> one.isOf(Member.of(account))).toList();
    }

    /** How many urgent ones wait at the desks of an account. */
    int urgent(Account account) {
      return (int) waiting(account).stream().filter(HelpCase::urgent).count();
    }

    /** The case of that id, for who may see it. */
    Optional<HelpCase> find(UUID id, Account account) {
      return cases.stream()
          .filter(one -> one.id().equals(id))
          .filter(one -> account.serves(one.desk()) || one.isOf(Member.of(account)))
          .findFirst();
    }

    String name(Member member) {
      return names.getOrDefault(member.id(), member.id());
    }
  }

  /**
   * @param ring how often somebody had rung before it was read
   * @param nanos when, as {@link System#nanoTime} counts
   */
  private record Read(Seen seen, long ring, long nanos) {
    Duration age() {
      return Duration.ofNanos(System.nanoTime() - nanos);
    }
  }

  /** Something has changed. */
  void ring() {
    rings.incrementAndGet();
  }

  /** As it is now. */
  Seen now() {
    List<HelpDesk> all = desks.all();
    Set<String> ids = all.stream().map(HelpDesk::id).collect(Collectors.toSet());
    return new Seen(cases.openAt(ids), all, names(accounts.all()));
  }

  private static Map<String, String> names(Collection<Account> accounts) {
    return accounts.stream()
        .collect(Collectors.toMap(account -> Member.of(account).id(), Account::shown));
  }

  /** The same for pages that stay open: whatever was rung before this call is in it. */
  Seen shared() {
    long wanted = rings.get();
    Read read = last;
    return read != null && serves(read, wanted) ? read.seen() : read(wanted);
  }

  private static boolean serves(Read read, long wanted) {
    return read.ring() >= wanted && read.age().compareTo(OLD) < 0;
  }

  private Seen read(long wanted) {
    reading.lock();
    try {
      Read read = last;
      if (read != null && serves(read, wanted)) {
        return read.seen();
      }
      rest(read);
      long ring = rings.get();
      Read fresh = new Read(same(read, now()), ring, System.nanoTime());
      last = fresh;
      return fresh.seen();
    } finally {
      reading.unlock();
    }
  }

  /** The one before while no case has moved, so that pages see at a glance that nothing is new. */
  private static Seen same(@Nullable Read before, Seen now) {
    return before != null
            && before.seen().cases().equals(now.cases())
            && before.seen().names().equals(now.names())
        ? before.seen()
        : now;
  }

  /** Meanwhile others come who want the same. */
  private static void rest(@Nullable Read read) {
    Duration left = read == null ? Duration.ZERO : BREATH.minus(read.age());
    if (left.isPositive()) {
      try {
        Thread.sleep(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
