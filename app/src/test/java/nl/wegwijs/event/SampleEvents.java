package nl.wegwijs.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.wegwijs.handoff.OtherDay;
import nl.wegwijs.handoff.Span;

/** Events of tests; none of them exists. */
public final class SampleEvents {
  private SampleEvents() {}

  /** Evenings from 19:00 to 21:00 on those dates. */
  public static EventSetup course(int places, String... dates) {
    return setup(
        EventKind.COURSE, "Nederlands voor beginners", "Buurthuis", places, "19:00", dates);
  }

  /** From 10:00 to 12:00 on those dates, without sign-up. */
  public static EventSetup stop(String place, String... dates) {
    return setup(EventKind.STOP, "Infobus", place, 0, "10:00", dates);
  }

  private static EventSetup setup(
      EventKind kind, String title, String place, int places, String from, String... dates) {
    LocalTime begin = LocalTime.parse(from);
    List<OtherDay> days =
        Arrays.stream(dates)
            .map(LocalDate::parse)
            .map(date -> new OtherDay(date, List.of(new Span(begin, begin.plusHours(2)))))
            .toList();
    Map<String, String> titles = Map.of("nl", title);
    return new EventSetup(
        kind, titles, place, "Teststraat 1", null, List.of("nl", "pl"), days, places);
  }
}
