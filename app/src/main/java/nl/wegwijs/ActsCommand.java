package nl.wegwijs;

/** A command that does nothing by itself: what it can do are its own commands. */
abstract class ActsCommand extends HouseCommand implements Runnable {
  private final String acts;

  /**
   * @param acts what it can do, in words
   */
  ActsCommand(String acts) {
    this.acts = acts;
  }

  @Override
  public final void run() {
    throw wrong("say what to do: " + acts);
  }
}
