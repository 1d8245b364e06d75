package nl.wegwijs.language;

import java.util.Random;

/** Texts that nobody means: random characters of all kinds. */
public final class Junk {
  private static final String[] KINDS = {
    "abcdefghijklmnopqrstuvwxyz ",
    "абвгдежзийклмнопрстуфхцчшщъьюя ",
    "0123456789 +-",
    "ąćęłńóśźż ăâîșț ",
    "\uD800\uDC00\u202E\u200B\u0000\n\t ",
    "?!.,;:-_/\\'\"()[]{}<>@#$%^&*",
    "qwxzjk46 "
  };
  private static final int LONGEST = 300;

  private Junk() {}

  public static String text(Random random) {
    StringBuilder text = new StringBuilder();
    String kind = KINDS[random.nextInt(KINDS.length)];
    for (int left = random.nextInt(LONGEST); left > 0; left--) {
      switch (random.nextInt(12)) {
        case 0 -> text.appendCodePoint(random.nextInt(0x10FFFF));
        case 1 -> text.append(KINDS[random.nextInt(KINDS.length)].charAt(0));
        default -> text.append(kind.charAt(random.nextInt(kind.length())));
      }
    }
    return text.toString();
  }
}
