package nl.wegwijs.editing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.content.Manuscript;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A unit as fields to fill in. Whatever field is left alone keeps its place in the text to the
 * byte: quotes, line breaks and comments.
 */
public final class Sheet {
  /** The field below the front matter of an article. */
  public static final String BODY = "body";

  private static final String FENCE = "---\n";
  private static final int LONG = 70;

  private final String text;
  private final YamlText yaml;
  private final int bodyAt;
  private final List<Field> fields = new ArrayList<>();
  private final List<Leaf> leaves = new ArrayList<>();

  /** How a field is filled in. */
  public enum Kind {
    LINE,
    TEXT,
    /** One item a line. */
    LIST
  }

  /**
   * One field.
   *
   * @param path the keys that lead to it, with points between
   * @param line where it stands in the unit's text, counted from 1
   */
  public record Field(String path, Kind kind, String value, int line) {}

  private record Leaf(Field field, NodeTuple entry, MappingNode in) {}

  private Sheet(String text, YamlText yaml, int bodyAt) {
    this.text = text;
    this.yaml = yaml;
    this.bodyAt = bodyAt;
  }

  /** Empty where the text cannot be read as fields. */
  public static Optional<Sheet> of(String unit, String text) {
    try {
      return read(unit, text);
    } catch (YAMLException broken) {
      return Optional.empty();
    }
  }

  private static Optional<Sheet> read(String unit, String text) {
    boolean article = unit.endsWith(".md");
    int end = article ? text.indexOf("\n" + FENCE, FENCE.length() - 1) + 1 : text.length();
    if (article && (end == 0 || !text.startsWith(FENCE))) {
      return Optional.empty();
    }
    int start = article ? FENCE.length() : 0;
    YamlText yaml = new YamlText(text.substring(start, end), start);
    Node node = new Yaml().compose(new StringReader(yaml.text()));
    Sheet sheet = new Sheet(text, yaml, article ? end + FENCE.length() : -1);
    return mapping(unit, node).map(mapping -> sheet.fill(mapping));
  }

  /** Of an entry: the mapping in the list of one, or below the one key. */
  private static Optional<MappingNode> mapping(String unit, Node node) {
    Node inner = node;
    if (!Manuscript.entry(unit).isEmpty()) {
      inner =
          switch (node) {
            case SequenceNode list when list.getValue().size() == 1 -> list.getValue().getFirst();
            case MappingNode one when one.getValue().size() == 1 ->
                one.getValue().getFirst().getValueNode();
            default -> node;
          };
    }
    return inner instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
  }

  private Sheet fill(MappingNode mapping) {
    walk("", mapping);
    if (bodyAt >= 0) {
      int line = lines(text.substring(0, bodyStart())) + 1;
      fields.add(new Field(BODY, Kind.TEXT, text.substring(bodyStart()).stripTrailing(), line));
    }
    return this;
  }

  private int bodyStart() {
    int start = bodyAt;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private void walk(String above, MappingNode mapping) {
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        String path = above + key.getValue();
        Node value = entry.getValueNode();
        if (value instanceof MappingNode inner && !inner.getValue().isEmpty()) {
          walk(path + ".", inner);
        } else {
          field(path, value).ifPresent(field -> add(field, entry, mapping));
        }
      }
    }
  }

  private void add(Field field, NodeTuple entry, MappingNode in) {
    fields.add(field);
    leaves.add(new Leaf(field, entry, in));
  }

  private Optional<Field> field(String path, Node value) {
    int line = value.getStartMark().getLine() + 1 + lines(text.substring(0, yaml.offset()));
    return switch (value) {
      case ScalarNode scalar -> {
        String written = scalar.getValue().strip();
        boolean many = written.length() > LONG || written.contains("\n");
        yield Optional.of(new Field(path, many ? Kind.TEXT : Kind.LINE, written, line));
      }
      case SequenceNode list when list.getValue().stream().allMatch(ScalarNode.class::isInstance) ->
          Optional.of(new Field(path, Kind.LIST, joined(list), line));
      default -> Optional.empty();
    };
  }

  private static String joined(SequenceNode list) {
    List<String> items =
        list.getValue().stream().map(item -> ((ScalarNode) item).getValue().strip()).toList();
    return String.join("\n", items);
  }

  public List<Field> fields() {
    return List.copyOf(fields);
  }

  public Optional<Field> field(String path) {
    return fields.stream().filter(field -> field.path().equals(path)).findFirst();
  }

  public String value(String path) {
    return field(path).map(Field::value).orElse("");
  }

  /** The field that a line of the unit's text belongs to. */
  public Optional<Field> at(int line) {
    return fields.stream()
        .filter(field -> field.line() <= line)
        .max(Comparator.comparingInt(Field::line));
  }

  /**
   * The text with some fields filled anew.
   *
   * @param values by path; what is not named stays, an empty one takes its line out; a path without
   *     a field is added where the mapping above it exists
   */
  public String with(Map<String, String> values) {
    List<YamlText.Edit> edits = new ArrayList<>();
    for (Leaf leaf : leaves) {
      String wanted = clean(values.getOrDefault(leaf.field().path(), leaf.field().value()));
      if (!wanted.equals(leaf.field().value())) {
        edits.add(yaml.replace(leaf.entry(), leaf.in(), wanted));
      }
    }
    values.forEach((path, value) -> {
      if (field(path).isEmpty() && !clean(value).isEmpty()) {
        added(path, clean(value)).ifPresent(edits::add);
      }
    });
    body(values).ifPresent(edits::add);
    return YamlText.apply(text, edits);
  }

  /** After the last field of the same mapping. */
  private Optional<YamlText.Edit> added(String path, String value) {
    String above = path.contains(".") ? path.substring(0, path.lastIndexOf('.') + 1) : "";
    String key = path.substring(above.length());
    return leaves.stream()
        .filter(leaf -> leaf.field().path().startsWith(above))
        .filter(leaf -> !leaf.field().path().substring(above.length()).contains("."))
        .reduce((first, second) -> second)
        .map(last -> yaml.add(last.entry(), last.in(), key, value));
  }

  private Optional<YamlText.Edit> body(Map<String, String> values) {
    String wanted = values.get(BODY);
    if (wanted == null || bodyAt < 0 || clean(wanted).equals(value(BODY))) {
      return Optional.empty();
    }
    int end = text.stripTrailing().length();
    return Optional.of(new YamlText.Edit(bodyStart(), Math.max(bodyStart(), end), clean(wanted)));
  }

  private static String clean(String value) {
    return value.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
