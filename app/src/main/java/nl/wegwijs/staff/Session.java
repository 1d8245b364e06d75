package nl.wegwijs.staff;

/**
 * Somebody who has shown who they are, or half of it.
 *
 * @param token what their browser holds; never shown or logged
 */
public record Session(String token, Account account, Stage stage) {

  /** How far a sign-in has come. */
  public enum Stage {
    /** The password was right; the one-time code is missing. */
    CODE,
    /** They must choose a password of their own. */
    PASSWORD,
    /** They are in. */
    OPEN
  }

  /** Stands in every form of this session: another's page cannot know it. */
  public String formToken() {
    return formToken(token);
  }

  /** The same for whoever has no session yet but a cookie. */
  public static String formToken(String token) {
    return Digest.of("form " + token);
  }

  @Override
  public String toString() {
    return "Session[" + account.name() + "]";
  }
}
