package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import nl.wegwijs.Street;
import nl.wegwijs.event.Event;
import nl.wegwijs.event.Events;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A lead sets up courses and stops, and others do not. */
class EventsPageTest {
  private static final String HERE = "/console/events";
  private static Street street;
  private static Desk lead;

  @BeforeAll
  static void open() {
    street = new Street();
    lead = Desk.of(street, "lena", Role.LEAD);
  }

  @AfterAll
  static void close() {
    street.close();
  }

  private static HttpResponse<String> add(String title, String days, String places) {
    return lead.fill(
        HERE + "/new",
        HERE,
        "kind",
        "course",
        "title-nl",
        title,
        "place",
        "Buurthuis",
        "languages",
        "nl, pl",
        "days",
        days,
        "places",
        places);
  }

  private static Event named(String title) {
    return street.the(Events.class).latest().stream()
        .filter(event -> event.setup().titles().containsValue(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCourseIsSetUpChangedAndCancelled() {
    assertThat(add("Taalles", "2099-12-01 19:00-21:00\n2099-12-08 19:00-21:00", "12").body())
        .contains("Taalles", "Nog niemand");
    Event event = named("Taalles");
    assertThat(event.dates()).hasSize(2);
    assertThat(lead.get(HERE).body()).contains("Taalles", "0 aangemeld");
    String page = HERE + "/" + event.id();

    lead.fill(
        page,
        page,
        "kind",
        "course",
        "title-nl",
        "Taalles",
        "place",
        "Bibliotheek",
        "days",
        "2099-12-02 19:00-21:00",
        "places",
        "10");
    assertThat(named("Taalles").setup().place()).isEqualTo("Bibliotheek");

    lead.fill(page, page + "/cancel", "message", "Ziek.");
    assertThat(named("Taalles").cancelled()).isTrue();
    assertThat(lead.get(page).body()).contains("Afgelast");
  }

  @Test
  void whatCannotBeIsSaidAndWhatWasTypedStays() {
    HttpResponse<String> wrong = add("Kookles", "volgende week", "12");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Dit kan niet bij Data: volgende week", "Kookles");
    assertThat(add("Kookles", "2099-12-01", "12").statusCode()).isEqualTo(422);
    assertThat(add("Kookles", "2099-12-01 19:00-21:00", "veel").statusCode()).isEqualTo(422);
    assertThat(add("", "2099-12-01 19:00-21:00", "5").statusCode()).isEqualTo(422);
    assertThat(add("Kookles", "2001-12-01 19:00-21:00", "5").body()).contains("geen datum");
  }

  @Test
  void theListIsAFileWithoutFormulas() {
    add("=cmd|' /C calc'!A0", "2099-12-01 19:00-21:00", "12");
    Event event = named("=cmd|' /C calc'!A0");

    HttpResponse<String> file = lead.get(HERE + "/" + event.id() + "/csv");

    assertThat(file.body()).contains("\"'=cmd", "\"Code\"");
    assertThat(file.headers().firstValue("content-type").orElse("")).contains("text/csv");
  }

  @Test
  void onlyALeadMayDoThis() {
    Desk staff = Desk.of(street, "stef", Set.of("rni"), Role.STAFF);

    assertThat(staff.get(HERE).statusCode()).isEqualTo(403);
    assertThat(lead.forge(HERE, "kind", "course").statusCode()).isEqualTo(403);
    assertThat(lead.get(HERE + "/00000000-0000-0000-0000-000000000000").statusCode())
        .isEqualTo(404);
  }
}
