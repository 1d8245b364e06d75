package nl.wegwijs.group;

import java.util.List;

/**
 * A line of a file that is not blank.
 *
 * @param number as a text editor or a spreadsheet counts, from 1
 */
record Line(int number, List<String> cells) {
  /** People in one list, and lines in one file beside its heading. */
  static final int MOST = 1_000;

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  String cell(int at) {
    return at < cells.size() ? clean(cells.get(at)) : "";
  }

  /** Without the spaces that word processors bring along. */
  private static String clean(String cell) {
    return cell.replaceAll("[\\h\\v]+", " ").strip();
  }
}
