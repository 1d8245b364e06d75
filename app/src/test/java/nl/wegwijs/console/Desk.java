package nl.wegwijs.console;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijs.Street;
import nl.wegwijs.Visitor;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.Role;

/** Somebody of the staff at a browser without scripts. */
final class Desk {
  static final String PASSWORD = "een lange zin van mij";

  private final Visitor visitor;
  private final Account account;

  private Desk(Visitor visitor, Account account) {
    this.visitor = visitor;
    this.account = account;
  }

  /** Somebody new with those roles, at all desks, who has signed in. */
  static Desk of(Street street, String name, Role... roles) {
    return of(street, name, Set.of(Account.ALL_DESKS), roles);
  }

  static Desk of(Street street, String name, Set<String> desks, Role... roles) {
    var opened =
        (Accounts.Opening.Opened)
            street
                .the(Accounts.class)
                .open(name, name, Set.of(roles), desks, new Language("nl"), PASSWORD + "!");
    Desk desk = new Desk(street.visitor(), opened.account());
    desk.visitor.get("/console/sign-in");
    desk.fill("/console/sign-in", "/console/sign-in", "name", name, "password", PASSWORD + "!");
    desk.fill("/console/new-password", "/console/new-password", "password", PASSWORD);
    return desk;
  }

  Account account() {
    return account;
  }

  HttpResponse<String> get(String path, String... headers) {
    return visitor.get(path, headers);
  }

  /** Fills in a form that stands on a page. */
  HttpResponse<String> fill(String page, String path, String... fields) {
    Map<String, String> all = new HashMap<>();
    all.put("form", form(visitor.get(page, "Accept", "text/html").body()));
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    return visitor.fill(path, all);
  }

  /** The same without what proves that the form is ours. */
  HttpResponse<String> forge(String path, String... fields) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    return visitor.fill(path, all);
  }

  /** The same as the script sends it, with its own token of the form. */
  HttpResponse<String> part(String path, String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(fields[i]).append('=');
      form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    String type = "application/x-www-form-urlencoded";
    return visitor.post(path, type, form.toString(), Gate.PART, "1");
  }

  static String form(String page) {
    return first(page, "name=\"form\" value=\"([^\"]+)\"");
  }

  static String first(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    return found.find() ? found.group(1) : "";
  }
}
