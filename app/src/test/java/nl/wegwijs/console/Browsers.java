package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wegwijs.Needs;
import nl.wegwijs.Street;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.Role;
import nl.wegwijs.staff.Sessions;

/**
 * The machine's own Chromium: staff at the console, people at the chat, and what it complained of.
 */
final class Browsers implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Path program = Needs.chromium();
  private final Street street;
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser chromium =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(program)
                  .setChromiumSandbox(false)
                  .setArgs(List.of("--disable-gpu", "--disable-background-networking")));
  private final List<String> complaints = new ArrayList<>();
  private int count;

  Browsers() {
    this(Map.of());
  }

  /** With settings of the service's own. */
  Browsers(Map<String, String> settings) {
    this(new Street(settings));
  }

  /** At a service of the test's own making. */
  Browsers(Street street) {
    this.street = street;
  }

  Street street() {
    return street;
  }

  /** What the browsers' consoles said so far. */
  List<String> complaints() {
    return complaints;
  }

  String at(String path) {
    return street.at(path).toString();
  }

  /**
   * Somebody new who has signed in through the pages.
   *
   * @param screen phone or desktop, dark or not
   */
  Page staff(String screen, String shown, Role... roles) {
    String name = "staff" + count++;
    street
        .the(Accounts.class)
        .open(
            name,
            shown,
            Set.of(roles),
            Set.of(Account.ALL_DESKS),
            new Language("nl"),
            Desk.PASSWORD + "!");
    Page page = page(screen(screen).setLocale("nl-NL"));
    page.navigate(at("/console"));
    faultless(page, "sign-in");
    page.fill("#name", name);
    page.fill("#password", Desk.PASSWORD + "!");
    page.locator("main button").click();
    faultless(page, "new password");
    page.fill("#password", Desk.PASSWORD);
    page.locator("main button").click();
    return page;
  }

  /** Ends whatever sessions those of that name have. */
  void signOut(String shown) {
    street.the(Accounts.class).all().stream()
        .filter(account -> account.shown().equals(shown))
        .forEach(account -> street.the(Sessions.class).endAll(account.id()));
  }

  /** Somebody at the chat, on a telephone. */
  Page person(String locale) {
    Page page = page(screen("phone").setLocale(locale));
    page.navigate(at("/"));
    return page;
  }

  /** Writes on the chat and waits until it stands there. */
  static void say(Page person, String text) {
    person.locator("#text").fill(text);
    person.locator(".send").click();
    PlaywrightAssertions.assertThat(person.locator(".message--mine .message__text").last())
        .containsText(text);
  }

  /** Taps the option with that label under the last letter. */
  static void tap(Page person, String label) {
    Locator.FilterOptions named = new Locator.FilterOptions().setHasText(label);
    person.locator(".options button").filter(named).first().click();
  }

  /** What the chat said last. */
  static Locator heard(Page person) {
    return person.locator(".message--ours").last();
  }

  private static NewContextOptions screen(String name) {
    NewContextOptions screen = new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    screen.setColorScheme(name.endsWith("dark") ? ColorScheme.DARK : ColorScheme.LIGHT);
    return name.startsWith("phone")
        ? screen.setViewportSize(360, 780).setHasTouch(true).setIsMobile(true)
        : screen.setViewportSize(1280, 800);
  }

  private Page page(NewContextOptions options) {
    BrowserContext context = chromium.newContext(options);
    context.setDefaultTimeout(20_000);
    Page page = context.newPage();
    page.onConsoleMessage(message -> complain(message.type(), message.text()));
    page.onPageError(complaints::add);
    return page;
  }

  private void complain(String type, String text) {
    if (type.equals("error") || type.equals("warning")) {
      complaints.add(text);
    }
  }

  /** Axe finds nothing, and nothing is wider than the screen. */
  static void faultless(Page page, String what) {
    List<String> faults =
        new AxeBuilder(page).analyze().getViolations().stream().map(Browsers::told).toList();
    assertThat(faults).as(what + " " + page.url()).isEmpty();
    assertThat(
            (boolean)
                page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
        .as(what + " " + page.url() + " is no wider than the screen")
        .isTrue();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + " "
        + rule.getNodes().stream().map(node -> node.getHtml() + node.getFailureSummary()).toList();
  }

  /** Keeps a picture of the screen in target/screenshots. */
  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name.replace(' ', '-') + ".png")));
  }

  @Override
  public void close() {
    playwright.close();
    street.close();
  }
}
