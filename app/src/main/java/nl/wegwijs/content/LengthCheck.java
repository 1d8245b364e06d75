package nl.wegwijs.content;

import com.ibm.icu.text.BreakIterator;
import java.util.regex.Pattern;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.SmsParts;
import nl.wegwijs.language.SmsSpelling;

/** A text fits where it is shown and a tired reader's patience, its values filled in. */
final class LengthCheck {
  private static final int TITLE = 60;

  /** One WhatsApp message takes 1,600 at Twilio; the rest is for sources and choices. */
  private static final int BODY = 1400;

  private static final int SEGMENTS = 2;

  /** A row of a WhatsApp list. */
  private static final int ROW = 24;

  private static final int INTRO = 200;

  /** The Plain English Campaign advises an average of 15 to 20 words. */
  private static final int WORDS_A_SENTENCE = 20;

  /** In one or two sentences there is little to average. */
  private static final int WORDS_IN_ONE = 25;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’@./-]*");

  private final Findings findings;

  LengthCheck(Findings findings) {
    this.findings = findings;
  }

  /**
   * @param filled the piece's text with its values
   */
  void check(Piece piece, String filled, Language language) {
    switch (piece.name()) {
      case "title" -> most(piece, filled.length(), TITLE);
      case "short" -> segments(piece, filled);
      case "row" -> most(piece, filled.length(), ROW);
      case "intro" -> most(piece, filled.length(), INTRO);
      case "do" -> between(piece, filled.length(), 20, 90);
      case "explanation" -> prose(piece, filled, language, 220);
      case "does" -> prose(piece, filled, language, 240);
      case Piece.OVERLAY -> prose(piece, filled, language, 420);
      default -> {
        most(piece, filled.length(), BODY);
        sentences(piece, filled, language, WORDS_A_SENTENCE);
      }
    }
  }

  private void prose(Piece piece, String filled, Language language, int most) {
    between(piece, filled.length(), 60, most);
    sentences(piece, filled, language, WORDS_IN_ONE);
  }

  private void between(Piece piece, int length, int least, int most) {
    most(piece, length, most);
    if (length < least) {
      problem(piece, piece.name() + " of " + length + " characters", "write at least " + least);
    }
  }

  private void most(Piece piece, int length, int most) {
    if (length > most) {
      problem(piece, piece.name() + " of " + length + " characters", "keep it to " + most);
    }
  }

  private void segments(Piece piece, String filled) {
    String sent = SmsSpelling.thrifty(filled);
    int segments = SmsParts.of(sent).count();
    if (segments > SEGMENTS) {
      problem(
          piece,
          "short of " + segments + " SMS segments, " + sent.length() + " characters",
          "keep it to two: 306 characters of the GSM alphabet, or 134 with others");
    }
  }

  private void sentences(Piece piece, String filled, Language language, int most) {
    BreakIterator ends = BreakIterator.getSentenceInstance(language.locale());
    int sentences = 0;
    int words = 0;
    for (String line : filled.replace("**", "").lines().toList()) {
      ends.setText(line);
      for (int from = ends.first(), to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
        int here = (int) WORD.matcher(line.substring(from, to)).results().count();
        sentences += here > 1 ? 1 : 0;
        words += here > 1 ? here : 0;
        from = to;
      }
    }
    if (words > sentences * most) {
      problem(piece, words / sentences + " words a sentence on average", "split the long ones");
    }
  }

  private void problem(Piece piece, String what, String todo) {
    findings.problem(piece.file(), piece.line(), what, todo);
  }
}
