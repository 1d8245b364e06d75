package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijs.booking.DiarySetup;
import nl.wegwijs.booking.Sample;
import nl.wegwijs.handoff.Opening;
import nl.wegwijs.handoff.OtherDay;
import nl.wegwijs.handoff.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lead types about a diary. */
class DiaryFormTest {
  private static final DiarySetup SETUP = Sample.walkIn("Noord", "13:00", "16:00", 40);

  private static DiaryForm.Read read(String field, String text) {
    Map<String, String> fields = new HashMap<>(DiaryForm.of(SETUP).fields());
    fields.put(field, text);
    return DiaryForm.of(fields).read(SETUP);
  }

  @Test
  void whatIsShownMeansWhatIsStored() {
    assertThat(DiaryForm.of(SETUP).read(SETUP)).isEqualTo(new DiaryForm.Read.Good(SETUP));
  }

  @Test
  void spansAndOtherDaysAreRead() {
    LocalTime nine = LocalTime.of(9, 0);
    DiaryForm.Read.Good monday =
        (DiaryForm.Read.Good) read("week-monday", " 09:00-10:00,  11:00-12:00 ");
    assertThat(monday.setup().week().stream().filter(o -> o.day() == DayOfWeek.MONDAY))
        .containsExactly(
            new Opening(DayOfWeek.MONDAY, new Span(nine, LocalTime.of(10, 0))),
            new Opening(DayOfWeek.MONDAY, new Span(LocalTime.of(11, 0), LocalTime.of(12, 0))));

    DiaryForm.Read.Good days =
        (DiaryForm.Read.Good) read("days", "2026-12-24\n\n2026-12-31 09:00-10:00\n");
    assertThat(days.setup().days())
        .containsExactly(
            new OtherDay(LocalDate.of(2026, 12, 24), List.of()),
            new OtherDay(LocalDate.of(2026, 12, 31), List.of(new Span(nine, LocalTime.of(10, 0)))));
  }

  @Test
  void withoutItsHoursThereIsNoWalkIn() {
    Map<String, String> fields = new HashMap<>(DiaryForm.of(SETUP).fields());
    fields.keySet().removeIf(name -> name.startsWith("walkin"));
    DiaryForm.Read.Good read = (DiaryForm.Read.Good) DiaryForm.of(fields).read(SETUP);
    assertThat(read.setup().walkIn()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "week-monday, 9-12, week, 9-12",
    "walkin-friday, 13:00, walkin, 13:00",
    "days, 24-12-2026, days, 24-12-2026",
    "minutes, ten, minutes, ten",
    "minutes, 12, whole, minutes are a multiple of five",
    "week-monday, 09:00-12:00 11:00-13:00, whole, one span lies over another: Span[from=11:00",
    "place, '', whole, a place has a name of 1 to 60 characters"
  })
  void whatCannotBeIsNamed(String field, String text, String where, String line) {
    DiaryForm.Read.Wrong wrong = (DiaryForm.Read.Wrong) read(field, text);
    assertThat(wrong.field()).isEqualTo(where);
    assertThat(wrong.line()).startsWith(line);
  }
}
