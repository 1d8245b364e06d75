package nl.wegwijs.content;

/** Something an editor should know about the content. */
public sealed interface Finding {
  /** Path below content/. */
  String file();

  /** Counted from 1. */
  int line();

  String what();

  String todo();

  /** Content that may not be shown: it fails the build and stops the start. */
  record Problem(String file, int line, String what, String todo) implements Finding {
    @Override
    public String toString() {
      return text("problem", this);
    }
  }

  /** Content that works and could be better, or will need work soon. */
  record Warning(String file, int line, String what, String todo) implements Finding {
    @Override
    public String toString() {
      return text("warning", this);
    }
  }

  private static String text(String kind, Finding of) {
    return "%s:%d: %s: %s: %s".formatted(of.file(), of.line(), kind, of.what(), of.todo());
  }
}
