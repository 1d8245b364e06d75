package nl.wegwijs.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Libraries;
import nl.wegwijs.content.Library;
import nl.wegwijs.content.SmallContent;
import nl.wegwijs.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mechanics alone: the small model that can be had as a package knows English only. */
class SentenceModelTest {
  private static final String PACKED = "/all-minilm-l6-v2-q";

  @TempDir private static Path folder;
  private static SentenceModel model;

  @BeforeAll
  static void unpack() throws Exception {
    copy(PACKED + ".onnx", "model.onnx");
    copy(PACKED + "-tokenizer.json", "tokenizer.json");
    model = SentenceModel.at(folder.resolve("model.onnx"));
  }

  private static void copy(String packed, String name) throws Exception {
    try (InputStream file = SentenceModelTest.class.getResourceAsStream(packed)) {
      Files.copy(Objects.requireNonNull(file, packed), folder.resolve(name));
    }
  }

  @Test
  void whatMeansTheSameLiesNear() {
    float[] asked = model.of("My boss did not pay me");
    assertThat(cosine(asked, model.of("I have not received my salary")))
        .isGreaterThan(cosine(asked, model.of("Where is the town hall?")) + 0.2);
  }

  @Test
  void aDirectionHasLengthOneEvenOfNothing() {
    for (String text : List.of("hello", "", "ąę 🙂", "a".repeat(4_096))) {
      float[] vector = model.of(text);
      assertThat(cosine(vector, vector)).isBetween(0.999, 1.001);
    }
  }

  @Test
  void itsOpinionJoinsTheRanker(@TempDir Path small) {
    Library library = Libraries.packed();
    Libraries.put(library, SmallContent.in(small).texts());
    KnowledgeBase base = library.knowledge();
    Expert alone =
        Objects.requireNonNull(
            Experts.learn(base, WishBook.packed()).languages().get(Language.ENGLISH));

    Dense dense = Dense.of(model, base, Language.ENGLISH, alone.articles());
    Expert joined = alone.joined(dense);

    String text = "question third number 7?";
    int third = alone.articles().indexOf(new ArticleId("third"));
    assertThat(Ranking.best(dense.scores(text))).isEqualTo(third);
    assertThat(joined.opinion(text, new double[4]).order()).startsWith(third);
    assertThat(joined.ranker().rank(text).fused()).isNotEqualTo(alone.ranker().rank(text).fused());
  }

  @Test
  void whatIsMissingOrNoModelIsSaid(@TempDir Path empty) throws Exception {
    assertThatThrownBy(() -> SentenceModel.at(empty.resolve("model.onnx")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tokenizer.json");
    Files.writeString(empty.resolve("model.onnx"), "no model");
    Files.writeString(empty.resolve("tokenizer.json"), "{}");
    assertThatThrownBy(() -> SentenceModel.at(empty.resolve("model.onnx")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no model of sentences");
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }
}
