package nl.wegwijs.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.wegwijs.content.Finding.Problem;
import nl.wegwijs.content.Finding.Warning;

/** Collects what is found, so that an editor sees all of it at once. */
final class Findings {
  private final List<Finding> found = new ArrayList<>();

  void problem(String file, int line, String what, String todo) {
    found.add(new Problem(file, line, what, todo));
  }

  void warning(String file, int line, String what, String todo) {
    found.add(new Warning(file, line, what, todo));
  }

  void addAll(Collection<? extends Finding> others) {
    found.addAll(others);
  }

  int count() {
    return found.size();
  }

  List<Finding> all() {
    return Collections.unmodifiableList(found);
  }

  /** By file and line. */
  List<Problem> problems() {
    return inOrder(Problem.class);
  }

  /** By file and line. */
  List<Warning> warnings() {
    return inOrder(Warning.class);
  }

  private <F extends Finding> List<F> inOrder(Class<F> kind) {
    return found.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
        .toList();
  }
}
