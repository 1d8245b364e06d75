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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report in real browsers: an anonymous person at the chat, and staff who ask back. */
@SuppressWarnings("NullAway") // without Chromium there is no browser
class ReportBrowserTest {
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

  /** Writes something that may be masked where it stands. */
  private static void write(Page person, String text) {
    person.locator("#text").fill(text);
    person.locator(".send").click();
  }

  private static String first(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  /** Reports a landlord and stays unknown; what is shown only once. */
  private static String reported(Page person) {
    say(person, "chcę coś zgłosić");
    assertThat(heard(person)).containsText("Czego dotyczy zgłoszenie");
    tap(person, "Zły wynajmujący");
    assertThat(heard(person)).containsText("Co robi wynajmujący");
    say(person, "Wchodzi w nocy do naszych pokoi");
    assertThat(heard(person)).containsText("Gdzie to jest");
    say(person, "Przykładowa 12, Rotterdam");
    assertThat(heard(person)).containsText("Jak nazywa się wynajmujący");
    tap(person, "Pomiń");
    assertThat(heard(person)).containsText("Od kiedy");
    tap(person, "Pomiń");
    assertThat(heard(person)).containsText("anonimowe");
    tap(person, "Anonimowo");
    assertThat(heard(person)).containsText("mogą przekazać");
    tap(person, "Najpierw spytajcie");
    assertThat(heard(person)).containsText("Gotowe do wysłania");
    tap(person, "Wyślij");
    assertThat(heard(person)).containsText("PIN:");
    return heard(person).innerText();
  }

  @Test
  void staffAskBackAndThePersonAnswersWithCodeAndPin() {
    Page person = browsers.person("pl-PL");
    String sent = reported(person);
    String code = first(sent, "Kod: (\\w{6})");
    String pin = first(sent, "PIN: (\\d{6})");

    Page staff = browsers.staff("desktop", "Anna", Role.STAFF);
    staff.navigate(browsers.at("/console/reports"));
    staff.locator("a[href^='/console/reports/']").filter(named(code)).first().click();
    assertThat(staff.locator("#written")).isVisible();
    faultless(staff, "a report");
    picture(staff, "report");
    staff.locator("#ask").fill("Które to piętro?");
    staff.locator("form[action$='/ask'] button").first().click();
    assertThat(staff.locator("body")).containsText("Które to piętro?");

    say(person, "zgłoszenie " + code);
    assertThat(heard(person)).containsText("PIN z sześciu cyfr");
    write(person, pin);
    assertThat(heard(person)).containsText("Które to piętro?");
    say(person, "Drugie piętro, po lewej");
    assertThat(heard(person)).containsText("Dziękujemy, dodaliśmy to do zgłoszenia");

    staff.reload();
    assertThat(staff.locator("section[aria-labelledby=words]")).containsText("Drugie piętro");
    everyScreen(staff.url());
    assertThat(browsers.complaints()).isEmpty();
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** The page of a report with words from both sides, also on a phone of 360 pixels. */
  private void everyScreen(String report) {
    for (String screen : new String[] {"phone", "phone dark", "desktop", "desktop dark"}) {
      Page page = browsers.staff(screen, "Bas", Role.STAFF);
      page.navigate(report);
      assertThat(page.locator("#ask")).isVisible();
      faultless(page, "a report on " + screen);
      picture(page, "report-" + screen);
      page.context().close();
    }
  }
}
