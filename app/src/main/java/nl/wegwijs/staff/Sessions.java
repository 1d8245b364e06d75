package nl.wegwijs.staff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Who is signed in. Only a digest of each token is stored. */
@Singleton
public class Sessions {
  /** A session ends after so long without any page asked for. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  private static final Duration LONGEST = Duration.ofHours(12);

  /** Half a sign-in is worth little time. */
  private static final Duration HALF = Duration.ofMinutes(5);

  private static final Duration NOTICED = Duration.ofMinutes(1);

  private final SessionRows rows;
  private final AccountRows accounts;
  private final Clock clock;

  Sessions(SessionRows rows, AccountRows accounts, Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.clock = clock;
  }

  Session open(Account account, Session.Stage stage) {
    String token = Secrets.token();
    Instant now = now();
    rows.sweep(now.minus(IDLE), now.minus(LONGEST));
    rows.insert(Digest.of(token), account.id(), stage.name(), now);
    return new Session(token, account, stage);
  }

  /** The session of that token while it lasts. Looking makes it last no longer. */
  public Optional<Session> find(String token) {
    return rows.find(Digest.of(token))
        .filter(this::lasts)
        .flatMap(row ->
            accounts
                .findById(row.accountId())
                .map(Accounts::account)
                .filter(account -> !account.closed())
                .map(account -> new Session(token, account, Session.Stage.valueOf(row.stage()))));
  }

  /** The same for a page that somebody asked for: idle time starts again. */
  public Optional<Session> use(String token) {
    Optional<Session> session = find(token);
    session.ifPresent(_ -> touch(Digest.of(token)));
    return session;
  }

  private void touch(String hash) {
    Instant now = now();
    rows.find(hash)
        .filter(row -> row.seenAt().isBefore(now.minus(NOTICED)))
        .ifPresent(_ -> rows.touch(hash, now));
  }

  private boolean lasts(SessionRow row) {
    Instant now = now();
    boolean half = !row.stage().equals(Session.Stage.OPEN.name());
    return row.seenAt().plus(half ? HALF : IDLE).isAfter(now)
        && row.openedAt().plus(LONGEST).isAfter(now);
  }

  /** As a database keeps it: finer than it can be rounded up. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  public void end(Session session) {
    rows.delete(Digest.of(session.token()));
  }

  /** Ends all other sessions of the same account. */
  public void endOthers(Session session) {
    rows.deleteOf(session.account().id(), Digest.of(session.token()));
  }

  /** Ends all sessions of an account. */
  public void endAll(UUID account) {
    rows.deleteOf(account, "");
  }
}
