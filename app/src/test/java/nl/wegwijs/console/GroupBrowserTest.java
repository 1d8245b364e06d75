package nl.wegwijs.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wegwijs.console.Browsers.faultless;
import static nl.wegwijs.console.Browsers.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.wegwijs.group.People;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group in real browsers: the employer on a telephone, staff, paper, and one of its people. */
@SuppressWarnings("NullAway") // without Chromium there is no browser
class GroupBrowserTest {
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

  @Test
  void anEmployersListBecomesADayLettersAndPeopleWhoAreRegistered() {
    Page staff = browsers.staff("desktop", "Anna", Role.STAFF);
    staff.navigate(browsers.at("/console/groups"));
    faultless(staff, "no groups");
    staff.fill("#name", "Kas & Co");
    staff.fill("#contact", "Piet, 010-1234567");
    staff.fill("#expected", "40");
    staff.locator("main form button").last().click();
    String link = staff.locator("#employer-link").innerText();
    faultless(staff, "link");
    picture(staff, "group-link");

    Page employer = browsers.person("nl-NL");
    employer.navigate(link);
    faultless(employer, "employer");
    picture(employer, "group-employer");
    employer.setInputFiles("#file", new FilePayload("lijst.csv", "text/csv", People.FILE));
    employer.locator("main form button").first().click();
    assertThat(employer.locator("#done")).containsText("2 personen zijn toegevoegd");
    assertThat(employer.locator(".group__faults li")).hasCount(1);
    assertThat(employer.locator(".group__faults li"))
        .containsText("Regel 3, kolom D (Geboortedatum)");
    faultless(employer, "faults");
    picture(employer, "group-faults");
    employer.fill("#family", "Popescu");
    employer.fill("#given", "Ion");
    employer.fill("#arrived", "1-9-2026");
    employer.fill("#born", "31-2-1990");
    employer.fill("#birthplace", "Cluj");
    employer.fill("#country", "Roemenië");
    employer.locator("form[action*=person] button").click();
    assertThat(employer.locator("#born-problem")).isVisible();
    faultless(employer, "form with a fault");
    employer.fill("#born", "28-2-1990");
    employer.locator("form[action*=person] button").click();
    assertThat(employer.locator(".group__names li")).hasCount(3);

    staff.locator("a[href^='/console/groups/']").last().click();
    staff.fill("#date", day());
    staff.fill("#place", "Zaal Noord");
    staff.fill("#address", "Kerkplein 1");
    faultless(staff, "planning");
    staff.locator("form[action$=plan] button").click();
    assertThat(staff.locator("tbody tr")).hasCount(3);
    assertThat(staff.locator("tbody tr").first()).containsText("09:00");
    faultless(staff, "planned");
    picture(staff, "group-planned");
    papers(staff);
    progress(staff);
    invitation(staff);
    assertThat(browsers.complaints()).allSatisfy(said -> assertThat(said).contains("422"));
  }

  private String day() {
    Clock clock = browsers.street().the(Clock.class);
    return LocalDate.ofInstant(clock.instant(), Times.HERE).plusDays(7).toString();
  }

  private void papers(Page staff) {
    String group = staff.url();
    for (String paper : List.of("sheet", "letters")) {
      staff.navigate(group + "/" + paper);
      faultless(staff, paper);
      staff.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(staff.locator(".no-print").first()).isHidden();
      picture(staff, "group-" + paper);
      if (paper.equals("letters")) {
        assertThat(pages(staff.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))).isEqualTo(3);
      }
      staff.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      staff.setViewportSize(360, 740);
      faultless(staff, paper + " on a phone");
      staff.setViewportSize(1280, 800);
    }
    staff.navigate(group);
  }

  /** Each letter has a sheet of its own, and no more. */
  private static int pages(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return text.split("/Type\\s*/Page[^s]").length - 1;
  }

  /** With the keys j and Enter alone. */
  private void progress(Page staff) {
    Locator first = staff.locator("tbody tr").first();
    staff.keyboard().press("j");
    staff.keyboard().press("Enter");
    assertThat(first.locator("td").nth(6)).hasText("gekomen");
    assertThat(first.locator("[data-case]")).isFocused();
    staff.keyboard().press("Enter");
    assertThat(staff.locator(".counts")).containsText("1 ingeschreven");
    staff.setViewportSize(360, 740);
    faultless(staff, "a group on a phone");
    picture(staff, "group-phone");
  }

  private void invitation(Page staff) {
    staff.navigate(staff.url().replaceAll("#.*", "") + "/letters");
    String link = staff.locator("article[lang=pl] .quiet span").innerText();
    Page worker = browsers.person("pl-PL");
    worker.navigate(link);
    assertThat(worker.locator("h1")).containsText("Rejestracja w gminie");
    assertThat(worker.locator(".letter__when")).containsText("Zaal Noord");
    faultless(worker, "invitation");
    picture(worker, "group-invitation");
    worker.locator(".group__languages a[hreflang=bg]").click();
    assertThat(worker.locator("h1")).containsText("регистрация");
    worker.locator("main .utrecht-button").click();
    assertThat(worker.locator("#text")).isVisible();
  }
}
