package nl.wegwijs.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One YAML mapping being read. Each key is asked for once; what is missing, of the wrong kind or
 * never asked for becomes a problem, and the caller gets an empty stand-in and goes on.
 */
final class Fields {
  private final YamlFile file;
  private final String place;
  private final int line;
  private final int before;
  private final Map<String, Node> left = new LinkedHashMap<>();

  Fields(YamlFile file, String place, Node node) {
    this.file = file;
    this.place = place;
    line = file.lineOf(node);
    before = file.findings().count();
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::take);
    } else {
      problem(node, "not a list of keys and values", "write key: value lines");
    }
  }

  int line() {
    return line;
  }

  /** Those not yet asked for, in the file's order. */
  List<String> keys() {
    return List.copyOf(left.keySet());
  }

  boolean has(String key) {
    return left.containsKey(key);
  }

  String text(String key) {
    return need(key).map(node -> scalar(key, node)).orElse("");
  }

  @Nullable String optionalText(String key) {
    Node node = left.remove(key);
    return node == null ? null : scalar(key, node);
  }

  List<String> texts(String key) {
    return need(key).map(node -> list(key, node)).orElse(List.of());
  }

  List<String> optionalTexts(String key) {
    Node node = left.remove(key);
    return node == null ? List.of() : list(key, node);
  }

  LocalDate date(String key) {
    return need(key)
        .map(node -> parse(key, node, LocalDate::parse, "a date such as 2026-12-31"))
        .orElse(LocalDate.EPOCH);
  }

  @Nullable LocalDate optionalDate(String key) {
    return left.containsKey(key) ? date(key) : null;
  }

  int number(String key) {
    return need(key)
        .map(node -> parse(key, node, Fields::whole, "a whole number from 0 to 100000"))
        .orElse(0);
  }

  int optionalNumber(String key, int otherwise) {
    return left.containsKey(key) ? number(key) : otherwise;
  }

  boolean optionalYes(String key) {
    return left.containsKey(key)
        && need(key).map(node -> parse(key, node, Fields::yes, "true or false")).orElse(false);
  }

  /** One of the constants, written in lower case with hyphens. */
  <E extends Enum<E>> E choice(String key, Class<E> type) {
    return need(key)
        .map(node -> parse(key, node, text -> constant(text, type), "one of " + written(type)))
        .orElse(type.getEnumConstants()[0]);
  }

  <E extends Enum<E>> @Nullable E optionalChoice(String key, Class<E> type) {
    return left.containsKey(key) ? choice(key, type) : null;
  }

  <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
    List<E> chosen = new ArrayList<>();
    for (String text : texts(key)) {
      if (constant(text, type) instanceof E one) {
        chosen.add(one);
      } else {
        file.problem(line(key), key + ": not known: " + text, "write one of " + written(type));
      }
    }
    return chosen;
  }

  /** The mapping under the key; an empty one where it is missing. */
  Optional<Fields> fields(String key) {
    return need(key).map(node -> new Fields(file, Lines.below(place, key), node));
  }

  /** The mappings in the list under the key. */
  List<Fields> items(String key) {
    Node node = need(key).orElse(null);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(file::item).toList();
    }
    if (node != null) {
      problem(node, key + " is not a list", "start each entry with -");
    }
    return List.of();
  }

  Optional<Fields> optionalFields(String key) {
    return left.containsKey(key) ? fields(key) : Optional.empty();
  }

  /** Names the keys nobody asked for; true when the whole mapping is right. */
  boolean done() {
    left.forEach(
        (key, node) -> problem(node, "unknown key " + key, "remove it or mend its spelling"));
    return file.findings().count() == before;
  }

  /** A problem at one of its keys, or at the mapping where the key is missing. */
  void problemAt(String key, String what, String todo) {
    file.problem(line(key), what, todo);
  }

  private int line(String key) {
    return Math.max(line, file.line(Lines.below(place, key)));
  }

  private void take(NodeTuple entry) {
    Node key = entry.getKeyNode();
    if (!(key instanceof ScalarNode scalar)) {
      problem(key, "a key that is not a word", "write key: value");
    } else if (left.putIfAbsent(scalar.getValue(), entry.getValueNode()) != null) {
      problem(key, scalar.getValue() + " stands here twice", "remove one");
    } else {
      file.seen(Lines.below(place, scalar.getValue()), key);
    }
  }

  private Optional<Node> need(String key) {
    Node node = left.remove(key);
    if (node == null) {
      file.problem(line, "no " + key, "add " + key + ":");
    }
    return Optional.ofNullable(node);
  }

  private String scalar(String key, Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      problem(node, key + " is not a text", "write one text, in quotes where it holds a colon");
    } else if (scalar.getValue().isBlank()) {
      problem(node, key + " is empty", "fill it in or remove it");
    } else {
      return scalar.getValue().strip();
    }
    return "";
  }

  private List<String> list(String key, Node node) {
    if (!(node instanceof SequenceNode sequence)) {
      problem(node, key + " is not a list", "write [a, b] or one - a line");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      String text = scalar(key, item);
      if (!text.isEmpty() && texts.contains(text)) {
        problem(item, text + " stands here twice", "remove one");
      }
      file.seen(Lines.below(Lines.below(place, key), text), item);
      texts.add(text);
    }
    return texts.stream().filter(text -> !text.isEmpty()).toList();
  }

  private <T> @Nullable T parse(
      String key, Node node, Function<String, @Nullable T> reading, String wanted) {
    String text = scalar(key, node);
    if (text.isEmpty()) {
      return null;
    }
    T read;
    try {
      read = reading.apply(text);
    } catch (DateTimeParseException | NumberFormatException e) {
      read = null;
    }
    if (read == null) {
      problem(node, key + " is not " + wanted + ": " + text, "write " + wanted);
    }
    return read;
  }

  private void problem(Node node, String what, String todo) {
    file.problem(file.lineOf(node), what, todo);
  }

  private static @Nullable Integer whole(String text) {
    BigDecimal number = text.matches("\\d{1,6}") ? new BigDecimal(text) : null;
    return number == null || number.intValue() > 100_000 ? null : number.intValue();
  }

  private static @Nullable Boolean yes(String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static <E extends Enum<E>> @Nullable E constant(String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> written(one).equals(text))
        .findFirst()
        .orElse(null);
  }

  private static <E extends Enum<E>> List<String> written(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Fields::written).toList();
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
