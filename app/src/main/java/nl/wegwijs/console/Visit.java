package nl.wegwijs.console;

import java.time.Duration;
import java.util.Optional;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Session;
import nl.wegwijs.staff.Sessions;

/**
 * Who sits before a page that stays open, asked anew every two seconds: whoever was signed out, or
 * lost a desk, sees no more. Asking does not make the session last longer.
 */
final class Visit {
  private static final Duration TRUSTED = Duration.ofSeconds(2);

  private final Sessions sessions;
  private final String token;
  private Optional<Account> account;
  private long askedNanos = System.nanoTime();

  Visit(Sessions sessions, Session session) {
    this.sessions = sessions;
    this.token = session.token();
    this.account = Optional.of(session.account());
  }

  /** Empty: the session has ended. */
  Optional<Account> account() {
    if (System.nanoTime() - askedNanos > TRUSTED.toNanos()) {
      account = sessions.find(token).map(Session::account);
      askedNanos = System.nanoTime();
    }
    return account;
  }
}
