package nl.wegwijs.dates;

import java.util.Locale;

/** What a person is asked the date of. */
public enum Subject {
  /** Since when they are in the Netherlands. */
  ARRIVAL,
  /** When their contract ends. */
  CONTRACT;

  /** Whether the date lies before us. */
  public boolean ahead() {
    return this == CONTRACT;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
