package nl.wegwijs.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wegwijs.post.Option;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Options as buttons under a message: one a row, short ones beside each other. */
final class Keyboard {
  private static final Logger LOG = LoggerFactory.getLogger(Keyboard.class);

  /** Telegram's limit for what a button sends back. */
  private static final int MOST_BYTES = 64;

  /** What a narrow phone (320 px) shows in one row. */
  private static final int ROW = 24;

  private static final int MOST_IN_ROW = 3;

  private Keyboard() {}

  /** The value of {@code inline_keyboard}; empty: no buttons. */
  static List<List<Map<String, String>>> of(List<Option> options) {
    List<List<Map<String, String>>> rows = new ArrayList<>();
    int room = 0;
    for (Option option : options.stream().filter(Keyboard::fits).toList()) {
      int length = option.label().length() + 2;
      if (length > room || rows.getLast().size() == MOST_IN_ROW) {
        rows.add(new ArrayList<>());
        room = ROW;
      }
      rows.getLast()
          .add(Map.of("text", CleanText.of(option.label()), "callback_data", option.id()));
      room -= length;
    }
    return rows;
  }

  /** One wrong button would make Telegram refuse the whole letter. */
  private static boolean fits(Option option) {
    int bytes = option.id().getBytes(StandardCharsets.UTF_8).length;
    boolean fits = bytes >= 1 && bytes <= MOST_BYTES && !CleanText.of(option.label()).isBlank();
    if (!fits) {
      LOG.error("A button was left out: its id has {} bytes or its label is empty", bytes);
    }
    return fits;
  }
}
