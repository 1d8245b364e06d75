package nl.wegwijs.language;

import com.ibm.icu.text.MessageFormat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every word of ours that a person reads, from i18n/, as ICU MessageFormat with named arguments.
 */
@Singleton
public class Phrases {
  private final Map<Language, Map<String, String>> patterns = new HashMap<>();
  private final Map<Key, MessageFormat> formats = new ConcurrentHashMap<>();

  private record Key(Language language, String key) {}

  public Phrases(Languages languages) {
    languages.all().forEach(language -> patterns.put(language, read(language)));
  }

  private static Map<String, String> read(Language language) {
    String file = "/i18n/" + language.tag() + ".properties";
    try (InputStream in = Phrases.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> read = new HashMap<>();
      properties.forEach((key, pattern) -> read.put((String) key, (String) pattern));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The phrase without arguments. */
  public String say(Language language, String key) {
    return say(language, key, Map.of());
  }

  /**
   * The phrase in that language, in English where the language lacks it.
   *
   * @throws IllegalArgumentException when no bundle has the key
   */
  public String say(Language language, String key, Map<String, ?> arguments) {
    MessageFormat format = formats.computeIfAbsent(new Key(language, key), this::format);
    synchronized (format) { // ICU's formats are not safe for threads
      return format.format(arguments);
    }
  }

  private MessageFormat format(Key key) {
    String pattern = patterns.getOrDefault(key.language(), Map.of()).get(key.key());
    if (pattern == null && !key.language().equals(Language.ENGLISH)) {
      return format(new Key(Language.ENGLISH, key.key()));
    }
    if (pattern == null) {
      throw new IllegalArgumentException("no phrase " + key.key() + " in i18n/en.properties");
    }
    return new MessageFormat(pattern, key.language().locale());
  }

  /** The keys that a language's bundle has. */
  public Set<String> keys(Language language) {
    return patterns.getOrDefault(language, Map.of()).keySet();
  }
}
