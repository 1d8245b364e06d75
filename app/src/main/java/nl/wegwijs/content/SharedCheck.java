package nl.wegwijs.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijs.language.Language;

/** Names and words beside the articles belong to one owner, and what they rest on still holds. */
final class SharedCheck {
  private final KnowledgeBase base;
  private final Lines lines;
  private final Findings findings;
  private final LocalDate today;

  SharedCheck(KnowledgeBase base, Lines lines, Findings findings, LocalDate today) {
    this.base = base;
    this.lines = lines;
    this.findings = findings;
    this.today = today;
  }

  /**
   * @param phrasings what the articles have taken already
   */
  void check(PhrasingCheck phrasings) {
    base.glossary().stream().map(GlossaryTerm::term).distinct().forEach(this::once);
    Owners synonyms = new Owners("synonym");
    base.glossary().forEach(term -> synonyms(term, synonyms));
    base.guides()
        .forEach(guide -> guide.phrasings().keySet().forEach(it -> phrasings.check(guide, it)));
    Owners words = new Owners("word");
    base.cities().values().forEach(city -> words(city, words));
    periods();
  }

  private void once(String name) {
    long count = base.glossary().stream().filter(term -> term.term().equals(name)).count();
    if (count > 1) {
      findings.problem(
          GlossaryReader.FILE,
          lines.of(GlossaryReader.FILE, name),
          name + " stands here " + count + " times",
          "keep one");
    }
  }

  private void synonyms(GlossaryTerm term, Owners owners) {
    String item = "line " + lines.of(GlossaryReader.FILE, term.term());
    term.synonyms()
        .forEach((language, all) -> {
          for (String synonym : all) {
            int line = lines.of(GlossaryReader.FILE, item, "synonyms", language.tag(), synonym);
            owners.own(language, synonym, term.term(), GlossaryReader.FILE, line);
          }
        });
  }

  private void words(City city, Owners owners) {
    String file = CityReader.file(city.id(), CityReader.CITY);
    city.words()
        .forEach((language, all) -> {
          for (String word : all) {
            int line = lines.of(file, "words", language.tag(), word);
            owners.own(language, word, city.id(), file, line);
          }
        });
  }

  private void periods() {
    for (Organisation one : base.organisations().values()) {
      int line = lines.of(OrganisationReader.FILE, one.id());
      ended(OrganisationReader.FILE, line, one.facts());
    }
    for (City city : base.cities().values()) {
      for (City.Overlay overlay : city.overlays().values()) {
        String file = CityReader.file(city.id(), overlay.article());
        ended(file, lines.of(file, "facts"), overlay.facts());
      }
    }
  }

  private void ended(String file, int line, Collection<String> facts) {
    for (String id : facts) {
      Fact fact = base.facts().get(id);
      LocalDate end = fact == null ? null : fact.validTo();
      if (end != null && end.isBefore(today)) {
        findings.warning(file, line, id + " ended on " + end, "find what holds now");
      }
    }
  }

  /** Who has which word, by language. */
  private final class Owners {
    private final String what;
    private final Map<List<String>, String> owners = new HashMap<>();

    Owners(String what) {
      this.what = what;
    }

    void own(Language language, String word, String owner, String file, int line) {
      String first = owners.putIfAbsent(List.of(language.tag(), PhrasingCheck.same(word)), owner);
      if (first != null && !first.equals(owner)) {
        findings.problem(
            file, line, what + " also of " + first + ": " + word, "keep it where it fits better");
      }
    }
  }
}
