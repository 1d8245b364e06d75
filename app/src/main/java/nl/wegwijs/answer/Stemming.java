package nl.wegwijs.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.wegwijs.language.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;

/**
 * Words to their stems. Without stop lists: they drop negations (nie, не, няма), and "not paid" is
 * another matter than "paid".
 */
final class Stemming {
  private final Analyzer analyzer;

  Stemming(Language language) {
    this.analyzer =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new WhitespaceTokenizer();
            return new TokenStreamComponents(words, stemmer(language, words));
          }
        };
  }

  private static TokenStream stemmer(Language language, TokenStream words) {
    return switch (language.tag()) {
      case "nl" -> new SnowballFilter(words, new DutchStemmer());
      case "en" -> new SnowballFilter(words, new EnglishStemmer());
      case "ro" -> new SnowballFilter(words, new RomanianStemmer());
      case "pl" -> new StempelFilter(words, new StempelStemmer(PolishAnalyzer.getDefaultTable()));
      case "bg" -> new BulgarianEndings(new BulgarianStemFilter(words));
      default -> words;
    };
  }

  /** The stem of each word, in the same order. */
  List<String> stems(List<String> words) {
    List<String> stems = new ArrayList<>(words.size());
    try (TokenStream stream = analyzer.tokenStream("stem", String.join(" ", words))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.toString());
      }
      stream.end();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return stems;
  }

  /**
   * The Bulgarian stemmer splits families: регистрация and регистрацията, заплата and заплати end
   * differently. Their last vowels and й go.
   */
  private static final class BulgarianEndings extends TokenFilter {
    private static final String ENDINGS = "аеиоуъюяй";
    private static final int SHORTEST = 4;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    BulgarianEndings(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      while (term.length() > SHORTEST && ENDINGS.indexOf(term.charAt(term.length() - 1)) >= 0) {
        term.setLength(term.length() - 1);
      }
      return true;
    }
  }
}
