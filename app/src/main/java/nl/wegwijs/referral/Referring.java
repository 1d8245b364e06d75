package nl.wegwijs.referral;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.handoff.Ask;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.people.AddressCipher;
import nl.wegwijs.people.Codes;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.referral.Mailer.Handed;

/**
 * Sends what was agreed to: marks it SENDING and commits, hands the e-mail over, stores how that
 * ended. What is found SENDING after its time may have gone out: it is dead, and shown on the case,
 * and never sent a second time.
 */
@Singleton
public class Referring {
  private static final Duration HOLD = Duration.ofMinutes(3);
  private static final Duration FIRST_REST = Duration.ofMinutes(1);

  /** The last is some four hours after the first. */
  private static final int MOST_ATTEMPTS = 8;

  /** How long the link in the e-mail is of use. */
  static final Duration USE = Duration.ofDays(7);

  private final ReferralRows rows;
  private final Links links;
  private final Mailer mailer;
  private final AddressCipher cipher;
  private final Codes codes;
  private final Audit audit;
  private final People people;
  private final Cases cases;
  private final Phrases phrases;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Referring(
      ReferralRows rows,
      Links links,
      Mailer mailer,
      AddressCipher cipher,
      Codes codes,
      Audit audit,
      People people,
      Cases cases,
      Phrases phrases,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.rows = rows;
    this.links = links;
    this.mailer = mailer;
    this.cipher = cipher;
    this.codes = codes;
    this.audit = audit;
    this.people = people;
    this.cases = cases;
    this.phrases = phrases;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Sends some of what is due and says how many. It reads first: nothing due writes nothing. */
  public int sendSome() {
    if (!mailer.isOn()) {
      return 0;
    }
    List<ReferralRow> due = rows.due(clock.instant());
    due.forEach(this::send);
    return due.size();
  }

  private void send(ReferralRow one) {
    if (one.stage() == ReferralState.SENDING) {
      end(one, one.attempts(), Handed.UNKNOWN);
      return;
    }
    String token = codes.token();
    if (hold(one, token)) {
      end(one, one.attempts() + 1, mail(cipher.open(one.address()), token));
    }
  }

  private boolean hold(ReferralRow one, String token) {
    Instant now = clock.instant();
    int held =
        transactions.executeWrite(
            status -> rows.hold(one.id(), links.mark(token), now.plus(USE), now.plus(HOLD), now));
    return held == 1;
  }

  /** Organisations here read Dutch. It holds nothing of the person. */
  private Handed mail(String to, String token) {
    String subject = phrases.say(Language.DUTCH, "console.referral.mail.subject");
    String text =
        phrases.say(
            Language.DUTCH,
            "console.referral.mail.text",
            Map.of("link", links.to(token), "days", USE.toDays()));
    return mailer.send(to, subject, text);
  }

  private void end(ReferralRow one, int attempts, Handed handed) {
    ReferralState to = next(handed, attempts);
    Instant now = clock.instant();
    Duration rest = FIRST_REST.multipliedBy(1L << (attempts - 1));
    transactions.executeWrite(status -> {
      Optional<Person> person = people.lock(one.personId());
      int moved = rows.end(one.id(), attempts, to.name(), now.plus(rest), now);
      if (moved == 1) {
        write(one, to);
        person.filter(found -> to == ReferralState.DEAD).ifPresent(found -> call(one, found));
      }
      return moved;
    });
  }

  /** Somebody of the staff must see to it: a case that was closed meanwhile is open again. */
  private void call(ReferralRow one, Person person) {
    Language in = person.language();
    cases.open(
        new Ask(
            person.id(),
            one.desk(),
            Reason.REFERRAL,
            false,
            null,
            in == null ? Language.ENGLISH : in,
            person.city()));
  }

  private static ReferralState next(Handed handed, int attempts) {
    return switch (handed) {
      case TAKEN -> ReferralState.SENT;
      case LATER -> attempts < MOST_ATTEMPTS ? ReferralState.DUE : ReferralState.DEAD;
      case REFUSED, UNKNOWN -> ReferralState.DEAD;
    };
  }

  private void write(ReferralRow one, ReferralState to) {
    Audit.At at = new Audit.At(one.desk(), one.organisation());
    if (to == ReferralState.SENT) {
      audit.write(Audit.BOT, Audit.What.REFERRAL_SENT, at);
    } else if (to == ReferralState.DEAD) {
      audit.write(Audit.BOT, Audit.What.REFERRAL_FAILED, at);
    }
  }
}
