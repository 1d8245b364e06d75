package nl.wegwijs;

/** The one entry of the program. */
public final class Wegwijs {
  private Wegwijs() {}

  public static void main(String[] arguments) {
    io.micronaut.runtime.Micronaut.run(Wegwijs.class, arguments);
  }
}
