package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import nl.wegwijs.staff.Account;

/** Who has the page of a case open, at this node. */
@Singleton
class Onlookers {
  private final ConcurrentMap<UUID, Collection<Account>> open = new ConcurrentHashMap<>();

  void came(UUID helpCase, Account who) {
    open.compute(
        helpCase,
        (_, others) -> {
          Collection<Account> all = others == null ? new ConcurrentLinkedQueue<>() : others;
          all.add(who);
          return all;
        });
  }

  void left(UUID helpCase, Account who) {
    open.computeIfPresent(
        helpCase,
        (_, all) -> {
          all.remove(who);
          return all.isEmpty() ? null : all;
        });
  }

  /** The names of the others, each once. */
  List<String> besides(UUID helpCase, Account who) {
    return open.getOrDefault(helpCase, List.of()).stream()
        .filter(other -> !other.id().equals(who.id()))
        .map(Account::shown)
        .distinct()
        .sorted()
        .toList();
  }
}
