package nl.wegwijs.content;

import java.util.Collection;

/** A reference leads to a value of a fact that is listed beside the text. */
record ReferenceCheck(KnowledgeBase base, Findings findings) {

  void check(Piece piece, Reference reference, Collection<String> listed) {
    Fact fact = base.facts().get(reference.fact());
    if (fact == null) {
      problem(piece, reference, "no fact " + reference.fact(), "refer to one of facts.yaml");
    } else if (!fact.values().containsKey(reference.value())) {
      String known = String.join(", ", fact.values().keySet());
      problem(
          piece,
          reference,
          reference.fact() + " has no value " + reference.value(),
          known.isEmpty() ? "add it to facts.yaml" : "it has " + known);
    } else if (!listed.contains(reference.fact())) {
      problem(piece, reference, reference.fact() + " is not listed", "list it under facts");
    }
  }

  private void problem(Piece piece, Reference reference, String what, String todo) {
    findings.problem(piece.file(), piece.lineAt(reference.at()), what, todo);
  }
}
