package nl.wegwijs.conversation;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes down where a conversation stands and what was heard, and reads it again. */
@Singleton
public class Memory {
  private final ObjectMapper json;

  Memory(ObjectMapper json) {
    this.json = json;
  }

  Talk talk(@Nullable String stored) {
    return stored == null ? Talk.FRESH : read(stored, Talk.class);
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a handled message was taken for. */
  public Heard heard(String understood) {
    return read(understood, Heard.class);
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
