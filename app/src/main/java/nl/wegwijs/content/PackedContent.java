package nl.wegwijs.content;

import io.micronaut.core.util.SupplierUtil;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;

/** The content that the build packed; a problem in it stops whoever reads it. */
public final class PackedContent {
  private static final Supplier<KnowledgeBase> PACKED =
      SupplierUtil.memoized(
          () -> whole(ContentReader.read(ContentFiles.packed(), new Languages().all())));

  private PackedContent() {}

  /** What the service knows, without starting it; read once a process, by whoever asks first. */
  public static KnowledgeBase read() {
    return PACKED.get();
  }

  /** The same from a folder laid out like content/. */
  public static KnowledgeBase read(Path folder, List<Language> languages) {
    return whole(ContentReader.read(ContentFiles.in(folder), languages));
  }

  private static KnowledgeBase whole(ContentReader.Reading reading) {
    if (!reading.findings().problems().isEmpty()) {
      throw new IllegalStateException(
          reading.findings().problems().stream()
              .map(problem -> "content/" + problem)
              .collect(Collectors.joining("\n", "The content cannot be used:\n", "")));
    }
    return reading.base();
  }
}
