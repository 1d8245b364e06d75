package nl.wegwijs.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.wegwijs.edge.Words;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.group.Groups;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * What every page of the console has around it.
 *
 * @param assets where styles and script are
 * @param account who is in; null: nobody yet
 * @param form the value of the field {@code form} in every form
 * @param here the address of the page
 */
public record Frame(
    Words words, String assets, @Nullable Account account, String form, String here) {

  public String say(String key) {
    return words.say(key);
  }

  public String say(String key, String name, Object value) {
    return words.say(key, name, value);
  }

  /** Whether the menu shows the cases. */
  public boolean answers() {
    return has(Role.STAFF, Role.LEAD);
  }

  /** Whether the menu shows the groups. */
  public boolean registersGroups() {
    return answers() && account != null && Groups.admits(account);
  }

  /** Whether the menu shows the texts. */
  public boolean edits() {
    return account != null && account.isOneOf(Editing.ROLES);
  }

  public boolean leads() {
    return has(Role.LEAD);
  }

  /** Whether the menu shows the desks. */
  public boolean setsUp() {
    return leads() || administers();
  }

  public boolean administers() {
    return has(Role.ADMINISTRATOR);
  }

  /** Where a text of the content is edited. */
  public String text(String unit) {
    return "/console/texts/edit?unit=" + encoded(unit);
  }

  /** Where its revisions are. */
  public String history(String unit) {
    return "/console/texts/history?unit=" + encoded(unit);
  }

  /** Where an article is begun with a way of asking in that language. */
  public String newArticle(String language, String phrasing) {
    return "/console/texts/new?language=" + language + "&text=" + encoded(phrasing);
  }

  /** What the drafts of a text would do to the answers. */
  public String trial(String unit) {
    return "/console/texts/trial?unit=" + encoded(unit);
  }

  private static String encoded(String unit) {
    return URLEncoder.encode(unit, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  private boolean has(Role... roles) {
    return account != null && account.isOneOf(List.of(roles));
  }
}
