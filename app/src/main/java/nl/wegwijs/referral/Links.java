package nl.wegwijs.referral;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.people.AddressCipher;
import nl.wegwijs.settings.Settings;

/** The links in the e-mails, and what stands behind each, once. */
@Singleton
class Links {
  private final ReferralRows rows;
  private final AddressCipher cipher;
  private final Audit audit;
  private final String publicUrl;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Links(
      ReferralRows rows,
      AddressCipher cipher,
      Audit audit,
      Settings settings,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.rows = rows;
    this.cipher = cipher;
    this.audit = audit;
    publicUrl = settings.publicUrl().toString();
    this.transactions = transactions;
    this.clock = clock;
  }

  String to(String token) {
    return publicUrl + ReferralPages.PATH + "/" + token;
  }

  /** What is stored of a token. */
  String mark(String token) {
    return cipher.mark("referral " + token);
  }

  /** Whether there is still something to read; asking uses nothing up. */
  boolean isOpen(String token) {
    return readable(token).isPresent();
  }

  private Optional<ReferralRow> readable(String token) {
    return rows.readable(mark(token), clock.instant());
  }

  /** What was passed on; empty: somebody has read it, it is too late, or there never was any. */
  Optional<String> open(String token) {
    return transactions.executeWrite(status ->
        readable(token)
            .filter(found -> rows.show(found.id(), clock.instant()) == 1)
            .map(this::opened));
  }

  private String opened(ReferralRow found) {
    Audit.At at = new Audit.At(found.desk(), found.organisation());
    audit.write(Audit.ORGANISATION, Audit.What.REFERRAL_SHOWN, at);
    return cipher.open(found.sealed());
  }
}
