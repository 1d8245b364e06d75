package nl.wegwijs.booking;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.wegwijs.handoff.Opening;
import nl.wegwijs.handoff.OtherDay;

/**
 * When people may come without an appointment and take a number.
 *
 * @param week weekly hours; no span past midnight, none over another
 * @param days dates with hours of their own
 * @param most numbers a day, 1 to 999
 */
@Serdeable
public record WalkIn(List<Opening> week, List<OtherDay> days, int most) {

  /**
   * @throws IllegalArgumentException naming what cannot be
   */
  public WalkIn {
    DiarySetup.within("most", most, 1, 999);
    DiarySetup.check(week, days);
  }
}
