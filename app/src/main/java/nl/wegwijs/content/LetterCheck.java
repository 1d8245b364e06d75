package nl.wegwijs.content;

import java.lang.Character.UnicodeScript;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Letters that look right and are not. */
final class LetterCheck {
  private static final Pattern CEDILLA = Pattern.compile("[şţŞŢ]|[sStT]\u0327");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\ufffd]|(?!\n)\\p{Cc}");

  private final Findings findings;

  LetterCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Piece piece) {
    CEDILLA
        .matcher(piece.text())
        .results()
        .findFirst()
        .ifPresent(at ->
            problem(piece, at, "an old cedilla: " + at.group(), "write ș and ț with a comma"));
    UNSEEN
        .matcher(piece.text())
        .results()
        .findFirst()
        .ifPresent(
            at -> problem(piece, at, "a letter nobody sees: " + code(at.group()), "remove it"));
    WORD.matcher(piece.bare())
        .results()
        .filter(LetterCheck::mixed)
        .findFirst()
        .ifPresent(at ->
            problem(piece, at, "Latin and Cyrillic in one word: " + at.group(), "type it again"));
  }

  private void problem(Piece piece, MatchResult at, String what, String todo) {
    findings.problem(piece.file(), piece.lineAt(at.start()), what, todo);
  }

  private static boolean mixed(MatchResult word) {
    return has(word.group(), UnicodeScript.LATIN) && has(word.group(), UnicodeScript.CYRILLIC);
  }

  private static boolean has(String word, UnicodeScript script) {
    return word.codePoints().anyMatch(point -> UnicodeScript.of(point) == script);
  }

  private static String code(String letter) {
    return "U+%04X".formatted(letter.codePointAt(0));
  }
}
