package nl.wegwijs.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** What readers of all files have in common: finding a file, and texts in every language. */
record SharedReader(ContentFiles files, List<Language> languages, Findings findings, Lines lines) {

  /** The file as a mapping; a missing one is a problem. */
  Optional<Fields> mapping(String name) {
    return text(name).flatMap(text -> file(name).mapping(text));
  }

  /** The items of a file that is one list; a missing one is a problem. */
  List<Fields> items(String name) {
    return text(name).map(text -> file(name).items(text)).orElse(List.of());
  }

  YamlFile file(String name) {
    return new YamlFile(name, 0, findings, lines);
  }

  private Optional<String> text(String name) {
    String text = files.texts().get(name);
    if (text == null) {
      findings.problem(name, 1, "missing or unreadable", "put it back");
    }
    return Optional.ofNullable(text);
  }

  /** The texts under the key, one in every language. */
  Map<Language, String> everyLanguage(Fields fields, String key) {
    return fields.fields(key).map(texts -> texts(texts, true)).orElse(Map.of());
  }

  /** The texts under the key, in some of the languages. */
  Map<Language, String> someLanguages(Fields fields, String key) {
    return fields.fields(key).map(texts -> texts(texts, false)).orElse(Map.of());
  }

  private Map<Language, String> texts(Fields fields, boolean all) {
    Map<Language, String> texts = new LinkedHashMap<>();
    for (Language language : languages) {
      if (all || fields.has(language.tag())) {
        texts.put(language, fields.text(language.tag()));
      }
    }
    fields.done();
    return Collections.unmodifiableMap(texts);
  }

  /** Lists of words under the key, empty where a language has none. */
  Map<Language, List<String>> words(Fields fields, String key) {
    return fields.fields(key).map(this::words).orElse(Map.of());
  }

  private Map<Language, List<String>> words(Fields fields) {
    Map<Language, List<String>> words = new LinkedHashMap<>();
    languages.forEach(language -> words.put(language, fields.optionalTexts(language.tag())));
    fields.done();
    return Collections.unmodifiableMap(words);
  }

  /** Ids of articles under the key; one that is none is a problem. */
  static List<ArticleId> articles(Fields fields, String key) {
    List<String> ids = fields.optionalTexts(key);
    for (String id : ids) {
      if (!ArticleId.valid(id)) {
        fields.problemAt(key, "not an article id: " + id, "write a folder's name");
      }
    }
    return ids.stream().filter(ArticleId::valid).map(ArticleId::new).toList();
  }

  static void secure(Fields fields, String key, @Nullable String address) {
    if (address != null && !Links.secure(address)) {
      fields.problemAt(key, "not an https link: " + address, "write a whole https:// address");
    }
  }
}
