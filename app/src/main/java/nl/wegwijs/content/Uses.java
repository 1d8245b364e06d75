package nl.wegwijs.content;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which texts rest on which fact. */
final class Uses {
  private final SortedMap<String, Set<String>> users = new TreeMap<>();

  private Uses() {}

  /** By fact, the names of articles, organisations and overlays that list it. */
  static SortedMap<String, Set<String>> of(KnowledgeBase base) {
    Uses uses = new Uses();
    base.articles().values().forEach(it -> uses.add(it.facts(), it.id().value()));
    base.organisations().values().forEach(it -> uses.add(it.facts(), it.id()));
    for (City city : base.cities().values()) {
      city.overlays().values().forEach(it -> uses.add(it.facts(), city.id() + "/" + it.article()));
    }
    return uses.users;
  }

  private void add(Collection<String> facts, String user) {
    facts.forEach(id -> users.computeIfAbsent(id, none -> new TreeSet<>()).add(user));
  }
}
