package nl.wegwijs.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is different between two texts, word by word, as a person reads it. */
public record Difference(List<Piece> pieces) {
  private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|[^\\s]");

  /** So much is shown of what stayed, on both sides of a change. */
  private static final int CONTEXT = 90;

  /** What became of a piece. */
  public enum Fate {
    STAYED,
    GONE,
    NEW
  }

  /** A stretch of text with one fate. */
  public record Piece(Fate fate, String text) {}

  public static Difference of(String before, String after) {
    List<String> old = tokens(before);
    List<String> now = tokens(after);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      int from = delta.getSource().getPosition();
      add(pieces, Fate.STAYED, old.subList(at, from));
      add(pieces, Fate.GONE, delta.getSource().getLines());
      add(pieces, Fate.NEW, delta.getTarget().getLines());
      at = from + delta.getSource().size();
    }
    add(pieces, Fate.STAYED, old.subList(at, old.size()));
    return new Difference(shortened(pieces));
  }

  /** Sentences of the new text that the old one had not; and those that are gone. */
  public static List<Piece> sentences(String before, String after) {
    List<String> old = sentences(before);
    List<String> now = sentences(after);
    List<Piece> changed = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      delta.getSource().getLines().forEach(one -> changed.add(new Piece(Fate.GONE, one)));
      delta.getTarget().getLines().forEach(one -> changed.add(new Piece(Fate.NEW, one)));
    }
    return List.copyOf(changed);
  }

  static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
    for (String line : text.lines().toList()) {
      ends.setText(line);
      for (int from = ends.first(), to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
        String sentence = line.substring(from, to).strip();
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
        from = to;
      }
    }
    return sentences;
  }

  public boolean isNone() {
    return pieces.stream().allMatch(piece -> piece.fate() == Fate.STAYED);
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  private static void add(List<Piece> pieces, Fate fate, List<String> tokens) {
    if (!tokens.isEmpty()) {
      pieces.add(new Piece(fate, String.join("", tokens)));
    }
  }

  private static List<Piece> shortened(List<Piece> pieces) {
    List<Piece> shortened = new ArrayList<>();
    for (int at = 0; at < pieces.size(); at++) {
      Piece piece = pieces.get(at);
      boolean stayed = piece.fate() == Fate.STAYED;
      shortened.add(
          stayed
              ? new Piece(Fate.STAYED, middle(piece.text(), at > 0, at < pieces.size() - 1))
              : piece);
    }
    return List.copyOf(shortened);
  }

  /** The text without its middle, or without the end that no change is near. */
  private static String middle(String text, boolean before, boolean after) {
    int keep = (before ? CONTEXT : 0) + (after ? CONTEXT : 0);
    if (text.length() <= keep + CONTEXT) {
      return text;
    }
    String head = before ? text.substring(0, CONTEXT) : "";
    String tail = after ? text.substring(text.length() - CONTEXT) : "";
    return head + " … " + tail;
  }
}
