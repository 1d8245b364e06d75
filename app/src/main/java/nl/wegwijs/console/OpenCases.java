package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.handoff.CaseState;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Desks;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.HelpDesk;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Touched;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * All that is open, and how far its conversations have come: read once for all pages that show it
 * at the same time.
 */
@Singleton
class OpenCases {
  private static final Duration OLD = Duration.ofSeconds(1);

  private final Cases cases;
  private final Desks desks;
  private final Accounts accounts;
  private final Inbox inbox;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile @Nullable Picture last;
  private @Nullable Picture told;

  OpenCases(Cases cases, Desks desks, Accounts accounts, Inbox inbox) {
    this.cases = cases;
    this.desks = desks;
    this.accounts = accounts;
    this.inbox = inbox;
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

    private boolean shows(Seen other) {
      return cases.equals(other.cases) && names.equals(other.names);
    }

    String name(Member member) {
      return names.getOrDefault(member.id(), member.id());
    }
  }

  /**
   * What has changed between two looks.
   *
   * @param moved whether a case has
   * @param people whose post has come further
   */
  record News(boolean moved, Set<UUID> people) {}

  private record Picture(Seen seen, Map<UUID, Touched> touched, long nanos) {
    boolean isOld() {
      return System.nanoTime() - nanos > OLD.toNanos();
    }

    @SuppressWarnings("ReferenceEquality") // the same one is kept while nothing has moved
    News since(Picture before) {
      return new News(
          seen != before.seen,
          Stream.concat(touched.keySet().stream(), before.touched.keySet().stream())
              .filter(person -> !Objects.equals(touched.get(person), before.touched.get(person)))
              .collect(Collectors.toSet()));
    }
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

  /** Reads all anew: what is different from before. */
  News news() {
    turn.lock();
    try {
      Picture before = told;
      Picture now = read();
      told = now;
      return before == null ? new News(true, now.touched().keySet()) : now.since(before);
    } finally {
      turn.unlock();
    }
  }

  /** The same for pages that stay open: at most a second old, and not older than the news. */
  Seen shared() {
    return picture().seen();
  }

  /** How far the post with somebody has come, for pages that stay open. */
  Optional<Touched> touched(UUID person) {
    return Optional.ofNullable(picture().touched().get(person))
        .or(() -> inbox.touched(List.of(person)).stream().findFirst()); // their case is closed
  }

  private Picture picture() {
    Picture picture = last;
    if (picture != null && !picture.isOld()) {
      return picture;
    }
    turn.lock();
    try {
      Picture meanwhile = last;
      return meanwhile == null || meanwhile.isOld() ? read() : meanwhile;
    } finally {
      turn.unlock();
    }
  }

  /** Keeps the cases of before while none has moved, so that pages see it at a glance. */
  private Picture read() {
    Seen now = now();
    Picture before = last;
    Seen seen = before != null && before.seen().shows(now) ? before.seen() : now;
    Set<UUID> people = seen.cases().stream().map(HelpCase::person).collect(Collectors.toSet());
    Map<UUID, Touched> touched =
        inbox.touched(people).stream()
            .collect(Collectors.toMap(Touched::personId, Function.identity()));
    Picture picture = new Picture(seen, touched, System.nanoTime());
    last = picture;
    return picture;
  }
}
