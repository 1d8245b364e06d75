package nl.wegwijs.content;

import java.net.URI;
import java.net.URISyntaxException;

/** What counts as a link in the content. */
final class Links {
  private Links() {}

  /** A whole https address. */
  static boolean secure(String link) {
    try {
      URI uri = new URI(link);
      return "https".equals(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
