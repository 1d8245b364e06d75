package nl.wegwijs.handoff;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** The public holidays of the Netherlands, as the library Jollyday has them. */
@Singleton
public class Holidays {
  private final HolidayManager dutch =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

  public boolean isHoliday(LocalDate date) {
    return dutch.isHoliday(date);
  }
}
