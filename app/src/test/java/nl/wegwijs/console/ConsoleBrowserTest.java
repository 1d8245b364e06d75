package nl.wegwijs.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wegwijs.console.Browsers.faultless;
import static nl.wegwijs.console.Browsers.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wegwijs.Visitor;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.booking.Sample;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The console in a real browser. Without Chromium these are skipped with a notice; in CI they fail.
 */
@SuppressWarnings("NullAway") // without Chromium there is no browser
class ConsoleBrowserTest {
  private static Browsers browsers;

  @BeforeAll
  static void open() {
    browsers =
        new Browsers(
            Map.of("WEGWIJS_MAIL_HOST", "localhost", "WEGWIJS_MAIL_FROM", "wegwijs@example.nl"));
    browsers.street().the(Diaries.class).edit("digid-west", "digid", Sample.roundTheClock("West"));
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
    }
  }

  private static void asks(String question, String wish) {
    Visitor person = browsers.street().visitor();
    for (String text : List.of(question, wish)) {
      person.fill("/chat/messages", Map.of("id", UUID.randomUUID().toString(), "text", text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone dark", "desktop"})
  void axeFindsNothingOnAnyPage(String screen) {
    asks("Jak dostać numer BSN?", "chcę rozmawiać z człowiekiem");
    asks("Șeful nu mi-a plătit salariul", "vreau să vorbesc cu un om");
    Page page = browsers.staff(screen, "Anna de Vries", Role.STAFF, Role.LEAD, Role.ADMINISTRATOR);
    page.navigate(browsers.at("/console?show=waiting"));
    assertThat(page.locator("[data-case]").first()).isVisible();
    faultless(page, "list");
    picture(page, "console-list-" + screen);

    page.locator("[data-case]").last().click();
    faultless(page, "a waiting case");
    page.keyboard().press("t");
    assertThat(page.locator("#text")).isVisible();
    page.waitForLoadState(); // the script listens
    page.locator(".canned__button").first().click();
    assertThat(page.locator("#text")).not().isEmpty();
    page.locator("#reply button").click();
    assertThat(page.locator(".message--staff")).hasCount(1);
    assertThat(page.locator("#text")).isEmpty();
    faultless(page, "a case in hand");
    picture(page, "console-case-" + screen);
    for (int card = 0; card < page.locator(".side > details").count(); card++) {
      page.locator(".side > details > summary").nth(card).click();
      faultless(page, "card " + card + " of a case");
    }
    page.locator("#closing > summary").click();
    picture(page, "console-closing-" + screen);
    page.navigate(page.url() + "/referrals");
    assertThat(page.locator("#organisation")).isVisible();
    faultless(page, "referrals of a case");
    picture(page, "console-referrals-" + screen);
    for (String path :
        List.of(
            "me",
            "accounts",
            "audit",
            "figures",
            "desks",
            "desks/infopunt",
            "events",
            "events/new",
            "cases?q=bsn",
            "reports")) {
      page.navigate(browsers.at("/console/" + path));
      faultless(page, path);
      picture(page, "console-" + path.replace("?q=", "-").replace('/', '-') + "-" + screen);
    }
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    faultless(page, "keys");
    picture(page, "console-keys-" + screen);
    assertThat(browsers.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void keysOfOneLetterCanBeTurnedOff() {
    Page page = browsers.staff("desktop", "Chris", Role.STAFF);
    page.navigate(browsers.at("/console")); // waits until the script hears keys
    page.keyboard().press("?");
    page.locator("#keys input").uncheck();
    page.locator("#keys button").click();
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isHidden();
    page.reload();
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isHidden();
    page.context().close();
  }
}
