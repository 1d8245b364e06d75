package nl.wegwijs.answer;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.util.SupplierUtil;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.PackedContent;
import nl.wegwijs.language.LanguageGuess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Supplies what was learnt: packed at build, or learnt anew where the content is another. */
@Factory
final class Learning {
  static final String FILE = "/experts.bin";
  private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
  private static final Supplier<Experts> PACKED =
      SupplierUtil.memoized(() -> fitting(PackedContent.read(), WishBook.packed()));

  @Singleton
  Experts experts(KnowledgeBase base) {
    return base == PackedContent.read() ? PACKED.get() : fitting(base, WishBook.packed());
  }

  /** Reads what is packed, which whoever needs it then finds read. */
  static void readAhead() {
    Experts read = PACKED.get();
    LOG.debug("Read ahead: what was learnt from content {}", read.version());
  }

  /** What was packed where it fits, else learnt now: a minute for 146 articles on two cores. */
  static Experts fitting(KnowledgeBase base, WishBook book) {
    return packed(base, book)
        .orElseGet(() -> {
          LOG.info("Learning from content {}: nothing packed fits it", base.version());
          return Experts.learn(base, book);
        });
  }

  private static Optional<Experts> packed(KnowledgeBase base, WishBook book) {
    try (InputStream file = Learning.class.getResourceAsStream(FILE)) {
      return file == null ? Optional.empty() : Experts.read(file, base, book);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Singleton
  LanguageGuess guess(Experts experts) {
    return experts.guess();
  }

  @Singleton
  Wishes wishes(Experts experts) {
    return experts.wishes();
  }
}
