package nl.wegwijs.content;

/**
 * Names an article for good: the folder in content/, the expected answer in an evaluation.
 *
 * @param value such as {@code reg-bsn}; at most 40 characters, so that it fits a button's key
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  public ArticleId {
    if (!valid(value)) {
      throw new IllegalArgumentException("not an article id: " + value);
    }
  }

  static boolean valid(String value) {
    return value.matches("[a-z0-9-]{3,40}");
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
