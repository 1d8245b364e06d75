package nl.wegwijs;

import io.micronaut.context.ApplicationContext;
import java.io.Console;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.wegwijs.content.Library;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.handoff.Personnel;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code wegwijs staff}: who may sign in at the console. With the embedded database, while no
 * service runs.
 */
@Command(
    name = "staff",
    description =
        "Opens accounts for the console; with the embedded database, stop the service first.",
    mixinStandardHelpOptions = true)
final class StaffCommand extends ActsCommand {
  StaffCommand() {
    super("add, list or reset");
  }

  @Command(
      name = "add",
      description = "Opens an account and prints a password that is changed at the first sign-in.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "<name>", description = "what they sign in with") String name,
      @Option(
              names = "--role",
              required = true,
              description = "staff, editor, lead or administrator; again for each")
          List<String> roles,
      @Option(names = "--desk", description = "a desk of theirs, or all; again for each")
          @Nullable List<String> desks,
      @Option(names = "--shown", description = "the name that colleagues see")
          @Nullable String shown,
      @Option(
              names = "--language",
              defaultValue = "nl",
              description = "of the console: nl or en; nl when left out")
          String language,
      @Option(names = "--ask", description = "asks for the first password instead of making one")
          boolean ask) {
    Set<Role> wanted = EnumSet.noneOf(Role.class);
    roles.forEach(role -> wanted.add(role(role)));
    if (!Set.of("nl", "en").contains(language)) {
      throw wrong("the console speaks nl and en");
    }
    return with(house -> {
      Set<String> served = desks(house, desks == null ? List.of() : desks);
      Personnel personnel = house.getBean(Personnel.class);
      String by = Audit.OPERATOR;
      String first = shown == null ? name : shown;
      Accounts.Opening opening =
          ask
              ? personnel.open(by, name, first, wanted, served, new Language(language), asked())
              : personnel.open(by, name, first, wanted, served, new Language(language));
      return tell(opening, ask);
    });
  }

  private Role role(String name) {
    try {
      return Role.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong("no role " + name + ": staff, editor, lead or administrator");
    }
  }

  private Set<String> desks(ApplicationContext house, List<String> named) {
    Set<String> known = house.getBean(Library.class).knowledge().desks().keySet();
    Set<String> desks = new TreeSet<>();
    for (String desk : named) {
      if (!desk.equals("all") && !known.contains(desk)) {
        throw wrong("no desk " + desk + ": " + known);
      }
      desks.add(desk.equals("all") ? Account.ALL_DESKS : desk);
    }
    return desks;
  }

  private String asked() {
    Console console = System.console();
    if (console == null) {
      throw wrong("there is no terminal to ask at");
    }
    String first = new String(console.readPassword("Password: "));
    if (first.length() < 12 || !first.equals(new String(console.readPassword("Again: ")))) {
      throw wrong("a password has 12 characters or more, twice the same");
    }
    return first;
  }

  private int tell(Accounts.Opening opening, boolean asked) {
    return switch (opening) {
      case Accounts.Opening.Opened(Account account, String password) -> {
        print("Account " + account.name() + " is open.");
        if (!asked) {
          print("Password for the first sign-in, shown only now: " + password);
        }
        yield 0;
      }
      case Accounts.Opening.Taken() -> complain("there is an account of that name already");
      case Accounts.Opening.NoName() ->
          complain("a name has 2 to 60 letters, digits or any of . _ @ -");
    };
  }

  @Command(name = "list", description = "Lists the accounts.", mixinStandardHelpOptions = true)
  int list() {
    return with(house -> {
      house
          .getBean(Accounts.class)
          .all()
          .forEach(account ->
              print(
                  account.name()
                      + (account.closed() ? "  closed" : "")
                      + "  "
                      + new TreeSet<>(account.roles())
                      + "  "
                      + new TreeSet<>(account.desks())));
      return 0;
    });
  }

  @Command(
      name = "reset",
      description = "Gives a new first password, takes one-time codes away and ends all sessions.",
      mixinStandardHelpOptions = true)
  int reset(@Parameters(paramLabel = "<name>", description = "whose account") String name) {
    return with(house -> {
      Accounts accounts = house.getBean(Accounts.class);
      return accounts
          .named(name)
          .map(account -> {
            String password = house.getBean(Personnel.class).reset(Audit.OPERATOR, account.id());
            print("Password for the next sign-in, shown only now: " + password);
            return 0;
          })
          .orElseGet(() -> complain("there is no account of that name"));
    });
  }
}
