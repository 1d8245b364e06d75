package nl.wegwijs.insight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.AddressCipher;
import nl.wegwijs.people.Perishable;
import nl.wegwijs.people.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What came of which words: kept by the day, with a mark of who wrote them that says nothing
 * without the secret key. It tells five people from one who asks five times.
 */
@Singleton
public class Choices implements Perishable {
  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
  private static final int LONGEST = 300;

  private final ChoiceRows rows;
  private final AddressCipher cipher;
  private final Clock clock;

  Choices(ChoiceRows rows, AddressCipher cipher, Clock clock) {
    this.rows = rows;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * @param words masked, at most 300 characters
   * @param article the one taken or denied; null where none of those offered was meant, or nothing
   *     was found
   */
  public record Choice(
      LocalDate day,
      Language language,
      String words,
      Verdict verdict,
      @Nullable ArticleId article) {}

  /**
   * A choice that helped nobody, or words without an answer.
   *
   * @param writer the same for the same person, and no way back
   */
  record Unhelped(Choice choice, String writer) {}

  public void keep(
      UUID person, Language language, String words, Verdict verdict, @Nullable ArticleId article) {
    rows.insert(
        UUID.randomUUID(),
        LocalDate.ofInstant(clock.instant(), HERE),
        language.tag(),
        Redaction.mask(words, LONGEST),
        verdict.name(),
        article == null ? null : article.value(),
        mark(person));
  }

  private String mark(UUID person) {
    return cipher.mark("asked " + person);
  }

  /** In the order of the words, not of the day's hours. */
  public List<Choice> since(LocalDate day) {
    return rows.since(day).stream().map(Choices::choice).toList();
  }

  /** The newest, at most so many. */
  List<Unhelped> newestUnhelped(int most) {
    return rows.newestUnhelped(most).stream()
        .map(row -> new Unhelped(choice(row), Objects.requireNonNull(row.writer())))
        .toList();
  }

  /** Erases all that the person asked. */
  public void forget(UUID person) {
    rows.deleteOf(mark(person));
  }

  @Override
  public int eraseBefore(Instant time) {
    return rows.deleteBefore(LocalDate.ofInstant(time, HERE));
  }

  private static Choice choice(ChoiceRow row) {
    return new Choice(
        row.madeOn(),
        new Language(row.language()),
        row.words(),
        Verdict.valueOf(row.verdict()),
        row.article() == null ? null : new ArticleId(row.article()));
  }
}
