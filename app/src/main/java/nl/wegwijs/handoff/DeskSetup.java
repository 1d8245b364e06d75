package nl.wegwijs.handoff;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sets of a desk while the service runs.
 *
 * @param names what it is called, by language tag; null, or lacking a language: as the content says
 * @param urgent whether it is for danger; null: as the content says
 * @param note what it is for, for colleagues; null: nothing
 * @param city id of the city it serves; null: everywhere
 * @param location its address as people read it
 * @param languages tags of what its members speak; empty: nobody has said
 * @param week weekly hours; empty: nobody has said
 * @param days dates with hours of their own
 * @param openOnHolidays whether the week holds on Dutch public holidays too
 * @param promiseMinutes of opening time until the first answer, 1 to 10,080
 */
@Serdeable
public record DeskSetup(
    @Nullable Map<String, String> names,
    @Nullable Boolean urgent,
    @Nullable String note,
    @Nullable String city,
    @Nullable String location,
    List<String> languages,
    List<Opening> week,
    List<OtherDay> days,
    boolean openOnHolidays,
    int promiseMinutes) {
  private static final int WEEK = 7 * 24 * 60;

  /** Of a desk that nobody has set up. */
  static final DeskSetup NONE =
      new DeskSetup(null, null, null, null, null, List.of(), List.of(), List.of(), false, 60);

  public DeskSetup {
    languages.forEach(Language::new);
    if (promiseMinutes < 1 || promiseMinutes > WEEK) {
      throw new IllegalArgumentException("a promise is 1 to " + WEEK + " minutes");
    }
  }
}
