package nl.wegwijs.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page in a real browser. Without Chromium these are skipped with a notice; in CI they fail.
 */
class BrowserTest {
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser();
  }

  @AfterAll
  @SuppressWarnings("NullAway") // without Chromium there is none
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aPolishQuestionIsAnsweredAChoiceTappedAndAReloadKeepsItAll() {
    Page page = browser.open(Browser.phone("pl-PL"));
    assertThat(page.locator("html")).hasAttribute("lang", "pl");

    ask(page, "jak dostac bsn?");
    assertThat(ours(page).last()).containsText("RNI");
    assertThat(page.locator(".message--mine .message__state")).containsText("Wysłano");

    Locator choice = page.locator(".options button[value=human]");
    String label = choice.innerText();
    int before = ours(page).count();
    choice.tap();
    assertThat(ours(page)).hasCount(before + 1);
    assertThat(mine(page).last()).containsText(label);

    List<String> said = page.locator(".message__text").allInnerTexts();
    page.reload();
    assertThat(page.locator(".message__text").allInnerTexts()).isEqualTo(said);
    page.context().close();
  }

  @Test
  void theLanguageIsSwitchedInTheMiddle() {
    Page page = browser.open(Browser.phone("pl-PL"));
    ask(page, "jak dostac bsn?");

    page.locator(".menu summary").tap();
    page.locator(".sheet button[value=ro]").tap();

    assertThat(page.locator("html")).hasAttribute("lang", "ro");
    ask(page, "BSN");
    assertThat(ours(page).last().locator(".message__text")).hasAttribute("lang", "ro");
    page.context().close();
  }

  @Test
  void theFirstScreenSpeaksTheLanguageThatIsTappedOnTheSignpost() {
    Page page = browser.open(Browser.phone("en-GB"));

    page.locator(".signpost[value=bg]").tap();

    assertThat(page.locator("html")).hasAttribute("lang", "bg");
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "ro", "bg", "nl", "en"})
  void nothingIsWiderThanASmallPhone(String language) {
    Page page = browser.open(Browser.narrow(language));
    assertThat(fits(page)).isTrue();
    page.locator(".menu summary").tap();
    assertThat(fits(page)).isTrue();
    page.locator(".menu summary").tap();

    ask(page, "BSN");
    ask(page, "Непротивоконституционствувателствувайте".repeat(5));
    ask(page, "112");
    assertThat(fits(page)).isTrue();
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyButtonIsLargeEnoughForAThumb(boolean talking) {
    Page page = browser.open(Browser.narrow("bg-BG"));
    if (talking) {
      ask(page, "BSN");
    }

    for (Locator target : page.locator("button, summary, textarea, .danger a, .brand").all()) {
      if (target.isVisible()) {
        var box = target.boundingBox();
        assertThat(Math.min(box.width, box.height))
            .as(target.innerText())
            .isGreaterThanOrEqualTo(44);
      }
    }
    page.context().close();
  }

  @Test
  void itWorksWithoutScripts() {
    Page page = browser.open(Browser.phone("pl-PL").setJavaScriptEnabled(false));

    page.locator("#text").fill("jak dostac bsn?");
    page.locator(".send").click();
    assertThat(ours(page).last()).containsText("RNI");
    page.locator(".options button[value=human]").click();
    assertThat(mine(page)).hasCount(2);
    page.locator(".menu summary").click();
    page.locator(".sheet button[value=nl]").click();
    assertThat(page.locator("html")).hasAttribute("lang", "nl");
    page.context().close();
  }

  @Test
  void aMessageWrittenWithoutAConnectionGoesOutByItself() {
    Page page = browser.open(Browser.phone("pl-PL"));
    ask(page, "jak dostac bsn?");

    page.context().setOffline(true);
    page.locator("#text").fill("Nie mam adresu");
    page.locator(".send").tap();
    assertThat(mine(page).last()).containsText("Jeszcze nie wysłano");
    int before = ours(page).count();
    page.context().setOffline(false);

    assertThat(mine(page).last().locator("[data-state=sent]")).isVisible();
    assertThat(ours(page)).hasCount(before + 1);
    page.context().close();
    browser.complaints().clear(); // of the lost connection
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "phone dark", "desktop", "desktop dark"})
  void axeFindsNothingSerious(String screen) {
    Page page = browser.open(screen(screen));
    assertThat(faults(page)).as("the first screen").isEmpty();
    page.locator(".menu summary").click();
    assertThat(faults(page)).as("the menu").isEmpty();
    page.keyboard().press("Escape");

    ask(page, "jak dostac bsn?");
    assertThat(faults(page)).as("an answer").isEmpty();
    ask(page, "szef mnie bije i zabrał mi paszport");
    assertThat(faults(page)).as("a danger").isEmpty();
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.strangers()).isEmpty();
    page.context().close();
  }

  private static NewContextOptions screen(String name) {
    NewContextOptions size =
        name.startsWith("phone") ? Browser.phone("pl-PL") : Browser.desktop("pl-PL");
    return name.endsWith("dark") ? Browser.dark(size) : size;
  }

  @Test
  void nothingJumpsWhileThePageLoads() {
    Page page = browser.open(Browser.phone("bg-BG"));
    ask(page, "BSN");
    page.reload();

    Object shifted =
        page.evaluate(
            """
            () => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))
                  .observe({type: 'layout-shift', buffered: true});
              setTimeout(() => done(sum), 500);
            })\
            """);

    assertThat(((Number) shifted).doubleValue()).isLessThan(0.01);
    page.context().close();
  }

  @Test
  void theKeyboardAloneReachesEverything() {
    Page page = browser.open(Browser.desktop("en-GB"));
    page.keyboard().press("Tab");
    assertThat(page.locator(".utrecht-skip-link")).isFocused();
    page.keyboard().press("Enter");
    page.keyboard().type("How do I get a BSN?");
    page.keyboard().press("Enter");

    assertThat(ours(page).last()).containsText("BSN");
    assertThat(page.locator("#text")).isFocused();
    page.context().close();
  }

  /** Writes and waits for what is said to it. */
  private static void ask(Page page, String text) {
    int before = ours(page).count();
    page.locator("#text").fill(text);
    page.locator(".send").click();
    assertThat(ours(page).nth(before)).containsText(ANYTHING, IN_TIME);
    page.waitForCondition(() -> page.locator(".options").count() <= 1);
  }

  private static final Pattern ANYTHING = Pattern.compile("\\S");
  private static final ContainsTextOptions IN_TIME = new ContainsTextOptions().setTimeout(10_000);

  private static Locator mine(Page page) {
    return page.locator(".message--mine");
  }

  private static Locator ours(Page page) {
    return page.locator(".message--ours");
  }

  private static boolean fits(Page page) {
    return (boolean)
        page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth");
  }

  private static List<String> faults(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
            .map(BrowserTest::told)
            .toList();
  }

  private static String told(Rule rule) {
    return rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }
}
