package nl.wegwijs.answer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** One document an article in memory, searched by BM25. */
final class ArticleIndex {
  /** By stems and glossary concepts: for a ranker that knows pieces of words by itself. */
  static final Map<String, Float> STEMS = Map.of("stem", 1f);

  /**
   * By pieces of four letters too, which find what stems miss ({@code ubezpieczen}, {@code
   * asigurarii}).
   */
  static final Map<String, Float> STEMS_AND_PIECES = Map.of("stem", 1f, "piece", 0.3f);

  private static final int PIECE = 4;

  /** Which terms an article has, and how often: where they stand is never asked. */
  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.setTokenized(true);
    COUNTED.freeze();
  }

  private final ByteBuffersDirectory directory;
  private final Map<String, Float> boosts;
  private final IndexSearcher searcher;
  private final int articles;

  private ArticleIndex(ByteBuffersDirectory directory, Map<String, Float> boosts) {
    this.directory = directory;
    this.boosts = boosts;
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      this.articles = reader.numDocs();
      this.searcher = new IndexSearcher(reader);
      this.searcher.setSimilarity(new BM25Similarity());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * @param articles for each article the readings of all its texts
   * @param boosts weight of each field, {@link #STEMS} or {@link #STEMS_AND_PIECES}
   */
  static ArticleIndex of(List<List<Tongue.Reading>> articles, Map<String, Float> boosts) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig().setUseCompoundFile(false);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (List<Tongue.Reading> article : articles) {
        writer.addDocument(document(article, boosts));
      }
      writer.forceMerge(1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new ArticleIndex(directory, boosts);
  }

  private static Document document(List<Tongue.Reading> texts, Map<String, Float> boosts) {
    Document document = new Document();
    for (String field : boosts.keySet()) {
      Map<String, Integer> counts = new HashMap<>();
      texts.forEach(
          text -> terms(field, text).forEach(term -> counts.merge(term, 1, Integer::sum)));
      document.add(new Field(field, new Counts(counts), COUNTED));
    }
    return document;
  }

  /** Each term once, with its count: Lucene need not find out that most of them come again. */
  private static final class Counts extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute count = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Map.Entry<String, Integer>> left;

    Counts(Map<String, Integer> counts) {
      left = counts.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!left.hasNext()) {
        return false;
      }
      Map.Entry<String, Integer> next = left.next();
      clearAttributes();
      term.append(next.getKey());
      count.setTermFrequency(next.getValue());
      return true;
    }
  }

  private static Stream<String> terms(String field, Tongue.Reading text) {
    return switch (field) {
      case "stem" -> Stream.concat(text.stems().stream(), text.concepts().stream());
      default -> text.folded().stream().flatMap(ArticleIndex::pieces);
    };
  }

  private static Stream<String> pieces(String word) {
    String whole = "_" + word + "_";
    return whole.length() <= PIECE
        ? Stream.of(whole)
        : Stream.iterate(0, at -> at + PIECE <= whole.length(), at -> at + 1)
            .map(at -> whole.substring(at, at + PIECE));
  }

  /** The BM25 score of every article, 0 where no term is shared. */
  double[] scores(Tongue.Reading text) {
    double[] scores = new double[articles];
    try {
      for (ScoreDoc hit : searcher.search(query(text), Math.max(1, articles)).scoreDocs) {
        scores[hit.doc] = hit.score;
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return scores;
  }

  private Query query(Tongue.Reading text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boosts.forEach((field, boost) ->
        terms(field, text)
            .distinct()
            .limit(IndexSearcher.getMaxClauseCount() / 4)
            .map(word -> new BoostQuery(new TermQuery(new Term(field, word)), boost))
            .forEach(clause -> query.add(clause, BooleanClause.Occur.SHOULD)));
    return query.build();
  }

  void write(DataOutput out) throws IOException {
    String[] files = directory.listAll();
    out.writeInt(files.length);
    for (String file : files) {
      byte[] bytes = new byte[(int) directory.fileLength(file)];
      try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
        input.readBytes(bytes, 0, bytes.length);
      }
      out.writeUTF(file);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  /** One of stems, as the ranker writes it. */
  static ArticleIndex read(DataInput in) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    for (int left = in.readInt(); left > 0; left--) {
      String file = in.readUTF();
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      try (IndexOutput output = directory.createOutput(file, IOContext.DEFAULT)) {
        output.writeBytes(bytes, bytes.length);
      }
    }
    return new ArticleIndex(directory, STEMS);
  }
}
