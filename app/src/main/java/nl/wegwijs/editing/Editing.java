package nl.wegwijs.editing;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Role;
import org.jspecify.annotations.Nullable;

/** What editors write: drafts of units, and where each stands. */
@Singleton
public class Editing {
  /** Who may write and review. */
  public static final List<Role> ROLES = List.of(Role.EDITOR, Role.LEAD, Role.ADMINISTRATOR);

  /** In characters; the longest file has 130,000. */
  private static final int LONGEST = 200_000;

  private static final int LONGEST_REASON = 500;

  private final RevisionRows rows;
  private final Published published;
  private final Audit audit;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Editing(
      RevisionRows rows,
      Published published,
      Audit audit,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.rows = rows;
    this.published = published;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A text to keep.
   *
   * @param basedOn number of the revision that its author saw; 0: the packed text
   * @param kept false: the page saves by itself, and the author's next saving may replace it
   */
  public record Draft(String unit, int basedOn, String text, String reason, boolean kept) {}

  /**
   * Where a unit stands for whoever opens it.
   *
   * @param head its newest revision; empty: nobody has touched it
   * @param text the newest; empty: there is none, or it went
   * @param told what is told now
   */
  public record Standing(String unit, Optional<Revision> head, String text, String told) {
    /** What a saving has to be based on. */
    public int number() {
      return head.map(Revision::number).orElse(0);
    }
  }

  public Standing standing(String unit) {
    Optional<Revision> head = rows.numbered(unit, rows.head(unit)).map(RevisionRow::revision);
    String told = published.manuscript().text(unit).orElse("");
    return new Standing(unit, head, head.map(Revision::text).orElse(told), told);
  }

  /** The text of one revision; 0: as it is told while nobody has touched it. */
  public Optional<String> text(String unit, int number) {
    return number == 0
        ? published.manuscript().text(unit)
        : rows.numbered(unit, number).map(RevisionRow::text);
  }

  /** The number of the revision that is told now; 0: the packed text. */
  int numberTold(String unit) {
    Instant now = clock.instant();
    return history(unit).stream()
        .filter(one -> one.isDecided() && !one.waitsAt(now))
        .findFirst()
        .map(Revision::number)
        .orElse(0);
  }

  /** What came by a link and nobody decided on, the newest first. */
  List<Revision> proposed(ReviewLink link) {
    return rows.undecidedOf(link.author()).stream().map(RevisionRow::revision).toList();
  }

  /** All revisions of a unit, the newest first. */
  public List<Revision> history(String unit) {
    return rows.of(unit).stream().map(RevisionRow::revision).toList();
  }

  public Optional<Revision> find(UUID id) {
    return rows.find(id).map(RevisionRow::revision);
  }

  /** The newest revision of every unit that was ever touched. */
  public List<Revision> heads() {
    return rows.heads().stream().map(RevisionRow::revision).toList();
  }

  /** What waits for a second person. */
  public List<Revision> submitted() {
    return rows.inState(Revision.State.SUBMITTED.name()).stream()
        .map(RevisionRow::revision)
        .toList();
  }

  /** What is decided and waits for its moment. */
  public List<Revision> waiting() {
    return rows.waiting(clock.instant()).stream().map(RevisionRow::revision).toList();
  }

  /** Keeps a text; where somebody else was first, beside theirs. */
  public Edited save(Draft draft, Account by) {
    return by.isOneOf(ROLES) ? keep(draft, author(by)) : new Edited.NotAllowed();
  }

  /** Keeps what came by a link, for an editor to look at as at any other draft. */
  Edited propose(Draft draft, ReviewLink link) {
    return transactions.executeWrite(status -> {
      Edited kept = keep(draft, link.author());
      audit.write(
          Audit.READER, Audit.What.LINK_PROPOSED, named(link.label() + ": " + draft.unit()));
      return kept;
    });
  }

  private Edited keep(Draft draft, String author) {
    boolean possible =
        draft.text().length() <= LONGEST
            && draft.unit().length() <= 200
            && draft.reason().length() <= LONGEST_REASON
            && Manuscript.fits(draft.unit(), draft.text());
    return possible
        ? transactions.executeWrite(status -> store(draft, author))
        : new Edited.Impossible();
  }

  Edited store(Draft draft, String author) {
    Optional<RevisionRow> seen = rows.numbered(draft.unit(), draft.basedOn());
    if (!draft.kept() && seen.filter(row -> row.text().equals(draft.text())).isPresent()) {
      return new Edited.Done(List.of(seen.orElseThrow().revision()));
    }
    UUID id = UUID.randomUUID();
    boolean first = rows.head(draft.unit()) == draft.basedOn();
    if (first && insert(id, draft, draft.basedOn() + 1, Revision.State.DRAFT, author) == 1) {
      rows.dropPassing(draft.unit(), draft.basedOn(), author);
      return new Edited.Done(List.of(known(id)));
    }
    insert(id, draft, null, Revision.State.ASIDE, author);
    return new Edited.Beside(known(id), standing(draft.unit()).head().orElseThrow());
  }

  private int insert(
      UUID id, Draft draft, @Nullable Integer number, Revision.State state, String author) {
    return rows.insert(
        id,
        draft.unit(),
        number,
        draft.basedOn(),
        state.name(),
        draft.kept(),
        draft.text(),
        author,
        draft.reason(),
        clock.instant());
  }

  private Revision known(UUID id) {
    return rows.find(id).orElseThrow().revision();
  }

  static String author(Account account) {
    return account.id().toString();
  }

  static Audit.Text named(String name) {
    return new Audit.Text(name.length() > 200 ? name.substring(0, 200) : name);
  }
}
