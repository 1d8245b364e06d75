package nl.wegwijs.group;

/** A file is no list that can be read. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Why why;

  Unreadable(Why why) {
    super(why.name());
    this.why = why;
  }

  Why why() {
    return why;
  }
}
