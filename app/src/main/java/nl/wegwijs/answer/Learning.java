package nl.wegwijs.answer;

import io.micronaut.core.util.SupplierUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.PackedContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was learnt: packed at build, or learnt anew where the content is another. */
final class Learning {
  static final String FILE = "/experts.bin";
  private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
  private static final Supplier<Experts> PACKED =
      SupplierUtil.memoized(() -> learnt(PackedContent.read()));

  private Learning() {}

  /** What was packed where it fits, else learnt now: minutes for 146 articles on two cores. */
  static Experts fitting(KnowledgeBase base) {
    return base == PackedContent.read() ? PACKED.get() : learnt(base);
  }

  private static Experts learnt(KnowledgeBase base) {
    return packed(base)
        .orElseGet(() -> {
          LOG.info("Learning from content {}: nothing packed fits it", base.version());
          return Experts.learn(base, WishBook.packed());
        });
  }

  private static Optional<Experts> packed(KnowledgeBase base) {
    try (InputStream file = Learning.class.getResourceAsStream(FILE)) {
      return file == null ? Optional.empty() : Experts.read(file, base, WishBook.packed());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What a file holds; empty where it was learnt from other content, or there is no such file. */
  static Optional<Experts> in(Path file, KnowledgeBase base) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Experts.read(in, base, WishBook.packed());
    }
  }
}
