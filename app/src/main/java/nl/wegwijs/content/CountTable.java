package nl.wegwijs.content;

import java.util.List;

/** How much there is beside the articles, as lines for an editor. */
record CountTable(KnowledgeBase base) {
  List<String> lines() {
    return List.of(
        "%d terms, %d organisations, %d moments with %d steps, %d cities with %d texts and %d places"
            .formatted(
                base.glossary().size(),
                base.organisations().size(),
                base.guides().size(),
                base.guides().stream().mapToInt(guide -> guide.tasks().size()).sum(),
                base.cities().size(),
                base.cities().values().stream().mapToInt(city -> city.overlays().size()).sum(),
                base.cities().values().stream().mapToInt(city -> city.places().size()).sum()));
  }
}
