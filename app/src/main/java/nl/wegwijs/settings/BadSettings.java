package nl.wegwijs.settings;

import java.util.List;

/**
 * Settings that cannot be: the start stops and says which. Never holds a value: it may be a secret.
 */
public final class BadSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadSettings(List<String> wrong) {
    super(String.join("\n", wrong));
  }
}
