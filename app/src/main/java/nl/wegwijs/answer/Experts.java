package nl.wegwijs.answer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.LanguageGuess;
import nl.wegwijs.language.LanguageLessons;

/**
 * All that was learnt from a knowledge base, ready to be packed and read back.
 *
 * @param version of the knowledge base it was learnt from, and of the way of learning
 */
record Experts(
    String version, Map<Language, Expert> languages, LanguageGuess guess, Wishes wishes) {

  /** Rises whenever the same texts would make other experts. */
  private static final int WAY = 6;

  static String version(KnowledgeBase base) {
    return WAY + "/" + base.version();
  }

  static Experts learn(KnowledgeBase base, WishBook book) {
    Map<Language, Expert> experts = new HashMap<>();
    for (Language language : languages(base)) {
      experts.put(language, School.teach(Lesson.of(base, book, language), base.glossary()));
    }
    return new Experts(
        version(base),
        experts,
        LanguageLessons.learn(texts(base, book)),
        WishSchool.teach(book.with(base.guides()), base));
  }

  /** With an operator's own model, which reads all phrasings first: minutes. */
  Experts joined(SentenceModel model, KnowledgeBase base) {
    Map<Language, Expert> joined = new HashMap<>();
    languages.forEach((language, expert) ->
        joined.put(language, expert.joined(Dense.of(model, base, language, expert.articles()))));
    return new Experts(version, joined, guess, wishes);
  }

  private static List<Language> languages(KnowledgeBase base) {
    return base.articles().values().stream()
        .flatMap(article -> article.texts().keySet().stream())
        .distinct()
        .sorted(Comparator.comparing(Language::tag))
        .toList();
  }

  private static Map<Language, List<String>> texts(KnowledgeBase base, WishBook book) {
    Map<Language, List<String>> texts = new TreeMap<>(Comparator.comparing(Language::tag));
    for (Article article : base.articles().values()) {
      article
          .texts()
          .forEach((language, text) -> {
            List<String> all = texts.computeIfAbsent(language, none -> new ArrayList<>());
            all.add(text.title());
            all.add(text.brief());
            all.addAll(text.phrasings());
          });
    }
    base.nobody()
        .forEach((language, some) ->
            texts.computeIfAbsent(language, none -> new ArrayList<>()).addAll(some));
    texts.forEach((language, all) -> all.addAll(book.said(language)));
    return texts;
  }

  void write(OutputStream file) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file, 1 << 16));
    out.writeUTF(version);
    guess.write(out);
    wishes.write(out);
    out.writeInt(languages.size());
    for (Language language :
        languages.keySet().stream().sorted(Comparator.comparing(Language::tag)).toList()) {
      Objects.requireNonNull(languages.get(language)).write(out);
    }
    out.flush();
  }

  /** Empty when it was learnt from other content. */
  static Optional<Experts> read(InputStream file, KnowledgeBase base, WishBook book)
      throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
    String version = in.readUTF();
    if (!version.equals(version(base))) {
      return Optional.empty();
    }
    LanguageGuess guess = LanguageGuess.read(in);
    Wishes wishes = Wishes.read(in, book.with(base.guides()));
    Map<Language, Expert> experts = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      Expert expert = Expert.read(in, base.glossary());
      experts.put(expert.language(), expert);
    }
    return Optional.of(new Experts(version, experts, guess, wishes));
  }
}
