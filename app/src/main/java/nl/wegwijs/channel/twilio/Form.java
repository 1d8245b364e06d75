package nl.wegwijs.channel.twilio;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a request of Twilio says. Keys and, where a key is repeated, its distinct values are in the
 * order of their UTF-16 code units, as the signature wants them.
 */
record Form(SortedMap<String, SortedSet<String>> fields) {

  /** A form that cannot be read; the message names the field. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String field) {
      super(field + ": % must be followed by two hexadecimal digits");
    }
  }

  /** Reads application/x-www-form-urlencoded in UTF-8. */
  static Form read(byte[] body) throws Malformed {
    SortedMap<String, SortedSet<String>> fields = new TreeMap<>();
    for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String key = decode(name, name);
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1), key);
        fields.computeIfAbsent(key, k -> new TreeSet<>()).add(value);
      }
    }
    return new Form(fields);
  }

  /** Fields that came as JSON, each once; what is no text counts as its JSON. */
  static Form of(Map<String, ?> json) {
    SortedMap<String, SortedSet<String>> fields = new TreeMap<>();
    json.forEach((key, value) ->
        fields.computeIfAbsent(key, k -> new TreeSet<>()).add(String.valueOf(value)));
    return new Form(fields);
  }

  private static String decode(String encoded, String field) throws Malformed {
    if (encoded.indexOf('%') < 0) {
      return utf8(encoded.replace('+', ' ').getBytes(StandardCharsets.ISO_8859_1));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int at = 0; at < encoded.length(); at++) {
      char c = encoded.charAt(at);
      if (c == '%') {
        bytes.write(hex(encoded, at + 1, field) << 4 | hex(encoded, at + 2, field));
        at += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int hex(String encoded, int at, String field) throws Malformed {
    int digit = at < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
    if (digit < 0) {
      throw new Malformed(field);
    }
    return digit;
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * The field's text without U+0000, which no database takes, and without halves of surrogate
   * pairs; empty when it is absent or empty.
   */
  Optional<String> text(String key) {
    return Optional.ofNullable(fields.get(key))
        .map(values -> clean(values.first()))
        .filter(value -> !value.isEmpty());
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  private static String clean(String value) {
    return utf8(value.replace("\0", "").getBytes(StandardCharsets.UTF_8));
  }
}
