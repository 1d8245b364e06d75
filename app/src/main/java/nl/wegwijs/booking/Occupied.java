package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What is taken in each diary. It is remembered, and read again when the diary's mark is another:
 * whoever takes a time or gives one back changes the mark in the same transaction, on any node.
 */
@Singleton
class Occupied {
  private static final Duration PAST = Duration.ofDays(1);

  private record Known(String mark, Taken taken) {}

  private final DiaryRows diaries;
  private final TakenRows rows;
  private final Clock clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  Occupied(DiaryRows diaries, TakenRows rows, Clock clock) {
    this.diaries = diaries;
    this.rows = rows;
    this.clock = clock;
  }

  /** What is taken in those diaries, by id, but for what is long past. */
  Map<String, Taken> of(Collection<String> ids) {
    List<DiaryMark> marks = ids.isEmpty() ? List.of() : diaries.marks(ids);
    Map<String, Taken> all = new HashMap<>();
    List<DiaryMark> others = new ArrayList<>();
    for (DiaryMark mark : marks) {
      Known before = known.get(mark.id());
      if (before != null && before.mark().equals(mark.mark())) {
        all.put(mark.id(), before.taken());
      } else {
        others.add(mark);
      }
    }
    all.putAll(read(others));
    return all;
  }

  /** The marks were read before the times: what is remembered is never older than its mark says. */
  private Map<String, Taken> read(List<DiaryMark> marks) {
    if (marks.isEmpty()) {
      return Map.of();
    }
    List<String> ids = marks.stream().map(DiaryMark::id).toList();
    Map<String, List<TakenRow>> found =
        rows.since(ids, clock.instant().minus(PAST)).stream()
            .collect(Collectors.groupingBy(TakenRow::diary));
    Map<String, Taken> all = new HashMap<>();
    for (DiaryMark mark : marks) {
      Taken taken = new Taken(found.getOrDefault(mark.id(), List.of()));
      known.put(mark.id(), new Known(mark.mark(), taken));
      all.put(mark.id(), taken);
    }
    return all;
  }

  /** Their times have changed. */
  void mark(Collection<String> ids) {
    ids.stream().distinct().sorted().forEach(id -> diaries.mark(id, UUID.randomUUID().toString()));
  }
}
