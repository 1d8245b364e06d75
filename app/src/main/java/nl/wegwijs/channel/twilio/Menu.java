package nl.wegwijs.channel.twilio;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.wegwijs.post.Option;

/**
 * Options as WhatsApp shows them: up to three short ones as buttons, up to ten in a list. Limits:
 * https://www.twilio.com/docs/content/twilio-quick-reply and .../twiliolist-picker
 *
 * @param button what opens the list; empty: the options are buttons
 */
record Menu(String button, List<Row> rows) {
  /** How long the text above may be. */
  static final int MOST_TEXT = 1024;

  private static final int MOST_BUTTONS = 3;
  private static final int MOST_ROWS = 10;
  private static final int BUTTON = 20;
  private static final int TITLE = 24;
  private static final int DESCRIPTION = 72;
  private static final int ID = 200;

  /**
   * @param description the whole label where the title shortens it; empty: it does not
   */
  record Row(String id, String title, String description) {}

  /**
   * @param button what opens a list, in the person's language
   * @return empty: there are none, or WhatsApp cannot show them
   */
  static Optional<Menu> of(List<Option> options, String button) {
    boolean allShort = options.stream().allMatch(option -> option.label().length() <= BUTTON);
    Menu menu =
        allShort && options.size() <= MOST_BUTTONS
            ? new Menu("", rows(options, BUTTON))
            : new Menu(shortened(button, BUTTON), rows(options, TITLE));
    return Optional.of(menu).filter(Menu::canBeShown);
  }

  /** Labels that are the same once they are shortened get numbers. */
  private static List<Row> rows(List<Option> options, int title) {
    List<Row> rows = options.stream().map(option -> row(option, title, "")).toList();
    long titles = rows.stream().map(Row::title).distinct().count();
    boolean shortened = rows.stream().anyMatch(row -> !row.description().isEmpty());
    return titles == rows.size() || !shortened
        ? rows
        : IntStream.range(0, rows.size())
            .mapToObj(at -> row(options.get(at), title, (at + 1) + ". "))
            .toList();
  }

  private static Row row(Option option, int title, String number) {
    String label = option.label().strip();
    String whole = label.length() <= title ? "" : shortened(label, DESCRIPTION);
    return new Row(option.id(), shortened(number + label, title), whole);
  }

  private boolean canBeShown() {
    long titles = rows.stream().map(Row::title).distinct().count();
    return !rows.isEmpty()
        && rows.size() <= MOST_ROWS
        && titles == rows.size()
        && rows.stream().noneMatch(row -> row.title().isEmpty() || row.id().length() > ID);
  }

  boolean isList() {
    return !button.isEmpty();
  }

  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end).stripTrailing() + "…";
  }
}
