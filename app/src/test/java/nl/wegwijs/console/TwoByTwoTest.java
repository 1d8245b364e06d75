package nl.wegwijs.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wegwijs.console.Browsers.heard;
import static nl.wegwijs.console.Browsers.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people at the chat and two members of the staff at the same time, in real browsers. */
@SuppressWarnings("NullAway") // without Chromium there is no browser
class TwoByTwoTest {
  private Browsers browsers;
  private Page anna;
  private Page bas;

  @BeforeEach
  void open() {
    browsers = new Browsers();
    anna = browsers.staff("desktop", "Anna", Role.STAFF);
    bas = browsers.staff("phone", "Bas", Role.STAFF);
  }

  @AfterEach
  void close() {
    if (browsers != null) {
      browsers.close();
    }
  }

  private static Locator waiting(Page staff, String language) {
    return staff.locator("[data-case]").filter(new Locator.FilterOptions().setHasText(language));
  }

  private static void reply(Page staff, String text) {
    staff.fill("#text", text);
    staff.keyboard().press("Control+Enter");
    assertThat(staff.locator(".message--staff").last()).containsText(text);
    assertThat(staff.locator("#text")).isEmpty();
  }

  private void list(Page staff) {
    staff.navigate(browsers.at("/console?show=waiting"));
  }

  @Test
  void fromTheQuestionToAPersonAndBackToTheBot() {
    list(anna);
    list(bas);
    Page polish = browsers.person("pl-PL");
    Page bulgarian = browsers.person("bg-BG");
    say(polish, "Jak dostać numer BSN?");
    assertThat(heard(polish)).containsText("RNI");
    say(polish, "chcę rozmawiać z człowiekiem");
    say(bulgarian, "Как да получа BSN?");
    assertThat(heard(bulgarian)).containsText("RNI");
    say(bulgarian, "искам да говоря с човек");

    assertThat(waiting(anna, "Pools")).hasCount(1); // by itself: nobody reloaded
    assertThat(waiting(bas, "Bulgaars")).hasCount(1);
    waiting(anna, "Pools").click();
    waiting(bas, "Bulgaars").click();
    take(anna);
    bas.locator("[data-key=t]").click();
    assertThat(anna.locator("#text")).isVisible();
    assertThat(bas.locator("#text")).isVisible();

    anna.locator(".canned__button").first().click();
    assertThat(anna.locator("#text")).hasValue(Pattern.compile("tu Anna"));
    anna.keyboard().press("Control+Enter");
    assertThat(heard(polish)).containsText("tu Anna");
    reply(bas, "Здравейте, с какво да помогна?");
    assertThat(heard(bulgarian)).containsText("с какво да помогна");

    say(polish, "A ile to kosztuje?");
    assertThat(anna.locator(".message--theirs").last()).containsText("A ile to kosztuje?");
    reply(anna, "Nic nie kosztuje.");
    assertThat(heard(polish)).containsText("Nic nie kosztuje.");
    assertThat(bas.locator("#log")).not().containsText("Nic nie kosztuje.");

    Browsers.picture(anna, "console-case");
    Browsers.picture(bas, "console-case-on-a-phone");
    Page third = browsers.staff("desktop", "Chris", Role.LEAD);
    third.navigate(anna.url());
    assertThat(anna.locator("#present")).containsText("Chris");
    third.context().close();
    assertThat(anna.locator("#present"))
        .isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(30_000)); // a sign of life fails

    close(anna, "answered");
    assertThat(anna).hasURL(browsers.at("/console"));
    int before = polish.locator(".message--ours").count();
    say(polish, "Jak dostać numer BSN?");
    assertThat(polish.locator(".message--ours")).not().hasCount(before);
    assertThat(heard(polish)).containsText("RNI"); // the bot is back

    say(bulgarian, "Колко струва?");
    assertThat(bas.locator(".message--theirs").last()).containsText("Колко струва?");
    assertThat(browsers.complaints()).isEmpty();
  }

  /** By its key, once the page listens. */
  private static void take(Page staff) {
    assertThat(staff.locator("[data-key=t]")).isVisible();
    staff.waitForLoadState();
    staff.keyboard().press("t");
  }

  private static void close(Page staff, String outcome) {
    staff.locator("#closing > summary").click();
    staff.locator("#closing input[value=" + outcome + "]").check();
    staff.locator("#closing button").click();
  }

  @Test
  void ofTwoWhoTakeTheSameCaseOneGetsItAndTheOtherHearsWho() {
    Page person = browsers.person("pl-PL");
    say(person, "chcę rozmawiać z człowiekiem");
    list(anna);
    waiting(anna, "Pools").click();
    bas.route(
        "**/console/stream/**", Route::abort); // his page does not hear what happens meanwhile
    list(bas);
    waiting(bas, "Pools").click();
    assertThat(bas.locator("[data-key=t]")).isVisible();

    take(anna);
    assertThat(anna.locator("#text")).isVisible();
    bas.locator("[data-key=t]").click();

    assertThat(bas.locator("#problem")).containsText("Anna was net iets eerder");
    assertThat(bas.locator("#text")).hasCount(0);
    assertThat(bas.locator(".talk__facts")).containsText("Bij Anna");
    browsers.complaints().clear(); // of the stream and the refusal
  }

  @Test
  void whatIsTypedOutlivesAReloadALostConnectionAndAnEndedSession() {
    Page person = browsers.person("bg-BG");
    say(person, "искам да говоря с човек");
    list(anna);
    waiting(anna, "Bulgaars").click();
    take(anna);
    anna.fill("#text", "nog niet verstuurd");
    anna.reload();
    assertThat(anna.locator("#text")).hasValue("nog niet verstuurd");

    BrowserContext context = anna.context();
    context.setOffline(true);
    anna.locator("#reply button").click();
    assertThat(anna.locator("[data-offline]")).isVisible();
    assertThat(anna.locator("#text")).hasValue("nog niet verstuurd");
    context.setOffline(false);
    anna.locator("#reply button").click();
    assertThat(anna.locator(".message--staff")).hasCount(1);

    anna.fill("#text", "na het afmelden");
    browsers.signOut("Anna");
    assertThat(anna.locator("[data-signed-out]")).isVisible(); // by itself
    anna.locator("#reply button").click();
    assertThat(anna.locator("#text")).hasValue("na het afmelden");
    browsers.complaints().clear(); // of the lost connection and the ended session
  }
}
