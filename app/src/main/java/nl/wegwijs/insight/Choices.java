package nl.wegwijs.insight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Perishable;
import nl.wegwijs.people.Redaction;
import org.jspecify.annotations.Nullable;

/** Which choice was taken for which words: kept by the day, without the person. */
@Singleton
public class Choices implements Perishable {
  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
  private static final int LONGEST = 300;

  private final ChoiceRows rows;
  private final Clock clock;

  Choices(ChoiceRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * @param words masked, at most 300 characters
   * @param article the one taken or denied; null where none of those offered was meant
   */
  public record Choice(
      LocalDate day,
      Language language,
      String words,
      Verdict verdict,
      @Nullable ArticleId article) {}

  public void keep(Language language, String words, Verdict verdict, @Nullable ArticleId article) {
    rows.insert(
        UUID.randomUUID(),
        LocalDate.ofInstant(clock.instant(), HERE),
        language.tag(),
        Redaction.mask(words, LONGEST),
        verdict.name(),
        article == null ? null : article.value());
  }

  /** In the order of the words, not of the day's hours. */
  public List<Choice> since(LocalDate day) {
    return rows.since(day).stream().map(Choices::choice).toList();
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
