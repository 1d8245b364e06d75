package nl.wegwijs.staff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;

/** Everybody who works at the console. */
@Singleton
public class Accounts {
  private final AccountRows rows;
  private final SessionRows sessions;
  private final Passwords passwords;
  private final Clock clock;

  Accounts(AccountRows rows, SessionRows sessions, Passwords passwords, Clock clock) {
    this.rows = rows;
    this.sessions = sessions;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** How opening an account ended. */
  public sealed interface Opening {
    /**
     * @param password to be given to them; they choose another when they sign in first
     */
    record Opened(Account account, String password) implements Opening {
      @Override
      public String toString() {
        return "Opened[" + account.name() + "]";
      }
    }

    /** Somebody has that name. */
    record Taken() implements Opening {}

    /** A name has 2 to 60 letters, digits or any of {@code . _ @ + -}. */
    record NoName() implements Opening {}
  }

  /** Opens an account with a password made here. */
  public Opening open(
      String name, String shown, Set<Role> roles, Set<String> desks, Language language) {
    return open(name, shown, roles, desks, language, Secrets.password());
  }

  /** Opens an account with a password that another has chosen for them. */
  public Opening open(
      String name,
      String shown,
      Set<Role> roles,
      Set<String> desks,
      Language language,
      String password) {
    String folded = folded(name);
    if (!folded.matches("[\\p{L}0-9._@+-]{2,60}")) {
      return new Opening.NoName();
    }
    UUID id = UUID.randomUUID();
    int made =
        rows.insertIfAbsent(
            id,
            folded,
            shown.isBlank() ? name.strip() : shown.strip(),
            joined(roles.stream().map(Role::name)),
            joined(desks.stream()),
            language.tag(),
            passwords.hash(password),
            clock.instant());
    return made == 1 ? new Opening.Opened(find(id).orElseThrow(), password) : new Opening.Taken();
  }

  public Optional<Account> find(UUID id) {
    return rows.findById(id).map(Accounts::account);
  }

  public Optional<Account> named(String name) {
    return rows.findByName(folded(name)).map(Accounts::account);
  }

  /** All, also the closed ones, by name. */
  public List<Account> all() {
    return rows.findAll().stream().map(Accounts::account).toList();
  }

  /** Those who may answer at that desk. */
  public List<Account> membersOf(String desk) {
    return all().stream()
        .filter(account -> !account.closed() && account.serves(desk))
        .filter(account -> account.isOneOf(List.of(Role.STAFF, Role.LEAD)))
        .toList();
  }

  /** Gives them those roles and desks in place of all others. */
  public void assign(UUID id, Set<Role> roles, Set<String> desks) {
    rows.assign(id, joined(roles.stream().map(Role::name)), joined(desks.stream()));
  }

  public void speak(UUID id, Language language) {
    rows.setLanguage(id, language.tag());
  }

  /**
   * Whoever has forgotten the password or lost the telephone: ends their sessions, takes their
   * one-time codes away and gives a new password, which they change when they sign in.
   */
  public String reset(UUID id) {
    String password = Secrets.password();
    rows.setPassword(id, passwords.hash(password), true);
    rows.setCodes(id, null);
    sessions.deleteOf(id, "");
    return password;
  }

  /** They may not sign in any more, and are out at once. */
  public void close(UUID id) {
    rows.setClosed(id, clock.instant());
    sessions.deleteOf(id, "");
  }

  public void reopen(UUID id) {
    rows.setClosed(id, null);
  }

  static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  static Account account(AccountRow row) {
    return new Account(
        row.id(),
        row.name(),
        row.shown(),
        split(row.roles()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
        split(row.desks()).collect(Collectors.toUnmodifiableSet()),
        new Language(row.language()),
        row.codeKey() != null,
        row.mustChange(),
        row.closedAt() != null);
  }

  private static Stream<String> split(String list) {
    return Arrays.stream(list.split(",")).filter(one -> !one.isEmpty());
  }

  private static String joined(Stream<String> list) {
    return String.join(",", list.collect(Collectors.toCollection(TreeSet::new)));
  }
}
