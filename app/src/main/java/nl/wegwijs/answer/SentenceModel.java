package nl.wegwijs.answer;

import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.nio.file.Files;
import java.nio.file.Path;

/** An operator's own model of sentences: texts that mean the same lie near each other. */
final class SentenceModel {
  private static final String TOKENIZER = "tokenizer.json";

  private final OnnxEmbeddingModel model;

  private SentenceModel(OnnxEmbeddingModel model) {
    this.model = model;
  }

  /**
   * @param onnx the model; its tokenizer.json lies beside it
   * @throws IllegalStateException saying what is missing or cannot be read
   */
  static SentenceModel at(Path onnx) {
    Path tokenizer = onnx.resolveSibling(TOKENIZER);
    if (!Files.isReadable(onnx) || !Files.isReadable(tokenizer)) {
      throw new IllegalStateException(
          "WEGWIJS_ANSWER_EMBEDDING: " + onnx + " or its " + TOKENIZER + " cannot be read");
    }
    try {
      return new SentenceModel(new OnnxEmbeddingModel(onnx, tokenizer, PoolingMode.MEAN));
    } catch (NoClassDefFoundError notPacked) {
      throw new IllegalStateException(
          "WEGWIJS_ANSWER_EMBEDDING needs libraries that are not packed: build with mvn -Pembedding",
          notPacked);
    } catch (RuntimeException unreadable) {
      throw new IllegalStateException(
          "WEGWIJS_ANSWER_EMBEDDING: " + onnx + " is no model of sentences", unreadable);
    }
  }

  /** A direction: of length one. */
  float[] of(String text) {
    float[] vector = model.embed(text.isBlank() ? "-" : text).content().vector();
    double length = 0;
    for (float one : vector) {
      length += one * one;
    }
    float scale = (float) (1 / Math.max(1e-9, Math.sqrt(length)));
    for (int at = 0; at < vector.length; at++) {
      vector[at] *= scale;
    }
    return vector;
  }
}
