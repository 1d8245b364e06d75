package nl.wegwijs.event;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import nl.wegwijs.handoff.OtherDay;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What staff set of an event.
 *
 * @param titles by language tag; one at least
 * @param place as people call it
 * @param address as people read it
 * @param city id of the city whose people it is for; null: everybody
 * @param languages tags of those that are spoken there; empty: not said
 * @param days its dates with their hours, one at least, in order
 * @param places for so many people; 0: nobody need sign up
 */
@Serdeable
public record EventSetup(
    EventKind kind,
    Map<String, String> titles,
    String place,
    String address,
    @Nullable String city,
    List<String> languages,
    List<OtherDay> days,
    int places) {
  static final int MOST_DAYS = 60;
  static final int MOST_PLACES = 500;

  /**
   * @throws IllegalArgumentException naming the field that cannot be
   */
  public EventSetup {
    require(!titles.isEmpty() && titles.values().stream().allMatch(t -> fits(t, 80)), "titles");
    require(fits(place, 60), "place");
    require(address.length() <= 200, "address");
    require(languages.size() <= 10, "languages");
    require(!days.isEmpty() && days.size() <= MOST_DAYS, "days");
    require(days.stream().noneMatch(day -> day.spans().isEmpty()), "days");
    require(places >= 0 && places <= MOST_PLACES, "places");
  }

  private static boolean fits(String text, int most) {
    return !text.isBlank() && text.length() <= most;
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw new IllegalArgumentException(field);
    }
  }

  /** In that language, else in Dutch, else in any. */
  public String title(Language in) {
    String dutch = titles.getOrDefault("nl", titles.values().iterator().next());
    return titles.getOrDefault(in.tag(), dutch);
  }
}
