package nl.wegwijs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Evaluation questions: a folder a language, a JSON object a line. */
final class Questions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Questions() {}

  /** The lines of that file; none where it is missing. */
  static List<JsonNode> of(Path folder, String language, String file) throws IOException {
    Path path = folder.resolve(language).resolve(file + ".jsonl");
    List<JsonNode> lines = new ArrayList<>();
    if (Files.exists(path)) {
      for (String line : Files.readAllLines(path)) {
        if (!line.isBlank()) {
          lines.add(JSON.readTree(line));
        }
      }
    }
    return lines;
  }

  /** The articles that are right for it. */
  static Set<String> right(JsonNode question) {
    Set<String> right = new HashSet<>();
    if (question.path("expect").isTextual()) {
      right.add(question.path("expect").asText());
    }
    question.path("also").forEach(one -> right.add(one.asText()));
    question.path("expect_any").forEach(one -> right.add(one.asText()));
    return right;
  }

  static String text(JsonNode question) {
    return question.path("text").asText();
  }
}
