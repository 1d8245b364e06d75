package nl.wegwijs.content;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads organisations.yaml. */
final class OrganisationReader {
  static final String FILE = "organisations.yaml";

  private final SharedReader shared;

  OrganisationReader(SharedReader shared) {
    this.shared = shared;
  }

  SortedMap<String, Organisation> read() {
    TreeMap<String, Organisation> organisations = new TreeMap<>();
    for (Fields fields : shared.items(FILE)) {
      organisation(fields).ifPresent(it -> add(fields, it, organisations));
    }
    return Collections.unmodifiableSortedMap(organisations);
  }

  private void add(Fields fields, Organisation read, TreeMap<String, Organisation> organisations) {
    String place = Lines.below(FILE, read.id());
    if (organisations.putIfAbsent(read.id(), read) != null) {
      String twice = read.id() + " stands in line " + shared.lines().at(place) + " too";
      shared.findings().problem(FILE, fields.line(), twice, "give it its own id");
    }
    shared.lines().put(place, fields.line());
  }

  private Optional<Organisation> organisation(Fields fields) {
    String website = fields.optionalText("website");
    SharedReader.secure(fields, "website", website);
    Organisation organisation =
        new Organisation(
            fields.text("id"),
            fields.text("name"),
            shared.everyLanguage(fields, "does"),
            fields.optionalText("city"),
            fields.optionalTexts("languages"),
            ways(fields),
            website,
            fields.optionalText("phone"),
            fields.optionalFields("hours").map(CityReader::hours).orElse(Map.of()),
            fields.optionalTexts("facts"),
            source(fields),
            fields.date("checked"),
            shared.words(fields, "words"));
    form(fields, organisation);
    return fields.done() ? Optional.of(organisation) : Optional.empty();
  }

  private static Set<Organisation.Way> ways(Fields fields) {
    return fields.has("channels")
        ? Set.copyOf(fields.choices("channels", Organisation.Way.class))
        : Set.of();
  }

  private static Fact.@Nullable Source source(Fields fields) {
    return fields.optionalFields("source").map(FactReader::source).orElse(null);
  }

  private static void form(Fields fields, Organisation read) {
    if (!read.id().matches("[a-z0-9-]{2,40}")) {
      fields.problemAt("id", "not an id: " + read.id(), "write lower case letters and hyphens");
    }
    if (read.phone() != null && !Reference.alone(read.phone())) {
      fields.problemAt("phone", "a typed phone: " + read.phone(), "write {FACT-ID.phone} instead");
    }
    if (read.facts().isEmpty() && read.source() == null) {
      fields.problemAt("id", read.id() + " rests on nothing", "list facts or name the source");
    }
  }
}
