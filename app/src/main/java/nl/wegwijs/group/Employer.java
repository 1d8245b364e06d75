package nl.wegwijs.group;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.wegwijs.language.Language;

/**
 * Whose people are registered.
 *
 * @param name 1 to 80 characters
 * @param contact who is asked when something is unclear, with a number or an address; at most 200
 * @param expected how many people they think it will be, 1 to 1,000
 * @param languages tags of what their people speak; empty: not told
 */
@Serdeable
public record Employer(String name, String contact, int expected, List<String> languages) {
  /**
   * @throws IllegalArgumentException naming the field that cannot be
   */
  public Employer {
    require(!name.isBlank() && name.length() <= 80, "name");
    require(contact.length() <= 200, "contact");
    require(expected >= 1 && expected <= Line.MOST, "expected");
    languages.forEach(Language::new);
  }

  private static void require(boolean right, String field) {
    if (!right) {
      throw new IllegalArgumentException(field);
    }
  }

  @Override
  public String toString() {
    return "Employer[***]";
  }
}
