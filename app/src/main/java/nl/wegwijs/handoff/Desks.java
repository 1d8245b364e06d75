package nl.wegwijs.handoff;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wegwijs.content.Desk;
import nl.wegwijs.content.Library;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Account;

/** The desks of the content, as their operators have set them up. */
@Singleton
public class Desks {
  private final Library library;
  private final DeskRows rows;
  private final Holidays holidays;
  private final Audit audit;
  private final TransactionOperations<Connection> transactions;
  private final ObjectMapper json;
  private final Clock clock;

  Desks(
      Library library,
      DeskRows rows,
      Holidays holidays,
      Audit audit,
      TransactionOperations<Connection> transactions,
      ObjectMapper json,
      Clock clock) {
    this.library = library;
    this.rows = rows;
    this.holidays = holidays;
    this.audit = audit;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /** Every desk, by id. */
  public List<HelpDesk> all() {
    Map<String, DeskSetup> setups =
        rows.all().stream().collect(Collectors.toMap(DeskRow::desk, this::read));
    return library.knowledge().desks().values().stream()
        .map(desk -> helpDesk(desk, setups.getOrDefault(desk.id(), DeskSetup.NONE)))
        .toList();
  }

  public Optional<HelpDesk> find(String id) {
    return all().stream().filter(desk -> desk.id().equals(id)).findFirst();
  }

  /** The desks of an account. */
  public List<HelpDesk> of(Account account) {
    return all().stream().filter(desk -> account.serves(desk.id())).toList();
  }

  /** Replaces what an operator has set; false: there is no such desk. */
  public boolean edit(String desk, DeskSetup setup, Account by) {
    return library.knowledge().desks().containsKey(desk)
        && transactions.executeWrite(status -> store(desk, setup, by));
  }

  private boolean store(String desk, DeskSetup setup, Account by) {
    String written = write(setup);
    if (rows.update(desk, written, clock.instant()) == 0) {
      rows.insert(desk, written, clock.instant());
    }
    audit.write(Member.of(by).id(), Audit.What.DESK_EDITED, desk);
    return true;
  }

  private HelpDesk helpDesk(Desk desk, DeskSetup setup) {
    Hours hours =
        new Hours(
            setup.week(),
            setup.days(),
            date -> !setup.openOnHolidays() && holidays.isHoliday(date));
    return new HelpDesk(edited(desk, setup), setup, hours);
  }

  /** The content is the starter: what staff have set counts. */
  private static Desk edited(Desk desk, DeskSetup setup) {
    Map<Language, String> names = new HashMap<>(desk.names());
    Map<String, String> others = setup.names();
    if (others != null) {
      others.forEach((tag, name) -> names.put(new Language(tag), name));
    }
    Boolean urgent = setup.urgent();
    return new Desk(
        desk.id(),
        names,
        desk.takes(),
        urgent == null ? desk.urgent() : urgent,
        desk.minutes(),
        desk.parallel());
  }

  private DeskSetup read(DeskRow row) {
    try {
      return json.readValue(row.setup(), DeskSetup.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(DeskSetup setup) {
    try {
      return json.writeValueAsString(setup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
