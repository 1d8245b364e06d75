package nl.wegwijs.content;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its source and the days between which it holds.
 *
 * @param text the statement in English, for editors
 * @param values the figures in it, by the name that a text refers to
 * @param validFrom first day it holds; null: since ever
 * @param validTo last day it holds; null: no known end
 * @param recheck true when the live page must be looked at before relying on it
 * @param city present when it holds in one city alone
 */
public record Fact(
    String id,
    String topic,
    String text,
    Map<String, FactValue> values,
    Source source,
    Confidence confidence,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean recheck,
    @Nullable String city) {

  /** Who says so: the responsible organisation, a policy document, or somebody else. */
  public enum Confidence {
    OFFICIAL,
    SEED,
    SECONDARY
  }

  /**
   * Where a fact comes from.
   *
   * @param url an https address; null for a policy document without one
   * @param date as the source gives it, such as {@code 2023-12} or "undated stored copy"
   */
  public record Source(String organisation, String title, @Nullable String url, String date) {}

  /** Whether the fact holds on that day. */
  public boolean holdsOn(LocalDate day) {
    return hasBegun(day) && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether it holds on that day, or has held before. */
  public boolean hasBegun(LocalDate day) {
    return validFrom == null || !day.isBefore(validFrom);
  }
}
