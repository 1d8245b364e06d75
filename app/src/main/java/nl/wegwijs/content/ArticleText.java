package nl.wegwijs.content;

import java.util.List;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;

/**
 * An article in one language, with fact references such as {@code {REG-040.amount}} still in it.
 *
 * @param title what a person would tap, at most 60 characters
 * @param brief the whole answer as an SMS of at most two segments
 * @param body Markdown of paragraphs, lists, bold and links; at most 1,400 characters
 * @param clear whole sentences, from different angles
 * @param street as typed in a hurry
 * @param situation tells what happens without naming the topic
 * @param words single everyday words of the topic
 * @param revision for Dutch its own revision, for the others the Dutch one they follow
 */
public record ArticleText(
    Language language,
    String title,
    String brief,
    String body,
    List<String> clear,
    List<String> street,
    List<String> situation,
    List<String> words,
    int revision,
    Review review) {

  /** Who has read the text last. */
  public enum Review {
    MACHINE,
    NATIVE
  }

  /** All the ways people ask, clear ones first. */
  public List<String> phrasings() {
    return Stream.of(clear, street, situation).flatMap(List::stream).toList();
  }
}
