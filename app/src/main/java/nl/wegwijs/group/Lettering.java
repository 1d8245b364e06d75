package nl.wegwijs.group;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which character set a text file is written: what its first bytes say, else UTF-8 if it is
 * that, else one of the sets of old Windows. Of these only such are thought of in which every byte
 * above ASCII is a letter; ICU's detector says which of them the language speaks for.
 */
final class Lettering {
  private static final Charset CENTRAL = Charset.forName("windows-1250");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** The likelier one first; each with the names that ICU gives the set and its neighbour. */
  private static final Map<Charset, List<String>> NAMES =
      Map.of(
          CENTRAL,
          List.of("windows-1250", "ISO-8859-2"),
          Charset.forName("ISO-8859-2"),
          List.of("windows-1250", "ISO-8859-2"),
          WESTERN,
          List.of("windows-1252", "ISO-8859-1"),
          Charset.forName("windows-1251"),
          List.of("windows-1251"));

  private static final List<Charset> OLD =
      List.of(CENTRAL, Charset.forName("ISO-8859-2"), WESTERN, Charset.forName("windows-1251"));

  private static final String SIGNS = "–—‘’‚“”„«»°·…\u00a0";

  private Lettering() {}

  static String text(byte[] file) {
    String text =
        marked(file).or(() -> strict(file, StandardCharsets.UTF_8)).orElseGet(() -> old(file));
    if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
      throw new Unreadable(Why.NO_LIST);
    }
    return text;
  }

  private static Optional<String> marked(byte[] file) {
    return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .map(set -> new String(file, set))
        .filter(text -> text.startsWith("\uFEFF"))
        .map(text -> text.substring(1))
        .findFirst();
  }

  private static Optional<String> strict(byte[] file, Charset set) {
    try {
      return Optional.of(set.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String old(byte[] file) {
    Map<String, Integer> trust =
        Stream.of(new CharsetDetector().setText(file).detectAll())
            .collect(
                Collectors.toMap(CharsetMatch::getName, CharsetMatch::getConfidence, Math::max));
    return OLD.stream()
        .filter(set -> strict(file, set).filter(Lettering::isWriting).isPresent())
        .max(
            Comparator.comparingInt((Charset set) -> trust(trust, set))
                .thenComparing(set -> -OLD.indexOf(set)))
        .map(set -> new String(file, set))
        .orElseGet(() -> new String(file, WESTERN));
  }

  private static int trust(Map<String, Integer> trust, Charset set) {
    return NAMES.getOrDefault(set, List.of()).stream()
        .mapToInt(name -> trust.getOrDefault(name, 0))
        .max()
        .orElse(0);
  }

  /** Whether nothing in it is a sign that stands there by mistake, such as a ³ for a ł. */
  private static boolean isWriting(String text) {
    return text.chars().allMatch(c -> c < 0x80 || SIGNS.indexOf(c) >= 0 || isLetter(c));
  }

  private static boolean isLetter(int c) {
    int type = Character.getType(c);
    return type == Character.UPPERCASE_LETTER || type == Character.LOWERCASE_LETTER;
  }
}
