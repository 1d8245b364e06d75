package nl.wegwijs.handoff;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.micronaut.core.util.SupplierUtil;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.function.Supplier;

/** The public holidays of the Netherlands, as the library Jollyday has them. */
@Singleton
public class Holidays {
  private final Supplier<HolidayManager> dutch =
      SupplierUtil.memoized(
          () -> HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS)));

  public boolean isHoliday(LocalDate date) {
    return dutch.get().isHoliday(date);
  }
}
