package nl.wegwijs.handoff;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.people.Perishable;
import nl.wegwijs.people.Person;
import nl.wegwijs.people.Redaction;
import nl.wegwijs.post.Option;
import org.jspecify.annotations.Nullable;

/** How people found the help of staff. What is kept names nobody. */
@Singleton
public class Opinions implements Perishable {
  /** Begins the id of an option that is a face. */
  public static final String FACE = "f:";

  /** A word is cut after so many characters. */
  private static final int LONGEST = 500;

  private final OpinionRows rows;
  private final Phrases phrases;
  private final Clock clock;

  Opinions(OpinionRows rows, Phrases phrases, Clock clock) {
    this.rows = rows;
    this.phrases = phrases;
    this.clock = clock;
  }

  /** How far a case has come with it. */
  private enum Stage {
    ASKED,
    GIVEN,
    TOLD
  }

  /**
   * What somebody thought.
   *
   * @param word what they added; null: the face alone
   */
  public record Opinion(String desk, Language language, Face face, @Nullable String word) {}

  /** The faces to offer when a case ends; none where they were offered before. */
  List<Option> ask(UUID helpCase, Language in) {
    return rows.ask(helpCase) == 1 ? faces(in) : List.of();
  }

  /** What there is to tap. */
  public List<Option> faces(Language in) {
    return Stream.of(Face.values())
        .map(face -> new Option(FACE + face.word(), phrases.say(in, "case.face." + face.word())))
        .toList();
  }

  /** Whether a message is the first since the person was asked: a number in it is a face. */
  public boolean isAsked(Person person, Instant receivedAt) {
    return rows.countAsked(person.id(), person.heardAt(), receivedAt) > 0;
  }

  /** Counts once for each case in which they were asked. */
  public void give(UUID person, Face face) {
    keep(person, Stage.ASKED, Stage.GIVEN, face, null);
  }

  /** A word after the face, once too. */
  public void add(UUID person, Face face, String text) {
    keep(person, Stage.GIVEN, Stage.TOLD, face, Redaction.mask(text.strip(), LONGEST));
  }

  private void keep(UUID person, Stage before, Stage now, Face face, @Nullable String word) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Hours.HERE);
    rows.inQuestion(person, before.name())
        .filter(row -> rows.move(row.id(), before.name(), now.name()) == 1)
        .ifPresent(row -> rows.insert(row.desk(), row.language(), today, face.name(), word));
  }

  /** All faces and all words since that day, the latest first. */
  public List<Opinion> since(LocalDate day) {
    return rows.since(day).stream()
        .map(row ->
            new Opinion(
                row.desk(), new Language(row.language()), Face.valueOf(row.face()), row.word()))
        .toList();
  }

  /** The words go; the faces stay, as figures. */
  @Override
  public int eraseBefore(Instant time) {
    return rows.eraseWordsBefore(LocalDate.ofInstant(time, Hours.HERE));
  }
}
