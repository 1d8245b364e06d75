package nl.wegwijs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.wegwijs.answer.TextSearch;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.Language;

/**
 * Questions about paragraphs of an encyclopedia (https://github.com/google-deepmind/xquad): a
 * measure of word search that has nothing to do with our content.
 */
final class Xquad {
  private record Question(String text, int paragraph) {}

  private final List<String> paragraphs = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  private Xquad(JsonNode articles) {
    for (JsonNode article : articles) {
      for (JsonNode paragraph : article.path("paragraphs")) {
        for (JsonNode question : paragraph.path("qas")) {
          questions.add(new Question(question.path("question").asText(), paragraphs.size()));
        }
        paragraphs.add(paragraph.path("context").asText());
      }
    }
  }

  /**
   * @param file such as xquad.ro.json; the part before the ending names the language
   */
  static String measure(Path file) throws IOException {
    Xquad xquad = new Xquad(new ObjectMapper().readTree(file.toFile()).path("data"));
    String[] name = file.getFileName().toString().split("\\.");
    TextSearch search =
        new TextSearch(new Language(name[name.length - 2]), xquad.paragraphs, List.of());
    return String.format(
        Locale.ROOT,
        "%s: %d paragraphs, %d questions, right one first %.4f, without marks %.4f",
        file.getFileName(),
        xquad.paragraphs.size(),
        xquad.questions.size(),
        xquad.first(search, UnaryOperator.identity()),
        xquad.first(search, Folding::fold));
  }

  private double first(TextSearch search, UnaryOperator<String> typed) {
    long right =
        questions.stream()
            .filter(question ->
                search.find(typed.apply(question.text()), 1).equals(List.of(question.paragraph())))
            .count();
    return (double) right / questions.size();
  }
}
