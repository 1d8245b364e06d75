package nl.wegwijs.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Libraries;
import nl.wegwijs.content.Library;
import nl.wegwijs.content.SmallContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpertsTest {
  @TempDir private Path folder;

  /** The index is left out: Lucene gives each of its files a random number. */
  @Test
  void theSameIsLearntWhateverTheOrderOfTheLanguages() throws Exception {
    Library library = Libraries.packed();
    Libraries.put(library, SmallContent.in(folder).texts());
    KnowledgeBase base = library.knowledge();

    assertThat(learnt(base)).isEqualTo(learnt(otherWayRound(base)));
  }

  private static byte[] learnt(KnowledgeBase base) throws IOException {
    Experts experts = Experts.learn(base, WishBook.packed());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    experts.guess().write(out);
    experts.wishes().write(out);
    List<Expert> all =
        experts.languages().values().stream()
            .sorted(Comparator.comparing(expert -> expert.language().tag()))
            .toList();
    for (Expert expert : all) {
      expert.nobody().write(out);
      expert.urgent().write(out);
      expert.right().write(out);
      expert.domain().write(out);
      expert.danger().write(out);
    }
    return bytes.toByteArray();
  }

  private static KnowledgeBase otherWayRound(KnowledgeBase base) {
    SortedMap<ArticleId, Article> articles = new TreeMap<>(base.articles());
    articles.replaceAll((_, article) -> otherWayRound(article));
    return new KnowledgeBase(
        base.version(),
        articles,
        base.facts(),
        base.desks(),
        base.glossary(),
        base.organisations(),
        base.guides(),
        base.cities(),
        otherWayRound(base.nobody()));
  }

  private static Article otherWayRound(Article article) {
    return new Article(
        article.id(),
        article.topic(),
        article.desk(),
        article.moment(),
        article.danger(),
        article.facts(),
        article.recheck(),
        article.related(),
        article.organisations(),
        article.reviewed(),
        article.reviewBy(),
        otherWayRound(article.texts()));
  }

  private static <K, V> Map<K, V> otherWayRound(Map<K, V> map) {
    Map<K, V> turned = new LinkedHashMap<>();
    map.keySet().stream()
        .sorted(Comparator.comparing(Object::toString).reversed())
        .forEach(key -> turned.put(key, map.get(key)));
    return turned;
  }
}
