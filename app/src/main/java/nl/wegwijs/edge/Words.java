package nl.wegwijs.edge;

import java.util.Map;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;

/** The phrases in one language, as a template asks for them. */
public record Words(Phrases phrases, Language language) {
  public String say(String key) {
    return phrases.say(language, key);
  }

  public String say(String key, String name, Object value) {
    return phrases.say(language, key, Map.of(name, value));
  }
}
