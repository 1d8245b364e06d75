package nl.wegwijs.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wegwijs.console.Browsers.faultless;
import static nl.wegwijs.console.Browsers.heard;
import static nl.wegwijs.console.Browsers.picture;
import static nl.wegwijs.console.Browsers.say;
import static nl.wegwijs.console.Browsers.tap;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.booking.Sample;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Appointments and the line of a walk-in hour in real browsers: phones, staff and the screen. */
@SuppressWarnings("NullAway") // without Chromium there is no browser
class LineBrowserTest {
  private Browsers browsers;

  @BeforeEach
  void open() {
    browsers = new Browsers();
  }

  @AfterEach
  void close() {
    if (browsers != null) {
      browsers.close();
    }
  }

  private static Locator.FilterOptions named(String label) {
    return new Locator.FilterOptions().setHasText(label);
  }

  @Test
  void aTimeThatIsBookedInChatIsMovedByStaffAndThePersonIsTold() {
    browsers.street().the(Diaries.class).edit("rni-noord", "rni", Sample.mornings("Noord", 1));
    String date = date(browsers);
    Page person = browsers.person("pl-PL");
    say(person, "chcę umówić wizytę");
    tap(person, "Okienko RNI");
    assertThat(heard(person)).containsText("Dla ilu osób");
    tap(person, "1 osoba");
    assertThat(heard(person)).containsText("w jakim dniu");
    person.locator(".options button").first().click();
    assertThat(heard(person)).containsText("o której godzinie");
    person.locator(".options button").first().click();
    assertThat(heard(person)).containsText("Wizyta jest umówiona");
    String code = code(heard(person).innerText());

    Page staff = browsers.staff("desktop", "Anna", Role.STAFF, Role.LEAD);
    staff.navigate(browsers.at("/console/day?diary=rni-noord&date=" + date));
    Locator row = staff.locator("tr").filter(named(code));
    assertThat(row).containsText("Pools");
    faultless(staff, "day");
    picture(staff, "line-day");
    row.getByText("Andere tijd").click();
    faultless(staff, "another time");
    picture(staff, "line-move");
    staff.locator("button[name=from]").nth(2).click();
    assertThat(staff.locator("tr").filter(named(code))).isVisible();
    assertThat(heard(person)).containsText("Okienko musiało zmienić termin");
    assertThat(heard(person)).containsText(code);

    staff.navigate(browsers.at("/console/diaries?diary=rni-noord"));
    faultless(staff, "diaries");
    picture(staff, "line-diaries");
    staff.fill("#week-monday", "9-12");
    staff.getByText("Opslaan").click();
    assertThat(staff.locator("[role=alert]").last()).containsText("9-12");
    staff.fill("#week-monday", "09:00-12:00 13:00-14:00");
    staff.getByText("Opslaan").click();
    assertThat(staff.locator("[role=status].utrecht-alert--ok")).isVisible();
    assertThat(staff.locator("#week-monday")).hasValue("09:00-12:00 13:00-14:00");
    staff.getByText("Maak een adres").click();
    assertThat(staff.locator("code")).containsText("/calendar/place/");
    staff.setViewportSize(360, 740);
    for (String path : List.of("diaries?diary=rni-noord", "day?diary=rni-noord&date=" + date)) {
      staff.navigate(browsers.at("/console/" + path));
      faultless(staff, "a small phone");
      picture(staff, "line-small-" + path.substring(0, 3));
    }
    assertThat(browsers.complaints()).noneMatch(said -> !said.contains("422"));
  }

  private static String code(String text) {
    var found = Pattern.compile("Kod: (\\w{6})").matcher(text);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String date(Browsers browsers) {
    return browsers
        .street()
        .the(nl.wegwijs.booking.FreeTimes.class)
        .firstOf("rni")
        .getFirst()
        .slot()
        .date()
        .toString();
  }

  /** The line is open round the clock, so that the test does not depend on the hour. */
  @Test
  void threePhonesInTheLineAndTheBoard() {
    browsers.street().the(Diaries.class).edit("digid-west", "digid", Sample.roundTheClock("West"));
    Page staff = browsers.staff("desktop", "Anna", Role.STAFF);
    Page screen = browsers.person("nl-NL");
    staff.navigate(browsers.at("/console/tickets"));
    screen.navigate(browsers.at("/screen/digid-west"));
    assertThat(screen.locator("body")).containsText("Er is nog niemand geroepen");
    Page first = browsers.person("pl-PL");
    Page second = browsers.person("ro-RO");
    Page third = browsers.person("bg-BG");
    say(first, "proszę o numerek");
    assertThat(heard(first)).containsText("Numer: 1");
    say(second, "vreau un numar");
    assertThat(heard(second)).containsText("Numărul dumneavoastră: 2");
    say(third, "искам номерче");
    assertThat(heard(third)).containsText("Вашият номер: 3");
    assertThat(heard(third)).containsText("Пред Вас има 2 души");

    assertThat(staff.locator(".tickets li")).hasCount(3); // by itself: nobody reloaded
    staff.locator("[data-act=next]").click();
    assertThat(heard(first)).containsText("teraz kolej");
    assertThat(screen.locator(".line__number").first()).hasText("1");
    faultless(screen, "screen");
    picture(screen, "line-screen-phone");
    staff.locator("[data-act=skip-1]").click();
    assertThat(heard(first)).containsText("Wywołaliśmy numer 1");
    staff.locator("[data-act=next]").click();
    assertThat(heard(second)).containsText("este rândul dumneavoastră");
    tap(first, "Już jestem");
    assertThat(heard(first)).containsText("Numer: 1");
    faultless(staff, "board");
    picture(staff, "line-board");

    Page place = browsers.person("bg-BG");
    place.navigate(page(heard(third).innerText()));
    assertThat(place.locator(".line__before")).containsText("1 човек");
    faultless(place, "number");
    picture(place, "line-number");
    staff.locator("[data-act=next]").click();
    assertThat(heard(first)).containsText("teraz kolej");
    assertThat(place.locator(".line__before")).containsText("няма никого");
    staff.locator("[data-act=next]").click();
    assertThat(heard(third)).containsText("Ваш ред е");
    assertThat(screen.locator(".line__number").first()).hasText("3");
    Page board = browsers.staff("phone", "Bas", Role.STAFF);
    board.navigate(browsers.at("/console/tickets"));
    faultless(board, "board on a phone");
    picture(board, "line-board-phone");
    for (Page small : List.of(board, place, screen)) {
      small.setViewportSize(360, 740);
      faultless(small, "a small phone");
    }
    picture(board, "line-small-board");
    screen.setViewportSize(1280, 720);
    picture(screen, "line-screen");
    faultless(screen, "large screen");
    staff.locator("details.card > summary").last().click();
    staff.locator("details.card button").last().click();
    assertThat(browsers.complaints()).isEmpty();
  }

  private String page(String text) {
    var found = Pattern.compile("/ticket/[A-Za-z0-9_-]+").matcher(text);
    assertThat(found.find()).isTrue();
    return browsers.at(found.group());
  }
}
