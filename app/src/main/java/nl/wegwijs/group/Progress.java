package nl.wegwijs.group;

import java.util.Locale;
import java.util.Optional;

/** How far somebody on a list is. */
public enum Progress {
  TO_DO,
  INVITED,
  CAME,
  REGISTERED;

  /** The last part of its phrases' keys, and its name in forms. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether they were there. */
  public boolean isThere() {
    return this == CAME || this == REGISTERED;
  }

  /** The step that comes next for somebody who is there; empty: the last is done. */
  public Optional<Progress> next() {
    return switch (this) {
      case TO_DO, INVITED -> Optional.of(CAME);
      case CAME -> Optional.of(REGISTERED);
      case REGISTERED -> Optional.empty();
    };
  }

  /** The step to go back to; empty: this is the first. */
  public Optional<Progress> before() {
    return switch (this) {
      case TO_DO -> Optional.empty();
      case INVITED -> Optional.of(TO_DO);
      case CAME -> Optional.of(INVITED);
      case REGISTERED -> Optional.of(CAME);
    };
  }
}
