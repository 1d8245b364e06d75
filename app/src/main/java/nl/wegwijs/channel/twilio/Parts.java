package nl.wegwijs.channel.twilio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.language.SmsSpelling;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.PlainWords;
import nl.wegwijs.post.Reply;

/** Makes the messages of a letter: one, unless Twilio's limits want more. */
final class Parts {
  private static final int MOST = 1600;

  /** What a template's variable may hold; Twilio advises less than its 1,600. */
  private static final int TEMPLATE = 900;

  private static final String GAP = "\n\n";

  private Parts() {}

  /** An SMS: the brief text where there is one, options as numbers, spelled to be short. */
  static List<Part> sms(Reply reply) {
    String words = PlainWords.forSms(reply.brief() == null ? reply.text() : reply.brief());
    String spelled = SmsSpelling.thrifty(Part.numbered(words, reply.options()));
    return cut(spelled).map(Part::plain).toList();
  }

  /**
   * WhatsApp: options to tap hang under the last message, whose text may be shorter than others.
   *
   * @param button what opens a list of options
   */
  static List<Part> whatsApp(Reply reply, String button) {
    String words = PlainWords.forWhatsApp(reply.text());
    List<Option> options = reply.options();
    Optional<Menu> menu = Menu.of(options, button);
    int tail = menu.isPresent() ? tail(words) : -1;
    if (tail < 0) {
      return cut(Part.numbered(words, options)).map(Part::plain).toList();
    }
    String last = words.substring(tail);
    List<Part> parts = new ArrayList<>();
    cut(words.substring(0, tail).strip()).map(Part::plain).forEach(parts::add);
    parts.add(new Part(last, Part.numbered(last, options), menu));
    return parts;
  }

  /** Where the text under which options hang begins: all of it, or its last paragraphs. */
  private static int tail(String words) {
    if (words.length() <= Menu.MOST_TEXT) {
      return words.isBlank() ? -1 : 0;
    }
    return Stream.of(words.lastIndexOf(GAP, MOST), words.lastIndexOf(GAP))
        .filter(gap -> gap >= 0)
        .map(gap -> gap + GAP.length())
        .filter(from -> words.length() - from <= Menu.MOST_TEXT)
        .findFirst()
        .orElse(-1);
  }

  /** What stands for the letter's text in a template: on one line, without marks. */
  static String forTemplate(Reply reply) {
    String words = PlainWords.forSms(reply.brief() == null ? reply.text() : reply.brief());
    String line = Part.onOneLine(words);
    return line.length() <= TEMPLATE ? line : line.substring(0, end(line, TEMPLATE - 1)) + "…";
  }

  private static Stream<String> cut(String text) {
    List<String> pieces = new ArrayList<>();
    String rest = text;
    while (rest.length() > MOST) {
      int end = end(rest, MOST);
      pieces.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    pieces.add(rest);
    return pieces.stream().filter(piece -> !piece.isBlank());
  }

  /** Between paragraphs, else lines, else words, else characters. */
  private static int end(String text, int most) {
    return Stream.of(GAP, "\n", " ")
        .map(gap -> text.lastIndexOf(gap, most))
        .filter(at -> at > most / 3)
        .findFirst()
        .orElseGet(() -> Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
