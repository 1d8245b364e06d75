package nl.wegwijs.content;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.*;

@Factory
class StubKb {
  @Singleton
  KnowledgeBase kb() {
    return new KnowledgeBase(
        "0", new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of(), Map.of());
  }
}
