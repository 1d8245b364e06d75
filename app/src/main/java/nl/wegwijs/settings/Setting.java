package nl.wegwijs.settings;

import java.util.function.Predicate;

/**
 * One thing an operator can set in the environment.
 *
 * @param name the environment variable
 * @param byDefault what it is when unset; empty: nothing
 * @param comment one sentence for the example file
 * @param rule what a value must look like
 */
public record Setting(String name, String byDefault, String comment, Rule rule) {

  /** What a value must look like, as a check and in words. */
  public record Rule(Predicate<String> check, String words) {
    Rule(String pattern, String words) {
      this(value -> value.matches(pattern), words);
    }

    boolean allows(String value) {
      return check.test(value);
    }
  }
}
