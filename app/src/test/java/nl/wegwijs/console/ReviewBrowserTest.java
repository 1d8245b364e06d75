package nl.wegwijs.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wegwijs.console.Browsers.faultless;
import static nl.wegwijs.console.Browsers.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft does, and a key person with a link, in a real browser. */
@SuppressWarnings("NullAway") // without Chromium there is no browser
class ReviewBrowserTest {
  private static final String DRAFT = "city/city-neighbourhood/bg.md";
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static Browsers browsers;

  @BeforeAll
  static void open() {
    browsers = new Browsers();
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "desktop"})
  void aKeyPersonReadsATextAndFindsItGood(String screen) {
    Page eva = browsers.staff(screen, "Eva", Role.EDITOR);
    eva.navigate(browsers.at("/console/texts/links"));
    eva.fill("#label", "Maria " + screen);
    eva.selectOption("#language", "pl");
    eva.locator("main form.form button").click();
    faultless(eva, "links");
    picture(eva, "links " + screen);
    String path = eva.locator("#made").innerText().replaceFirst("^https?://[^/]+", "");
    eva.context().close();

    Page maria = reader(screen);
    maria.navigate(browsers.at(path));
    faultless(maria, "what there is to read");
    picture(maria, "read " + screen);
    maria.navigate(browsers.at(path + "/reg-move"));
    faultless(maria, "a text to read");
    picture(maria, "read-text " + screen);
    maria.locator("button[name=good]").click();
    assertThat(maria.locator("main")).containsText("wysłane");
    maria.navigate(browsers.at(path.substring(0, path.length() - 1)));
    faultless(maria, "a link that leads nowhere");
    picture(maria, "read-ended " + screen);
    maria.context().close();
    browsers.complaints().clear(); // of the link that leads nowhere
  }

  /** On a wide screen somebody of the staff, whom the link shows no more than anybody. */
  private static Page reader(String screen) {
    return screen.equals("phone")
        ? browsers.person("pl-PL")
        : browsers.staff(screen, "Somebody", Role.STAFF);
  }

  @Test
  void whatADraftDoesIsShownAsSoonAsItIsKnown() {
    Page eva = browsers.staff("phone", "Nora", Role.EDITOR);
    Editing editing = browsers.street().the(Editing.class);
    Account nora =
        browsers.street().the(Accounts.class).all().stream()
            .filter(account -> account.shown().equals("Nora"))
            .findFirst()
            .orElseThrow();
    String text = editing.standing(DRAFT).told();
    int from = text.indexOf("  street:\n") + 10;
    int until = text.indexOf("\n", from) + 1;
    String fewer = text.substring(0, until) + text.substring(text.indexOf("  situation:"));
    editing.save(new Editing.Draft(DRAFT, 0, fewer, "", true), nora);

    eva.navigate(browsers.at("/console/texts/trial?unit=" + DRAFT));
    faultless(eva, "before the evaluation");
    eva.locator("main form button").click();
    assertThat(eva.locator("progress")).isVisible();
    faultless(eva, "during the evaluation");
    picture(eva, "trial-running phone");
    assertThat(eva.locator("main table").first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis()));
    faultless(eva, "after the evaluation");
    eva.reload(); // it is kept
    assertThat(eva.locator("main table")).hasCount(1); // in the one language of the draft
    assertThat(eva.locator("main table")).containsText("juiste antwoord");
    assertThat(eva.locator("#trial")).containsText(Pattern.compile("(wordt|worden) slechter"));
    picture(eva, "trial phone");
    eva.setViewportSize(1280, 900);
    picture(eva, "trial desktop");
    assertThat(browsers.complaints()).isEmpty();
  }
}
