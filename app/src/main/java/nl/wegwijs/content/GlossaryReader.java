package nl.wegwijs.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads glossary.yaml. */
final class GlossaryReader {
  static final String FILE = "glossary.yaml";

  private final SharedReader shared;

  GlossaryReader(SharedReader shared) {
    this.shared = shared;
  }

  List<GlossaryTerm> read() {
    List<GlossaryTerm> terms = new ArrayList<>();
    for (Fields fields : shared.items(FILE)) {
      term(fields).ifPresent(terms::add);
    }
    return List.copyOf(terms);
  }

  private Optional<GlossaryTerm> term(Fields fields) {
    fields.optionalText("topic");
    GlossaryTerm term =
        new GlossaryTerm(
            fields.text("term"),
            shared.everyLanguage(fields, "explanation"),
            shared.someLanguages(fields, "translations"),
            shared.words(fields, "synonyms"),
            SharedReader.articles(fields, "articles"));
    shared.lines().put(Lines.below(FILE, term.term()), fields.line());
    return fields.done() ? Optional.of(term) : Optional.empty();
  }
}
