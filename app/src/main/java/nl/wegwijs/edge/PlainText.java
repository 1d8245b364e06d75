package nl.wegwijs.edge;

/** Makes of whatever was sent a text that every store and screen can hold. */
public final class PlainText {
  /** The longest message taken, in UTF-16 units; Telegram's limit too. */
  public static final int LONGEST = 4096;

  private PlainText() {}

  /** Without NUL and halves of characters, with plain line ends. */
  public static String clean(String sent) {
    return whole(sent.replace("\0", "").replace("\r\n", "\n").replace('\r', '\n'));
  }

  /** The same, cut to the longest. */
  public static String of(String sent) {
    String whole = clean(sent);
    if (whole.length() <= LONGEST) {
      return whole;
    }
    boolean splits = Character.isHighSurrogate(whole.charAt(LONGEST - 1));
    return whole.substring(0, splits ? LONGEST - 1 : LONGEST);
  }

  private static String whole(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
