package nl.wegwijs.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has reported.
 *
 * @param person null: they stay unknown
 * @param desk who looks at it
 * @param language what they speak
 * @param answers what they wrote; nothing where they left a question out
 * @param urgent it holds signs of danger
 * @param news something of the person that staff have not seen
 * @param code under which they ask for it, with their PIN
 * @param words questions of staff and what the person answered, oldest first
 */
public record Report(
    UUID id,
    @Nullable UUID person,
    Kind kind,
    String desk,
    ReportState state,
    Language language,
    Map<Question, String> answers,
    Agreed agreed,
    boolean urgent,
    boolean news,
    String code,
    Instant openedAt,
    Instant movedAt,
    List<Word> words) {

  /** Who writes when it is no member of staff. */
  public static final String PERSON = "PERSON";

  /**
   * A question or an answer.
   *
   * @param by id of a member, or {@link #PERSON}
   */
  public record Word(String by, String text, Instant at) {
    public boolean isPersons() {
      return by.equals(PERSON);
    }
  }

  /** What staff wrote since the person did. */
  List<Word> open() {
    int last = 0;
    for (int at = 0; at < words.size(); at++) {
      last = words.get(at).isPersons() ? at + 1 : last;
    }
    return words.subList(last, words.size());
  }
}
