package nl.wegwijs.editing;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.AddressCipher;
import nl.wegwijs.people.Codes;
import nl.wegwijs.staff.Account;

/** The links that editors make for key persons: made, found by their secret part, taken back. */
@Singleton
public class ReviewLinks {
  private static final int LONGEST_LABEL = 60;
  private static final int MOST_DAYS = 90;

  private final ReviewLinkRows rows;
  private final Codes codes;
  private final AddressCipher cipher;
  private final Audit audit;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  ReviewLinks(
      ReviewLinkRows rows,
      Codes codes,
      AddressCipher cipher,
      Audit audit,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.rows = rows;
    this.codes = codes;
    this.cipher = cipher;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A link to make.
   *
   * @param label 1 to 60 characters
   * @param articles empty: all
   * @param days 1 to 90
   */
  public record Wish(String label, Language language, Collection<ArticleId> articles, int days) {
    boolean isPossible() {
      return !label.isBlank()
          && label.length() <= LONGEST_LABEL
          && !language.equals(Language.DUTCH)
          && days >= 1
          && days <= MOST_DAYS;
    }
  }

  /** The secret part of the link, which is told this once; empty: it may not or cannot be made. */
  public Optional<String> make(Wish wish, Account by) {
    if (!by.isOneOf(Editing.ROLES) || !wish.isPossible()) {
      return Optional.empty();
    }
    String token = codes.token();
    Instant now = clock.instant();
    transactions.executeWrite(status -> {
      rows.insert(
          UUID.randomUUID(),
          hash(token),
          wish.label(),
          wish.language().tag(),
          wish.articles().stream().map(ArticleId::value).collect(Collectors.joining(" ")),
          by.id().toString(),
          now,
          now.plus(Duration.ofDays(wish.days())));
      audit.write(by.id().toString(), Audit.What.LINK_MADE, new Audit.Text(wish.label()));
      return true;
    });
    return Optional.of(token);
  }

  /** The newest first, those that lead nowhere any more among them. */
  public List<ReviewLink> all() {
    return rows.all().stream().map(ReviewLinkRow::link).toList();
  }

  /** The link of that secret part, while it leads somewhere. */
  public Optional<ReviewLink> find(String token) {
    return rows.withToken(hash(token))
        .map(ReviewLinkRow::link)
        .filter(link -> link.leadsAt(clock.instant()));
  }

  /** From now on it leads nowhere. */
  public void revoke(UUID id, Account by) {
    if (by.isOneOf(Editing.ROLES)) {
      transactions.executeWrite(status -> {
        rows.find(id)
            .filter(row -> rows.revoke(id, clock.instant()) == 1)
            .ifPresent(row ->
                audit.write(
                    by.id().toString(), Audit.What.LINK_REVOKED, new Audit.Text(row.label())));
        return true;
      });
    }
  }

  private String hash(String token) {
    return cipher.mark("review " + token);
  }
}
