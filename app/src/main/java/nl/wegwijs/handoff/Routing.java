package nl.wegwijs.handoff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** Which desk a case goes to. */
@Singleton
public class Routing {
  /** The desk for whatever belongs nowhere else. */
  public static final String FIRST_DESK = "infopunt";

  private static final int MOST_OTHERS = 3;

  private final Desks desks;
  private final Clock clock;

  Routing(Desks desks, Clock clock) {
    this.desks = desks;
    this.clock = clock;
  }

  /**
   * The desk that is wanted; the first desk where that one does not write with people or serves
   * another city.
   */
  public HelpDesk desk(String wanted, @Nullable String city) {
    List<HelpDesk> all = desks.all();
    return Stream.of(wanted, FIRST_DESK)
        .flatMap(id -> named(id, all).stream())
        .filter(desk -> desk.chats() && desk.serves(city))
        .findFirst()
        .or(() -> named(wanted, all).filter(HelpDesk::chats))
        .or(() -> named(FIRST_DESK, all))
        .orElseThrow(() -> new IllegalStateException("desks.yaml lacks " + FIRST_DESK));
  }

  private static Optional<HelpDesk> named(String id, List<HelpDesk> all) {
    return all.stream().filter(desk -> desk.id().equals(id)).findFirst();
  }

  /**
   * The other desks where somebody speaks a case's language, those open now first; none where its
   * own desk does. A desk for danger alone is no way round.
   */
  public List<HelpDesk> others(HelpCase of) {
    List<HelpDesk> all = desks.all();
    boolean understood = named(of.desk(), all).filter(d -> d.speaks(of.language())).isPresent();
    Instant now = clock.instant();
    return understood
        ? List.of()
        : all.stream()
            .filter(desk -> fits(desk, of.language(), of.city()))
            .sorted(Comparator.comparing(desk -> !desk.hours().isOpen(now)))
            .limit(MOST_OTHERS)
            .toList();
  }

  private static boolean fits(HelpDesk desk, Language language, @Nullable String city) {
    return desk.chats()
        && !desk.desk().urgent()
        && desk.setup().languages().contains(language.tag())
        && desk.serves(city);
  }
}
