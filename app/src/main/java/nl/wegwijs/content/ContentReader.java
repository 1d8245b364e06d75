package nl.wegwijs.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import nl.wegwijs.language.Language;

/** Reads content/ into a {@link KnowledgeBase}; content/README.md tells the formats. */
final class ContentReader {
  static final String FACTS = "facts.yaml";
  static final String DESKS = "desks.yaml";
  static final String NOBODY = "nobody.yaml";

  /** Read by the answer room, as wishes.yaml is. */
  static final String ASKING = "asking.yaml";

  static final String WISHES = "wishes.yaml";

  /** Read by the console. */
  static final String REPLIES = "replies.yaml";

  static final List<String> SHARED =
      List.of(
          ASKING,
          DESKS,
          FACTS,
          GlossaryReader.FILE,
          GuideReader.FILE,
          NOBODY,
          OrganisationReader.FILE,
          REPLIES,
          WISHES);

  private final ContentFiles files;
  private final List<Language> languages;
  private final Findings findings = new Findings();
  private final Lines lines = new Lines();
  private final SharedReader shared;
  private final Changes changes;

  private ContentReader(ContentFiles files, List<Language> languages, Changes changes) {
    this.files = files;
    this.languages = languages;
    this.changes = changes;
    shared = new SharedReader(files, languages, findings, lines);
  }

  /**
   * What was read, and what was found on the way.
   *
   * @param base all that could be read whole; complete where there is no problem
   */
  record Reading(KnowledgeBase base, Lines lines, Findings findings, Changes changes) {}

  /** Reads all files, on and on where one has a problem. */
  static Reading read(ContentFiles files, List<Language> languages) {
    return new ContentReader(files, languages, Changes.ALL).read();
  }

  /** Reads what has changed; all else is as it is known. */
  static Reading read(ContentFiles files, List<Language> languages, Changes changes) {
    return new ContentReader(files, languages, changes).read();
  }

  private Reading read() {
    findings.addAll(files.unreadable().all());
    ContentFiles toRead = changes.articles(files);
    SortedMap<ArticleId, Article> articles =
        changes.with(new ArticleReader(toRead, languages, findings, lines).read());
    KnowledgeBase base =
        new KnowledgeBase(
            files.version(),
            articles,
            changes.either(FACTS, this::facts, KnowledgeBase::facts),
            changes.either(DESKS, this::desks, KnowledgeBase::desks),
            changes.either(
                GlossaryReader.FILE, new GlossaryReader(shared)::read, KnowledgeBase::glossary),
            changes.either(
                OrganisationReader.FILE,
                new OrganisationReader(shared)::read,
                KnowledgeBase::organisations),
            changes.either(GuideReader.FILE, new GuideReader(shared)::read, KnowledgeBase::guides),
            changes.either(CityReader.FOLDER, new CityReader(shared)::read, KnowledgeBase::cities),
            changes.either(NOBODY, this::nobody, KnowledgeBase::nobody));
    IdCheck ids = new IdCheck(base, lines, findings);
    articles.values().stream().filter(changes::touches).forEach(ids::check);
    new SharedIdCheck(base, lines, findings).check();
    return new Reading(base, lines, findings, changes);
  }

  private SortedMap<String, Fact> facts() {
    TreeMap<String, Fact> facts = new TreeMap<>();
    YamlFile file = shared.file(FACTS);
    for (Fields fields : shared.items(FACTS)) {
      Optional<Fact> read = FactReader.read(fields);
      read.ifPresent(fact -> add(file, fields, fact, facts));
    }
    return Collections.unmodifiableSortedMap(facts);
  }

  private void add(YamlFile file, Fields fields, Fact fact, Map<String, Fact> facts) {
    if (facts.putIfAbsent(fact.id(), fact) != null) {
      int first = lines.of(FACTS, fact.id());
      file.problem(
          fields.line(), fact.id() + " stands in line " + first + " too", "give it its own id");
    }
    lines.put(Lines.below(FACTS, fact.id()), fields.line());
  }

  private SortedMap<String, Desk> desks() {
    TreeMap<String, Desk> desks = new TreeMap<>();
    each(DESKS, (id, fields) -> desk(id, fields).ifPresent(desk -> desks.put(id, desk)));
    return Collections.unmodifiableSortedMap(desks);
  }

  private Optional<Desk> desk(String id, Fields fields) {
    Desk desk =
        new Desk(
            id,
            shared.everyLanguage(fields, "name"),
            Set.copyOf(fields.choices("takes", Desk.Service.class)),
            fields.optionalYes("urgent"),
            fields.optionalNumber("minutes", 0),
            fields.optionalNumber("parallel", 1));
    return fields.done() ? Optional.of(desk) : Optional.empty();
  }

  private Map<Language, List<String>> nobody() {
    Map<Language, List<String>> messages = new HashMap<>();
    shared
        .mapping(NOBODY)
        .ifPresent(fields -> {
          languages.forEach(language -> messages.put(language, messages(fields, language)));
          fields.done();
        });
    return Map.copyOf(messages);
  }

  private static List<String> messages(Fields fields, Language language) {
    List<String> texts = new ArrayList<>();
    for (Fields message : fields.items(language.tag())) {
      message.text("kind");
      texts.add(message.text("text"));
      message.done();
    }
    return List.copyOf(texts);
  }

  private void each(String name, BiConsumer<String, Fields> reader) {
    shared
        .mapping(name)
        .ifPresent(all -> {
          for (String key : all.keys()) {
            all.fields(key).ifPresent(fields -> reader.accept(key, fields));
          }
        });
  }
}
