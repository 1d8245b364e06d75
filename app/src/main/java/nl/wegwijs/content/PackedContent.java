package nl.wegwijs.content;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;

/** Brings the packed content into the service; a problem in it stops the start. */
@Factory
public final class PackedContent {

  @Context
  KnowledgeBase knowledgeBase(Languages languages) {
    return read(languages.all());
  }

  /** What the service knows, read without starting it. */
  public static KnowledgeBase read(List<Language> languages) {
    return whole(ContentReader.read(ContentFiles.packed(), languages));
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
