package nl.wegwijs.handoff;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.Role;

/** What is done to accounts; each act is one transaction with its entry in the audit log. */
@Singleton
public class Personnel {
  private final Accounts accounts;
  private final Audit audit;
  private final TransactionOperations<Connection> transactions;

  Personnel(Accounts accounts, Audit audit, TransactionOperations<Connection> transactions) {
    this.accounts = accounts;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Opens an account with a password made here.
   *
   * @param by id of a member, or {@link Audit#OPERATOR}
   */
  public Accounts.Opening open(
      String by, String name, String shown, Set<Role> roles, Set<String> desks, Language language) {
    return inOne(
        () -> opened(by, accounts.open(name, shown, roles, desks, language), roles, desks));
  }

  /** Opens an account with a password that another has chosen for them. */
  public Accounts.Opening open(
      String by,
      String name,
      String shown,
      Set<Role> roles,
      Set<String> desks,
      Language language,
      String password) {
    return inOne(() ->
        opened(by, accounts.open(name, shown, roles, desks, language, password), roles, desks));
  }

  private Accounts.Opening opened(
      String by, Accounts.Opening opening, Set<Role> roles, Set<String> desks) {
    if (opening instanceof Accounts.Opening.Opened(Account account, _)) {
      write(by, Audit.What.ACCOUNT_OPENED, account.id(), duties(roles, desks));
    }
    return opening;
  }

  /** Gives them those roles and desks in place of all others. */
  public void assign(String by, UUID id, Set<Role> roles, Set<String> desks) {
    inOne(() -> {
      accounts.assign(id, roles, desks);
      return write(by, Audit.What.ACCOUNT_ASSIGNED, id, duties(roles, desks));
    });
  }

  /** Puts them at a desk, or takes them away from it. */
  public void serve(String by, Account account, String desk, boolean serves) {
    Set<String> desks = new TreeSet<>(account.desks());
    if (serves ? desks.add(desk) : desks.remove(desk)) {
      assign(by, account.id(), account.roles(), desks);
    }
  }

  /** A new first password; their codes and sessions go. */
  public String reset(String by, UUID id) {
    return inOne(() -> {
      write(by, Audit.What.ACCOUNT_RESET, id, "");
      return accounts.reset(id);
    });
  }

  public void close(String by, UUID id) {
    inOne(() -> {
      accounts.close(id);
      return write(by, Audit.What.ACCOUNT_CLOSED, id, "");
    });
  }

  public void reopen(String by, UUID id) {
    inOne(() -> {
      accounts.reopen(id);
      return write(by, Audit.What.ACCOUNT_REOPENED, id, "");
    });
  }

  private boolean write(String by, Audit.What what, UUID id, String more) {
    String name = accounts.find(id).map(Account::name).orElse(id.toString());
    audit.writeAccount(by, what, more.isEmpty() ? name : name + ": " + more);
    return true;
  }

  private static String duties(Set<Role> roles, Set<String> desks) {
    Stream<String> sorted = new TreeSet<>(roles).stream().map(Role::name);
    return Stream.concat(sorted, new TreeSet<>(desks).stream()).collect(Collectors.joining(", "));
  }

  private <T> T inOne(Supplier<T> act) {
    return Objects.requireNonNull(transactions.executeWrite(status -> act.get()));
  }
}
