package nl.wegwijs.content;

import java.util.Collection;

/** Everything that the files beside the articles name exists, and every value is listed. */
final class SharedIdCheck {
  private final KnowledgeBase base;
  private final Lines lines;
  private final Findings findings;

  SharedIdCheck(KnowledgeBase base, Lines lines, Findings findings) {
    this.base = base;
    this.lines = lines;
    this.findings = findings;
  }

  void check() {
    base.glossary().forEach(this::term);
    base.organisations().values().forEach(this::organisation);
    base.guides().forEach(this::guide);
    base.cities().values().forEach(this::city);
  }

  private void term(GlossaryTerm term) {
    int line = lines.of(GlossaryReader.FILE, term.term());
    term.articles().forEach(id -> article(GlossaryReader.FILE, line, id));
    if (term.articles().size() > 3) {
      findings.problem(
          GlossaryReader.FILE, line, "more than three articles", "keep the three best");
    }
  }

  private void organisation(Organisation organisation) {
    int line = lines.of(OrganisationReader.FILE, organisation.id());
    facts(OrganisationReader.FILE, line, organisation.facts());
    if (organisation.phone() != null) {
      Piece phone = new Piece(OrganisationReader.FILE, "phone", line, organisation.phone());
      references(phone, organisation.facts());
    }
  }

  private void guide(Guide guide) {
    for (Guide.Task task : guide.tasks()) {
      String id = task.article().value();
      article(
          GuideReader.FILE,
          lines.of(GuideReader.FILE, guide.moment(), "steps", id),
          task.article());
    }
    int count = guide.tasks().size();
    if (count < 4 || count > 8) {
      findings.problem(
          GuideReader.FILE,
          lines.of(GuideReader.FILE, guide.moment(), "steps"),
          count + " steps",
          "write four to eight");
    }
  }

  private void city(City city) {
    for (City.Overlay overlay : city.overlays().values()) {
      String file = CityReader.file(city.id(), overlay.article());
      article(file, 1, overlay.article());
      facts(file, lines.of(file, "facts"), overlay.facts());
      for (SharedPieces.Told told : new SharedPieces(base, lines).of(city, overlay)) {
        references(told.piece(), overlay.facts());
      }
    }
    for (City.Place place : city.places()) {
      for (String desk : place.desks()) {
        if (!base.desks().containsKey(desk)) {
          String file = CityReader.file(city.id(), CityReader.PLACES);
          findings.problem(
              file, 1, "no desk " + desk + ": " + place.name(), "name one of desks.yaml");
        }
      }
    }
  }

  private void article(String file, int line, ArticleId id) {
    if (!base.articles().containsKey(id)) {
      findings.problem(file, line, "no article " + id, "write it or mend the name");
    }
  }

  private void facts(String file, int line, Collection<String> facts) {
    for (String id : facts) {
      if (!base.facts().containsKey(id)) {
        findings.problem(file, line, "no fact " + id, "list one of facts.yaml");
      }
    }
  }

  private void references(Piece piece, Collection<String> listed) {
    for (Reference reference : Reference.in(piece.text())) {
      new ReferenceCheck(base, findings).check(piece, reference, listed);
    }
  }
}
