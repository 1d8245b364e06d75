package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private final Cases cases;
  private final Desks desks;
  private final Accounts accounts;
  private final Inbox inbox;
  private final Shared<Seen> shared = new Shared<>(this::read);
  private final Shared<Map<UUID, Touched>> touched = new Shared<>(this::readTouched);
  private volatile @Nullable Seen last;

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

    String name(Member member) {
      return names.getOrDefault(member.id(), member.id());
    }
  }

  /** Something has changed. */
  void ring() {
    shared.ring();
    touched.ring();
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
    return shared.seen();
  }

  /** How far the post with somebody has come, for pages that stay open. */
  Optional<Touched> touched(UUID person) {
    return Optional.ofNullable(touched.seen().get(person))
        .or(() -> inbox.touched(List.of(person)).stream().findFirst()); // their case is closed
  }

  /** The one before while no case has moved, so that pages see at a glance that nothing is new. */
  private Seen read() {
    Seen now = now();
    Seen before = last;
    if (before != null
        && before.cases().equals(now.cases())
        && before.names().equals(now.names())) {
      return before;
    }
    last = now;
    return now;
  }

  private Map<UUID, Touched> readTouched() {
    Set<UUID> people = shared().cases().stream().map(HelpCase::person).collect(Collectors.toSet());
    return inbox.touched(people).stream()
        .collect(Collectors.toMap(Touched::personId, Function.identity()));
  }
}
