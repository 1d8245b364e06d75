package nl.wegwijs.channel.telegram;

/** Text that every database and encoding takes: no U+0000, no half of a surrogate pair. */
final class CleanText {
  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> point != 0)
        .map(CleanText::whole)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static int whole(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
        ? REPLACEMENT
        : point;
  }
}
