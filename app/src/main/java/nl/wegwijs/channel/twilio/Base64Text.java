package nl.wegwijs.channel.twilio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Some carriers hand over the text of an MMS in base64. It is taken for that when it is long, has
 * no space, and hides words.
 */
final class Base64Text {
  /** Shorter than this a single word can be base64 by accident. */
  private static final int SHORTEST = 60;

  private Base64Text() {}

  /** The text that is hidden, else the text itself. */
  static String decoded(String text) {
    if (text.length() < SHORTEST || !text.matches("[A-Za-z0-9+/]+={0,2}")) {
      return text;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      String hidden = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return isWords(hidden) ? hidden : text;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return text;
    }
  }

  private static boolean isWords(String text) {
    long readable = text.codePoints().filter(p -> Character.isLetterOrDigit(p) || p == ' ').count();
    return text.indexOf(' ') > 0 && readable * 2 > text.codePointCount(0, text.length());
  }
}
