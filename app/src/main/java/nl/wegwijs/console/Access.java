package nl.wegwijs.console;

import java.util.List;
import java.util.regex.Pattern;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Role;
import nl.wegwijs.staff.Session;

/** Who may ask for which address. What is not named here is for nobody. */
enum Access {
  /** The way in. */
  ANYBODY("/console/(sign-in|openid(/back)?|assets/.*)", List.of()),
  /** The second step of signing in. */
  HALF("/console/(code|new-password)", List.of()),
  /** What everybody has who is in. */
  EVERYBODY("/console(/(me(/.*)?|sign-out))?", List.of(Role.values())),
  CASES(
      "/console/(cases|articles|stream|day|tickets|reports|groups)(/.*)?",
      List.of(Role.STAFF, Role.LEAD)),
  DIARIES("/console/(diaries|events)(/.*)?", List.of(Role.LEAD)),
  CONTENT("/console/texts(/.*)?", Editing.ROLES),
  FIGURES("/console/figures", List.of(Role.LEAD)),
  DESKS("/console/desks(/.*)?", List.of(Role.LEAD, Role.ADMINISTRATOR)),
  ADMINISTRATION("/console/(accounts|audit)(/.*)?", List.of(Role.ADMINISTRATOR));

  private final Pattern path;
  private final List<Role> roles;

  Access(String path, List<Role> roles) {
    this.path = Pattern.compile(path);
    this.roles = roles;
  }

  boolean covers(String asked) {
    return path.matcher(asked).matches();
  }

  boolean allows(Account account) {
    return account.isOneOf(roles);
  }

  /** What a session may ask for that is not quite open yet. */
  static String nextStep(Session session) {
    return switch (session.stage()) {
      case CODE -> "/console/code";
      case PASSWORD -> "/console/new-password";
      case OPEN -> "/console";
    };
  }
}
