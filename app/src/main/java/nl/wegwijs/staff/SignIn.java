package nl.wegwijs.staff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import nl.wegwijs.people.AddressCipher;
import org.jspecify.annotations.Nullable;

/** Lets people of the staff in: a password, a one-time code where they have those. */
@Singleton
public class SignIn {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final int KEY_BYTES = 20;

  private final AccountRows rows;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Pauses pauses;
  private final AddressCipher cipher;
  private final Clock clock;

  SignIn(
      AccountRows rows,
      Sessions sessions,
      Passwords passwords,
      Pauses pauses,
      AddressCipher cipher,
      Clock clock) {
    this.rows = rows;
    this.sessions = sessions;
    this.passwords = passwords;
    this.pauses = pauses;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** How a try ended. */
  public sealed interface Outcome {
    /** They are in, or have a step to go: see the session's stage. */
    record Entered(Session session) implements Outcome {}

    /** The name, the password or the code is wrong; which is not said. */
    record Wrong() implements Outcome {}

    /** After too many tries none counts before then. */
    record Paused(Instant until) implements Outcome {}
  }

  public Outcome enter(String name, String password) {
    String folded = Accounts.folded(name);
    Optional<Instant> pause = pauses.tryAt(folded);
    if (pause.isPresent()) {
      return new Outcome.Paused(pause.get());
    }
    Optional<AccountRow> row =
        rows.findByName(folded).filter(account -> account.closedAt() == null);
    boolean right =
        row.isPresent()
            ? passwords.match(cut(password), row.get().password())
            : passwords.matchNobody(cut(password));
    return right ? entered(row.orElseThrow()) : new Outcome.Wrong();
  }

  private Outcome entered(AccountRow row) {
    boolean wantsCode = row.codeKey() != null;
    if (!wantsCode) {
      pauses.forget(row.name());
    }
    Session.Stage stage = wantsCode ? Session.Stage.CODE : afterCode(row);
    return new Outcome.Entered(sessions.open(Accounts.account(row), stage));
  }

  /**
   * Whoever somebody that we trust says has that name: no password, but still a code where they
   * have those. Empty: nobody here has that name, or may come in.
   */
  Optional<Session> vouched(String name) {
    return rows.findByName(Accounts.folded(name))
        .filter(row -> row.closedAt() == null)
        .map(row -> {
          boolean wantsCode = row.codeKey() != null;
          Session.Stage stage = wantsCode ? Session.Stage.CODE : Session.Stage.OPEN;
          return sessions.open(Accounts.account(row), stage);
        });
  }

  private static Session.Stage afterCode(AccountRow row) {
    return row.mustChange() ? Session.Stage.PASSWORD : Session.Stage.OPEN;
  }

  /** The code of somebody whose password was right; a code counts once. */
  public Outcome code(Session half, String code) {
    Optional<Instant> pause = pauses.tryAt(half.account().name());
    if (pause.isPresent()) {
      return new Outcome.Paused(pause.get());
    }
    AccountRow row = row(half);
    if (half.stage() != Session.Stage.CODE || !isRight(row, row.codeKey(), code)) {
      return new Outcome.Wrong();
    }
    pauses.forget(row.name());
    sessions.end(half);
    return new Outcome.Entered(sessions.open(Accounts.account(row), afterCode(row)));
  }

  private boolean isRight(AccountRow row, @Nullable String sealed, String code) {
    if (sealed == null) {
      return false;
    }
    byte[] key = Base64.getDecoder().decode(cipher.open(sealed));
    OptionalLong step = OneTimeCodes.step(key, code.replaceAll("\\s", ""), clock.instant());
    return step.isPresent() && rows.useCode(row.id(), step.getAsLong()) == 1;
  }

  /** How a change of password ended. */
  public sealed interface Change {
    /** It holds; other sessions have ended, and this is the session from now on. */
    record Changed(Session session) implements Change {}

    /** The password they have now was not right. */
    record Wrong() implements Change {}

    /** It must have 12 to 200 characters. */
    record Length() implements Change {}

    /** It holds their name or is one character again and again. */
    record Easy() implements Change {}

    record Paused(Instant until) implements Change {}
  }

  /**
   * @param now the password they have; not asked of whoever must choose one
   */
  public Change change(Session session, String now, String wanted) {
    AccountRow row = row(session);
    if (session.stage() == Session.Stage.OPEN) {
      Optional<Instant> pause = pauses.tryAt(row.name());
      if (pause.isPresent()) {
        return new Change.Paused(pause.get());
      }
      if (!passwords.match(cut(now), row.password())) {
        return new Change.Wrong();
      }
      pauses.forget(row.name());
    }
    if (wanted.length() < SHORTEST || wanted.length() > LONGEST) {
      return new Change.Length();
    }
    if (easy(row, wanted)) {
      return new Change.Easy();
    }
    rows.setPassword(row.id(), passwords.hash(wanted), false);
    sessions.endAll(row.id());
    return new Change.Changed(sessions.open(Accounts.account(row(session)), Session.Stage.OPEN));
  }

  private boolean easy(AccountRow row, String wanted) {
    String small = Accounts.folded(wanted);
    return small.contains(row.name())
        || wanted.chars().distinct().count() < 5
        || passwords.match(wanted, row.password());
  }

  /**
   * A key for an app that makes codes.
   *
   * @param key to be typed
   * @param link for a QR code
   */
  public record Key(String key, String link) {}

  /** Offers one-time codes: they count once a first code has been given back. */
  public Key offerCodes(Session session) {
    AccountRow row = row(session);
    String sealed = row.codeKeyNew();
    if (sealed == null) {
      sealed = cipher.seal(Base64.getEncoder().encodeToString(Secrets.bytes(KEY_BYTES)));
      rows.offerCodes(row.id(), sealed);
    }
    String key = OneTimeCodes.base32(Base64.getDecoder().decode(cipher.open(sealed)));
    String link = "otpauth://totp/Wegwijs:" + row.name() + "?secret=" + key + "&issuer=Wegwijs";
    return new Key(key, link);
  }

  /** The first code of the key that was offered; false: it is wrong, or too many were. */
  public boolean confirmCodes(Session session, String code) {
    AccountRow row = row(session);
    String offered = row.codeKeyNew();
    if (pauses.tryAt(row.name()).isPresent() || !isRight(row, offered, code)) {
      return false;
    }
    pauses.forget(row.name());
    rows.setCodes(row.id(), offered);
    sessions.endOthers(session);
    return true;
  }

  /** From now on the password alone lets them in; false: the code is wrong. */
  public boolean dropCodes(Session session, String code) {
    AccountRow row = row(session);
    if (pauses.tryAt(row.name()).isPresent() || !isRight(row, row.codeKey(), code)) {
      return false;
    }
    pauses.forget(row.name());
    rows.setCodes(row.id(), null);
    return true;
  }

  private AccountRow row(Session session) {
    return rows.findById(session.account().id()).orElseThrow();
  }

  /** No work for megabytes. */
  private static String cut(String password) {
    return password.substring(0, Math.min(password.length(), LONGEST));
  }
}
