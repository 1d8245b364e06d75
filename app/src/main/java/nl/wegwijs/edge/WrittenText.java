package nl.wegwijs.edge;

import io.micronaut.context.annotation.Bean;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field that is text in the JSON too: a number, a list or a truth is none. Only for fields
 * that name it: without {@code typed} it would read every text of the house, forms too.
 */
@Singleton
@Bean(typed = WrittenText.class)
public final class WrittenText implements Deserializer<String> {
  @Override
  public @Nullable String deserialize(
      Decoder decoder, DecoderContext context, Argument<? super String> type) throws IOException {
    JsonNode node = decoder.decodeNode();
    if (!node.isString()) {
      throw decoder.createDeserializationException("must be text", null);
    }
    return node.getStringValue();
  }

  @Override
  public @Nullable String deserializeNullable(
      Decoder decoder, DecoderContext context, Argument<? super String> type) throws IOException {
    return decoder.decodeNull() ? null : deserialize(decoder, context, type);
  }
}
