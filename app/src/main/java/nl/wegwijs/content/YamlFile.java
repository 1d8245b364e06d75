package nl.wegwijs.content;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A piece of YAML and the file it stands in.
 *
 * @param path below content/
 * @param above lines of the file before the piece
 */
record YamlFile(String path, int above, Findings findings, Lines lines) {
  private static final String MEND = "mend the YAML; quote texts that hold a colon or a quote";

  Optional<Fields> mapping(String text) {
    return compose(text).map(node -> new Fields(this, path, node));
  }

  /** The items of a file that is one list. */
  List<Fields> items(String text) {
    Node node = compose(text).orElse(null);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(this::item).toList();
    }
    if (node != null) {
      problem(lineOf(node), "not a list", "start each entry with - on a line of its own");
    }
    return List.of();
  }

  Fields item(Node node) {
    return new Fields(this, Lines.below(path, "line " + lineOf(node)), node);
  }

  int lineOf(Node node) {
    return lineOf(node.getStartMark());
  }

  void seen(String place, Node node) {
    lines.put(place, lineOf(node));
  }

  /** The line of a key that was seen; 0 where it was not. */
  int line(String place) {
    return lines.at(place);
  }

  void problem(int line, String what, String todo) {
    findings.problem(path, line, what, todo);
  }

  private Optional<Node> compose(String text) {
    try {
      Node node = new Yaml().compose(new StringReader(text));
      if (node == null) {
        problem(above + 1, "empty", "fill it in or remove the file");
      }
      return Optional.ofNullable(node);
    } catch (MarkedYAMLException e) {
      problem(lineOf(e.getProblemMark()), "not YAML: " + e.getProblem(), MEND);
    } catch (YAMLException e) {
      problem(above + 1, "not YAML: " + firstLine(e), MEND);
    }
    return Optional.empty();
  }

  private int lineOf(@Nullable Mark mark) {
    return above + (mark == null ? 0 : mark.getLine()) + 1;
  }

  private static String firstLine(YAMLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }
}
