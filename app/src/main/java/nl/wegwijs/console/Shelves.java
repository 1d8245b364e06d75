package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import nl.wegwijs.content.Library;

/** The shelf of now: another one when something was published. */
@Singleton
class Shelves {
  private volatile Shelf now;

  Shelves(Library library, Clock clock) {
    now = new Shelf(library.now(), clock);
    library.follow(() -> now = new Shelf(library.now(), clock));
  }

  Shelf now() {
    return now;
  }
}
