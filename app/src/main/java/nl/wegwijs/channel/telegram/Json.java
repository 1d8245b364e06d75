package nl.wegwijs.channel.telegram;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * JSON read without trust: what is missing, or is of another type than asked for, is absent. Ids
 * stay 64 bits wide.
 */
record Json(JsonNode node) {
  private static final Json NOTHING = new Json(JsonNode.nullNode());

  /**
   * Reads any JSON.
   *
   * @throws IOException when it is none
   */
  static Json read(ObjectMapper json, byte[] text) throws IOException {
    JsonNode node = json.readValue(text, Argument.of(JsonNode.class));
    return node == null ? NOTHING : new Json(node);
  }

  /** The value under that name. */
  Json at(String name) {
    JsonNode child = node.isObject() ? node.get(name) : null;
    return child == null ? NOTHING : new Json(child);
  }

  boolean isObject() {
    return node.isObject();
  }

  /** Whether there is anything under that name. */
  boolean has(String name) {
    return !at(name).node.isNull();
  }

  boolean isTrue(String name) {
    JsonNode child = at(name).node;
    return child.isBoolean() && child.getBooleanValue();
  }

  /** Text fit to be stored, see {@link CleanText}; blank text is absent. */
  Optional<String> text(String name) {
    JsonNode child = at(name).node;
    return child.isString()
        ? Optional.of(CleanText.of(child.getStringValue())).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /** A whole number that fits 64 bits. */
  Optional<Long> number(String name) {
    JsonNode child = at(name).node;
    return child.isNumber() && child.getNumberValue() instanceof Integer
            || child.isNumber() && child.getNumberValue() instanceof Long
        ? Optional.of(child.getLongValue())
        : Optional.empty();
  }

  /** A finite number. */
  Optional<Double> decimal(String name) {
    JsonNode child = at(name).node;
    return child.isNumber()
        ? Optional.of(child.getDoubleValue()).filter(Double::isFinite)
        : Optional.empty();
  }

  /** The values of an array. */
  List<Json> items() {
    List<Json> items = new ArrayList<>();
    if (node.isArray()) {
      node.values().forEach(item -> items.add(new Json(item)));
    }
    return items;
  }
}
