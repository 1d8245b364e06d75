package nl.wegwijs.editing;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML in which single values are written anew, the rest left as it is.
 *
 * @param offset where it begins in the text around it
 */
record YamlText(String text, int offset) {
  /** What needs no quotes; no word of it can be taken for anything but a text, number or date. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./%()_-]*[\\p{L}\\p{N}.%)]|\\p{L}|\\p{N}");

  /** A stretch of the text and what comes in its place. */
  record Edit(int start, int end, String text) {}

  static String apply(String text, List<Edit> edits) {
    StringBuilder changed = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparingInt(Edit::start).reversed())
        .forEach(edit -> changed.replace(edit.start(), edit.end(), edit.text()));
    return changed.toString();
  }

  /** Writes a value anew; an empty one takes its whole line out of a block. */
  Edit replace(NodeTuple entry, MappingNode in, String value) {
    Node old = entry.getValueNode();
    boolean block = in.getFlowStyle() == FlowStyle.BLOCK;
    boolean first = in.getValue().getFirst() == entry;
    if (value.isEmpty() && old instanceof ScalarNode && block && !first) {
      int start = text.lastIndexOf('\n', at(entry.getKeyNode().getStartMark()));
      return edit(start, end(old), "");
    }
    return edit(at(old.getStartMark()), end(old), written(old, value));
  }

  /** A further key below the given one. */
  Edit add(NodeTuple last, MappingNode in, String key, String value) {
    int end = end(last.getValueNode());
    String written = key + ": " + scalar(value, true);
    int column = last.getKeyNode().getStartMark().getColumn();
    String before = in.getFlowStyle() == FlowStyle.BLOCK ? "\n" + " ".repeat(column) : ", ";
    return edit(end, end, before + written);
  }

  private Edit edit(int start, int end, String with) {
    return new Edit(offset + start, offset + end, with);
  }

  private static String written(Node old, String value) {
    return switch (old) {
      case ScalarNode scalar -> scalar(value, scalar.getScalarStyle() == ScalarStyle.PLAIN);
      case SequenceNode list -> list(list, value.lines().map(String::strip).toList());
      default -> scalar(value, false);
    };
  }

  private static String list(SequenceNode old, List<String> items) {
    boolean plain =
        old.getValue().stream()
            .allMatch(item ->
                item instanceof ScalarNode one && one.getScalarStyle() == ScalarStyle.PLAIN);
    List<String> written =
        items.stream().filter(item -> !item.isEmpty()).map(item -> scalar(item, plain)).toList();
    if (old.getFlowStyle() == FlowStyle.FLOW || written.isEmpty()) {
      return written.stream().collect(Collectors.joining(", ", "[", "]"));
    }
    String indent = "\n" + " ".repeat(old.getStartMark().getColumn());
    return written.stream().map(item -> "- " + item).collect(Collectors.joining(indent));
  }

  private static String scalar(String value, boolean plain) {
    if (plain && PLAIN.matcher(value).matches()) {
      return value;
    }
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return '"' + escaped + '"';
  }

  /** Where a node's own text ends, without the space that follows it. */
  private int end(Node node) {
    int end = at(node.getEndMark());
    if (node instanceof CollectionNode<?> list && list.getFlowStyle() == FlowStyle.BLOCK) {
      end = at(last(node).getEndMark());
    }
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static Node last(Node node) {
    return switch (node) {
      case SequenceNode list
          when list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty() ->
          last(list.getValue().getLast());
      case MappingNode map
          when map.getFlowStyle() == FlowStyle.BLOCK && !map.getValue().isEmpty() ->
          last(map.getValue().getLast().getValueNode());
      default -> node;
    };
  }

  /** Marks count code points. */
  private int at(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }
}
