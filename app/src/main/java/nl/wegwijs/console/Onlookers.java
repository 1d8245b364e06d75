package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import nl.wegwijs.staff.Account;

/** Who has the page of a case open, and who types there, at this node; nothing of it is kept. */
@Singleton
class Onlookers {
  private final ConcurrentMap<UUID, Collection<Account>> open = new ConcurrentHashMap<>();

  /** Whoever stops typing is said to type for so long still. */
  private static final Duration TYPES = Duration.ofSeconds(6);

  private final ConcurrentMap<Typist, Instant> typing = new ConcurrentHashMap<>();
  private final Clock clock;

  Onlookers(Clock clock) {
    this.clock = clock;
  }

  private record Typist(UUID helpCase, Account who) {}

  void types(UUID helpCase, Account who) {
    Instant now = clock.instant();
    typing.values().removeIf(at -> at.plus(TYPES).isBefore(now));
    typing.put(new Typist(helpCase, who), now);
  }

  /** The names of the others who type, each once. */
  List<String> typingBesides(UUID helpCase, Account who) {
    Instant since = clock.instant().minus(TYPES);
    return typing.entrySet().stream()
        .filter(entry -> entry.getValue().isAfter(since))
        .map(Map.Entry::getKey)
        .filter(one -> one.helpCase().equals(helpCase) && !one.who().id().equals(who.id()))
        .map(one -> one.who().shown())
        .distinct()
        .sorted()
        .toList();
  }

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
