package nl.wegwijs.content;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.util.stream.Collectors;
import nl.wegwijs.language.Languages;

/** Brings the packed content into the service; a problem in it stops the start. */
@Factory
final class PackedContent {

  @Context
  KnowledgeBase knowledgeBase(Languages languages) {
    ContentReader.Reading reading = ContentReader.read(ContentFiles.packed(), languages.all());
    if (!reading.findings().problems().isEmpty()) {
      throw new IllegalStateException(
          reading.findings().problems().stream()
              .map(problem -> "content/" + problem)
              .collect(Collectors.joining("\n", "The content cannot be used:\n", "")));
    }
    return reading.base();
  }
}
