package nl.wegwijs.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleText;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What a search box out of the packet finds: BM25, the standard analyzer, one field. */
final class PlainSearch {
  private static final String TEXT = "text";
  private final IndexSearcher searcher;

  PlainSearch(KnowledgeBase base, Language language) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      for (Article article : base.articles().values()) {
        Document document = new Document();
        document.add(new StringField("id", article.id().value(), Field.Store.YES));
        document.add(new TextField(TEXT, all(article.in(language)), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  private static String all(ArticleText text) {
    List<String> parts = new ArrayList<>(List.of(text.title(), text.brief(), text.body()));
    parts.addAll(text.phrasings());
    parts.addAll(text.words());
    return parts.stream().collect(Collectors.joining("\n"));
  }

  /** The ids of the best articles, the best first. */
  List<String> find(String question, int most) throws IOException {
    var query = new QueryBuilder(new StandardAnalyzer()).createBooleanQuery(TEXT, question);
    List<String> found = new ArrayList<>();
    if (query != null) {
      for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
        found.add(searcher.storedFields().document(hit.doc).get("id"));
      }
    }
    return found;
  }
}
