package nl.wegwijs.booking;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.content.Desk;
import nl.wegwijs.content.Library;
import nl.wegwijs.handoff.Holidays;
import nl.wegwijs.handoff.Hours;
import org.jspecify.annotations.Nullable;

/** The diaries, as their operators have set them up; none until then. */
@Singleton
public class Diaries {
  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  private record Seen(Open open, long at) {}

  private record Known(DiaryRow row, Diary diary) {}

  private final DiaryRows rows;
  private final Library library;
  private final Holidays holidays;
  private final TransactionOperations<Connection> transactions;
  private final ObjectMapper json;
  private final Clock clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private volatile @Nullable Seen seen;

  Diaries(
      DiaryRows rows,
      Library library,
      Holidays holidays,
      TransactionOperations<Connection> transactions,
      ObjectMapper json,
      Clock clock) {
    this.rows = rows;
    this.library = library;
    this.holidays = holidays;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  public List<Diary> all() {
    return rows.all().stream().map(this::diary).toList();
  }

  /** The diaries of a desk, at its places. */
  public List<Diary> of(String desk) {
    return rows.ofDesk(desk).stream().map(this::diary).toList();
  }

  /**
   * What can be had anywhere, by the ids of the desks.
   *
   * @param booking those that make appointments
   * @param walkIn those that have walk-in hours
   */
  public record Open(Set<String> booking, Set<String> walkIn) {
    static Open of(List<DiaryOffer> offers) {
      return new Open(
          desks(offers.stream().filter(DiaryOffer::books)),
          desks(offers.stream().filter(DiaryOffer::walkIn)));
    }

    private static Set<String> desks(Stream<DiaryOffer> offers) {
      return offers.map(DiaryOffer::desk).collect(Collectors.toUnmodifiableSet());
    }
  }

  /** Every message asks: what another node has set is seen within a second. */
  public Open open() {
    Seen last = seen;
    if (last == null || System.nanoTime() - last.at() > FRESH) {
      last = new Seen(Open.of(rows.offers()), System.nanoTime());
      seen = last;
    }
    return last.open();
  }

  public Optional<Diary> find(String id) {
    return rows.find(id).map(this::diary);
  }

  Optional<Diary> lock(String id) {
    return rows.lock(id).map(this::diary);
  }

  /**
   * Opens a diary, or replaces what was set; times that people have stay theirs.
   *
   * @param id 2 to 40 of a-z, 0-9 and -
   * @return false: there is no such desk, it makes no appointments or gives no numbers, or the id
   *     cannot be
   */
  public boolean edit(String id, String desk, DiarySetup setup) {
    Desk known = library.knowledge().desks().get(desk);
    return known != null
        && offers(known, setup)
        && id.matches("[a-z0-9-]{2,40}")
        && changed(transactions.executeWrite(status -> store(id, desk, setup)));
  }

  private static boolean offers(Desk desk, DiarySetup setup) {
    boolean booking = desk.takes().contains(Desk.Service.BOOKING);
    boolean ticket = desk.takes().contains(Desk.Service.TICKET);
    return (booking || !books(setup)) && (ticket || setup.walkIn() == null);
  }

  private static boolean books(DiarySetup setup) {
    return !setup.week().isEmpty() || setup.days().stream().anyMatch(day -> !day.spans().isEmpty());
  }

  /** Removes a diary; false: there is none, or somebody still has a time in it. */
  public boolean close(String id) {
    return changed(transactions.executeWrite(status -> rows.delete(id, clock.instant())) > 0);
  }

  private boolean changed(boolean done) {
    seen = null;
    return done;
  }

  private boolean store(String id, String desk, DiarySetup setup) {
    boolean walkIn = setup.walkIn() != null;
    if (rows.update(id, desk, write(setup), books(setup), walkIn, clock.instant()) == 0) {
      String mark = UUID.randomUUID().toString();
      rows.insert(id, desk, write(setup), books(setup), walkIn, clock.instant(), mark);
    }
    return true;
  }

  /** Set up anew only when somebody has edited it. */
  private Diary diary(DiaryRow row) {
    return Objects.requireNonNull(
            known.compute(
                row.id(),
                (_, before) ->
                    before != null && before.row().equals(row)
                        ? before
                        : new Known(row, setUp(row))))
        .diary();
  }

  private Diary setUp(DiaryRow row) {
    DiarySetup setup = read(row.setup());
    Hours hours =
        new Hours(
            setup.week(),
            setup.days(),
            date -> !setup.openOnHolidays() && holidays.isHoliday(date));
    return new Diary(row.id(), row.desk(), setup, hours);
  }

  private DiarySetup read(String setup) {
    try {
      return json.readValue(setup, DiarySetup.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(DiarySetup setup) {
    try {
      return json.writeValueAsString(setup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
