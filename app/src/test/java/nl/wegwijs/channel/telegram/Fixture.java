package nl.wegwijs.channel.telegram;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A captured or written update, or reply of the Bot API, with what it must lead to: ours in
 * src/test/resources/telegram and the conformance cases beside the project have the same form.
 */
record Fixture(String name, Json json) {
  private static final Path OURS = Path.of("src", "test", "resources", "telegram");

  static Stream<Fixture> ours() {
    return in(OURS);
  }

  static Stream<Fixture> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      return sorted.stream().map(Fixture::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".json", "");
      return new Fixture(name, FakeBotApi.parse(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isReply() {
    return json.has("response");
  }

  /** The update itself. */
  Json update() {
    return json.has("update") ? json.at("update") : json.at("request").at("json");
  }

  Json expected() {
    return json.at("expected");
  }

  int status() {
    return json.at("response").number("status").orElseThrow().intValue();
  }

  /** What the Bot API replies; a page where the case gives no JSON. */
  String reply() {
    Json response = json.at("response");
    return response.has("json")
        ? write(response.at("json").node())
        : Optional.ofNullable(response.at("body").node())
            .filter(JsonNode::isString)
            .map(JsonNode::getStringValue)
            .orElse("<html><body>502 Bad Gateway</body></html>");
  }

  static String write(JsonNode node) {
    try {
      return ObjectMapper.getDefault().writeValueAsString(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With every character beyond ASCII escaped, so that halves of characters pass. */
  String body() {
    StringBuilder ascii = new StringBuilder();
    for (char c : write(update().node()).toCharArray()) {
      ascii.append(c < 128 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return ascii.toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
