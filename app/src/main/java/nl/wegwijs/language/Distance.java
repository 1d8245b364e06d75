package nl.wegwijs.language;

/** How many letters must change to make one word of another (Levenshtein). */
public final class Distance {
  private Distance() {}

  public static int between(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int at = 0; at < row.length; at++) {
      row[at] = at;
    }
    for (int down = 1; down <= one.length(); down++) {
      next(row, one.charAt(down - 1), other);
    }
    return row[other.length()];
  }

  private static void next(int[] row, char letter, String other) {
    int diagonal = row[0]++;
    for (int at = 1; at < row.length; at++) {
      int changed = diagonal + (other.charAt(at - 1) == letter ? 0 : 1);
      diagonal = row[at];
      row[at] = Math.min(changed, Math.min(row[at], row[at - 1]) + 1);
    }
  }
}
