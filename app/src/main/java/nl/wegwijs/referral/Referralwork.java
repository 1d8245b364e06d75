package nl.wegwijs.referral;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.content.Organisation;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.handoff.Replies;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.AddressCipher;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.people.Redaction;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/**
 * What staff do with referrals: whoever has a case proposes to pass something on, the person reads
 * it word for word and decides. Each act is one transaction with its entry in the audit log.
 */
@Singleton
public class Referralwork {
  private static final int LONGEST_OUTCOME = 500;

  private final ReferralRows rows;
  private final Casework casework;
  private final Replies replies;
  private final Says says;
  private final Mailer mailer;
  private final AddressCipher cipher;
  private final Audit audit;
  private final People people;
  private final Outbox outbox;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Referralwork(
      ReferralRows rows,
      Casework casework,
      Replies replies,
      Says says,
      Mailer mailer,
      AddressCipher cipher,
      Audit audit,
      People people,
      Outbox outbox,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.rows = rows;
    this.casework = casework;
    this.replies = replies;
    this.says = says;
    this.mailer = mailer;
    this.cipher = cipher;
    this.audit = audit;
    this.people = people;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How an act of staff ended. */
  public enum Acted {
    DONE,
    /** Something is missing, too long or no e-mail address; or no mail server is set. */
    IMPOSSIBLE,
    /** The case is not in their hand. */
    NOT_YOURS,
    /** Nothing that we write reaches the person now. */
    UNHEARD,
    NOT_THERE
  }

  /** Whether the operator has set a mail server. */
  public boolean isOn() {
    return mailer.isOn();
  }

  /** Those of a case, the latest first. */
  public List<Referral> of(HelpCase one) {
    return rows.ofCase(one.id()).stream().map(this::referral).toList();
  }

  private Referral referral(ReferralRow row) {
    return new Referral(
        row.id(),
        row.organisation(),
        row.member(),
        row.stage(),
        row.proposedAt(),
        row.movedAt(),
        outcome(row.outcome()));
  }

  private String outcome(@Nullable String sealed) {
    return sealed == null ? "" : cipher.open(sealed);
  }

  /** What the person would read; empty: it cannot be proposed. */
  public Optional<String> preview(HelpCase one, Proposal proposal) {
    Language in = language(one, people.find(one.person()));
    return to(proposal).map(to -> says.question(to, masked(proposal), in));
  }

  private Optional<Organisation> to(Proposal proposal) {
    return mailer.isOn() && proposal.canBeSent()
        ? says.organisation(proposal.organisation())
        : Optional.empty();
  }

  private static String masked(Proposal proposal) {
    return Redaction.mask(proposal.text());
  }

  private static Language language(HelpCase one, Optional<Person> person) {
    return person.flatMap(found -> Optional.ofNullable(found.language())).orElseGet(one::language);
  }

  /** Asks the person; a question that still waits is void from then on. */
  public Acted propose(UUID id, Account who, Proposal proposal) {
    Acted acted = transactions.executeWrite(status -> proposed(id, who, proposal));
    outbox.bell().ring();
    return acted;
  }

  /** The person is locked first, as whoever handles their messages does. */
  private Acted proposed(UUID id, Account who, Proposal proposal) {
    Optional<Person> person = casework.look(id, who).flatMap(found -> people.lock(found.person()));
    Optional<HelpCase> now = casework.look(id, who);
    Optional<Organisation> to = to(proposal);
    if (person.isEmpty() || now.isEmpty()) {
      return Acted.NOT_THERE;
    } else if (!now.get().isOf(Member.of(who))) {
      return Acted.NOT_YOURS;
    } else if (to.isEmpty()) {
      return Acted.IMPOSSIBLE;
    } else if (replies.unheard(person.get()).isPresent()) {
      return Acted.UNHEARD;
    }
    ask(now.get(), who, to.get(), proposal, language(now.get(), person));
    return Acted.DONE;
  }

  private void ask(HelpCase one, Account who, Organisation to, Proposal proposal, Language in) {
    UUID id = UUID.randomUUID();
    String text = masked(proposal);
    outbox.post(one.person(), says.ask(id, says.question(to, text, in), in), null, true);
    rows.supersede(one.id(), clock.instant());
    rows.insert(
        id,
        one.id(),
        one.person(),
        one.desk(),
        to.id(),
        Member.of(who).id(),
        cipher.seal(text),
        cipher.seal(proposal.address()),
        clock.instant());
    write(one, who, Audit.What.REFERRAL_ASKED, to.id());
  }

  private void write(HelpCase one, Account who, Audit.What what, String organisation) {
    audit.write(Member.of(who).id(), what, new Audit.At(one.desk(), organisation));
  }

  /**
   * What came of it, for whoever may see the case.
   *
   * @param outcome 1 to 500 characters
   */
  public Acted note(UUID id, Account who, UUID referral, String outcome) {
    return transactions.executeWrite(status -> {
      Optional<HelpCase> one = casework.look(id, who);
      Optional<ReferralRow> found = rows.find(referral).filter(row -> row.caseId().equals(id));
      if (one.isEmpty() || found.isEmpty()) {
        return Acted.NOT_THERE;
      } else if (outcome.isBlank() || outcome.length() > LONGEST_OUTCOME) {
        return Acted.IMPOSSIBLE;
      }
      rows.note(referral, cipher.seal(Redaction.mask(outcome.strip())));
      write(one.get(), who, Audit.What.REFERRAL_NOTED, found.get().organisation());
      return Acted.DONE;
    });
  }
}
