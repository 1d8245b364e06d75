package nl.wegwijs.group;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import nl.wegwijs.language.Folding;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on an employer's list.
 *
 * @param country ISO 3166 code of two letters
 * @param bsn nine digits that pass the eleven test; null: has none yet
 * @param room as the employer writes it; empty: not told
 * @param language tag of the language of their letter
 */
@Serdeable
public record Worker(
    String family,
    String given,
    LocalDate arrived,
    LocalDate born,
    String birthplace,
    String country,
    @Nullable String bsn,
    String room,
    String language) {

  /** The same for the same person, however their name is typed. */
  String identity() {
    return Folding.fold(family) + "|" + Folding.fold(given) + "|" + born;
  }

  public Language speaks() {
    return new Language(language);
  }

  @Override
  public String toString() {
    return "Worker[***]";
  }
}
