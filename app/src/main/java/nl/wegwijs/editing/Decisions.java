package nl.wegwijs.editing;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/** What is decided on drafts: submitted, published, taken back and rolled back. */
@Singleton
public class Decisions {
  private final RevisionRows rows;
  private final Editing editing;
  private final Published published;
  private final Review review;
  private final Audit audit;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Decisions(
      RevisionRows rows,
      Editing editing,
      Published published,
      Review review,
      Audit audit,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.rows = rows;
    this.editing = editing;
    this.published = published;
    this.review = review;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Asks a second person to look; all of them are judged as one change. */
  public Edited submit(Collection<UUID> drafts, Account by) {
    return inTurn(
        drafts,
        by,
        Revision.State.DRAFT,
        clock.instant(),
        all -> {
          all.forEach(one -> move(one, Revision.State.SUBMITTED, Audit.What.SUBMITTED, by));
          return again(all);
        });
  }

  /**
   * Tells them from that moment on; all of them are judged as one change.
   *
   * @param at null, or in the past: from now on
   */
  public Edited publish(Collection<UUID> submitted, @Nullable Instant at, Account by) {
    Instant now = clock.instant();
    Instant moment = at == null || at.isBefore(now) ? now : at;
    return told(published(submitted, moment, by));
  }

  /** What was decided is told at this node at once, at the others when they look. */
  private Edited told(Edited edited) {
    published.look();
    return edited;
  }

  private Edited published(Collection<UUID> submitted, Instant moment, Account by) {
    return inTurn(
        submitted,
        by,
        Revision.State.SUBMITTED,
        moment,
        all -> {
          if (review.needsAnother(all, Editing.author(by))) {
            return new Edited.OwnWork();
          }
          all.forEach(one -> decide(one, moment, by, Audit.What.PUBLISHED));
          return again(all);
        });
  }

  /** Makes drafts of what waits for a second person or for its moment. */
  public Edited takeBack(Collection<UUID> revisions, Account by) {
    if (!by.isOneOf(Editing.ROLES)) {
      return new Edited.NotAllowed();
    }
    return transactions.executeWrite(status -> {
      rows.waitForTurn();
      List<Revision> all = found(revisions);
      int moved = all.stream().mapToInt(one -> rows.takeBack(one.id(), clock.instant())).sum();
      all.forEach(one -> audit.write(Editing.author(by), Audit.What.TAKEN_BACK, named(one)));
      return moved == 0 ? new Edited.Overtaken() : again(all);
    });
  }

  /**
   * Tells what was told before, at once: it was reviewed then.
   *
   * @param to a revision that was published; 0: the packed text
   */
  public Edited rollBack(String unit, int to, String reason, Account by) {
    if (!by.isOneOf(Editing.ROLES)) {
      return new Edited.NotAllowed();
    }
    Optional<String> text =
        to == 0
            ? Optional.of(Manuscript.packed().text(unit).orElse(""))
            : rows.numbered(unit, to)
                .map(RevisionRow::revision)
                .filter(Revision::isDecided)
                .map(Revision::text);
    return text.isEmpty()
        ? new Edited.Overtaken()
        : told(transactions.executeWrite(status -> restore(unit, text.get(), reason, by)));
  }

  private Edited restore(String unit, String text, String reason, Account by) {
    rows.waitForTurn();
    Editing.Draft draft = new Editing.Draft(unit, rows.head(unit), text, reason, true);
    if (!(editing.store(draft, Editing.author(by)) instanceof Edited.Done(List<Revision> saved))) {
      return new Edited.Overtaken();
    }
    Revision back = saved.getFirst();
    var problems = review.problems(saved, clock.instant());
    if (!problems.isEmpty()) {
      return new Edited.Faulty(problems);
    }
    decide(back, clock.instant(), by, Audit.What.ROLLED_BACK);
    return again(saved);
  }

  /** What is done with revisions that are in the state for it and without a fault. */
  @FunctionalInterface
  private interface Act {
    Edited on(List<Revision> all);
  }

  private Edited inTurn(
      Collection<UUID> revisions, Account by, Revision.State wanted, Instant moment, Act act) {
    if (!by.isOneOf(Editing.ROLES)) {
      return new Edited.NotAllowed();
    }
    return transactions.executeWrite(status -> {
      rows.waitForTurn();
      List<Revision> all = found(revisions);
      boolean there = !all.isEmpty() && all.size() == revisions.size();
      if (!there || !all.stream().allMatch(one -> one.state() == wanted && isNewest(one))) {
        return new Edited.Overtaken();
      }
      var problems = review.problems(all, moment);
      return problems.isEmpty() ? act.on(all) : new Edited.Faulty(problems);
    });
  }

  private List<Revision> found(Collection<UUID> ids) {
    return ids.stream()
        .map(rows::find)
        .flatMap(Optional::stream)
        .map(RevisionRow::revision)
        .toList();
  }

  /** Nothing that came after it is decided. */
  private boolean isNewest(Revision one) {
    return rows.of(one.unit()).stream()
        .map(RevisionRow::revision)
        .noneMatch(other -> other.isDecided() && other.number() > one.number());
  }

  private void move(Revision one, Revision.State to, Audit.What what, Account by) {
    rows.move(one.id(), one.state().name(), to.name());
    audit.write(Editing.author(by), what, named(one));
  }

  private void decide(Revision one, Instant moment, Account by, Audit.What what) {
    Revision.State to = one.text().isEmpty() ? Revision.State.ARCHIVED : Revision.State.PUBLISHED;
    rows.decide(one.id(), one.state().name(), to.name(), moment, Editing.author(by));
    audit.write(
        Editing.author(by), to == Revision.State.ARCHIVED ? Audit.What.ARCHIVED : what, named(one));
  }

  private Edited again(List<Revision> all) {
    return new Edited.Done(all.stream().map(Revision::id).map(this::known).toList());
  }

  private Revision known(UUID id) {
    return rows.find(id).orElseThrow().revision();
  }

  private static Audit.Text named(Revision one) {
    return Editing.named(one.unit() + " " + one.number());
  }
}
