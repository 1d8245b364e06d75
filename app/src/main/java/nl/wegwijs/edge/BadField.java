package nl.wegwijs.edge;

/** A field of a request that cannot be: the caller gets a problem that names it. */
public final class BadField extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param detail what it must be, for the programmer who reads it
   */
  public BadField(String field, String detail) {
    super(detail);
    this.field = field;
  }

  String field() {
    return field;
  }
}
