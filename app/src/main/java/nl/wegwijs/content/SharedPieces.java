package nl.wegwijs.content;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;

/** Every text that a person reads beside the articles, with the place where it stands. */
record SharedPieces(KnowledgeBase base, Lines lines) {

  /** A piece and the language it is in. */
  record Told(Piece piece, Language language) {}

  List<Told> all() {
    return Stream.of(terms(), organisations(), guides(), overlays()).flatMap(it -> it).toList();
  }

  List<Told> of(City city, City.Overlay overlay) {
    String file = CityReader.file(city.id(), overlay.article());
    return told(file, Piece.OVERLAY, overlay.texts(), "text").toList();
  }

  private Stream<Told> terms() {
    return base.glossary().stream()
        .flatMap(term -> {
          String item = item(GlossaryReader.FILE, term.term());
          return told(GlossaryReader.FILE, "explanation", term.explanation(), item, "explanation");
        });
  }

  private Stream<Told> organisations() {
    return base.organisations().values().stream()
        .flatMap(one -> {
          String item = item(OrganisationReader.FILE, one.id());
          return told(OrganisationReader.FILE, "does", one.does(), item, "does");
        });
  }

  private Stream<Told> guides() {
    return base.guides().stream()
        .flatMap(guide ->
            Stream.of(
                    told(GuideReader.FILE, "row", guide.titles(), guide.moment(), "title"),
                    told(GuideReader.FILE, "intro", guide.intros(), guide.moment(), "intro"),
                    guide.tasks().stream().flatMap(task -> task(guide, task)))
                .flatMap(it -> it));
  }

  private Stream<Told> task(Guide guide, Guide.Task task) {
    int line = lines.of(GuideReader.FILE, guide.moment(), "steps", task.article().value());
    return told(GuideReader.FILE, "do", task.lines(), "line " + line, "do");
  }

  private Stream<Told> overlays() {
    return base.cities().values().stream()
        .flatMap(city -> city.overlays().values().stream().flatMap(it -> of(city, it).stream()));
  }

  /** How an item of a list is named in a place. */
  private String item(String file, String id) {
    return "line " + lines.of(file, id);
  }

  private Stream<Told> told(
      String file, String name, Map<Language, String> texts, String... above) {
    return texts.entrySet().stream()
        .map(text -> {
          String[] keys = Arrays.copyOf(above, above.length + 1);
          keys[above.length] = text.getKey().tag();
          Piece piece = new Piece(file, name, lines.of(file, keys), text.getValue());
          return new Told(piece, text.getKey());
        });
  }
}
