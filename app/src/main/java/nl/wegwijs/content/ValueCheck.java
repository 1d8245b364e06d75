package nl.wegwijs.content;

import java.util.List;
import java.util.regex.Pattern;

/** A value comes from a fact and is never typed; 112 and 113 may be, since they never change. */
final class ValueCheck {
  private static final String NUMBER = "\\d+(?:[.,\u00a0 ]\\d+)*";
  private static final String EURO = "eur|euro|euros|euri|eurocent|евро|evro";
  private static final String PERCENT = "procent\\w*|percent|процент\\w*|la sută|на сто";

  /** A kind of value and how it looks when typed. */
  private record Kind(String name, Pattern look) {
    Kind(String name, String look) {
      this(name, Pattern.compile(look, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind("amount", "(?:€|\\b(?:" + EURO + "))[\u00a0 ]?" + NUMBER),
          new Kind("amount", NUMBER + "[\u00a0 ]?(?:€|(?:" + EURO + ")\\b)"),
          new Kind("share", NUMBER + "[\u00a0 ]?(?:%|(?:" + PERCENT + ")\\b)"),
          new Kind("phone number", "(?<![\\d.,])(?:\\+|00)\\d(?:[ ()/.-]*\\d){6,}"),
          new Kind("phone number", "(?<![\\d+.,-])(?!\\d\\d-\\d\\d-\\d{4}\\b)0\\d(?:[ -]?\\d){5,}"),
          new Kind("phone number", "(?<![\\d.,-])14[ -]?0\\d{2,3}\\b"),
          new Kind("e-mail address", "[\\w.+-]+@[\\w-]+\\.\\w+"));

  private static final Pattern BRACE = Pattern.compile("[{}]");

  private final Findings findings;

  ValueCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Piece piece) {
    String bare = piece.bare();
    for (Kind kind : KINDS) {
      kind.look()
          .matcher(bare)
          .results()
          .findFirst()
          .ifPresent(typed ->
              findings.problem(
                  piece.file(),
                  piece.lineAt(typed.start()),
                  "typed " + kind.name() + " " + typed.group().strip(),
                  "write {FACT-ID.name} instead"));
    }
    BRACE
        .matcher(bare)
        .results()
        .findFirst()
        .ifPresent(brace ->
            findings.problem(
                piece.file(),
                piece.lineAt(brace.start()),
                "a brace that is no reference",
                "write {REG-040.amount}"));
  }
}
