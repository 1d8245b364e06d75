package nl.wegwijs.channel.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wegwijs.Needs;
import nl.wegwijs.Street;

/** The machine's own Chromium at our page, and what it complained of. */
final class Browser implements AutoCloseable {
  private final Path chromium = Needs.chromium();
  private final Street street = new Street();
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final com.microsoft.playwright.Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(chromium)
                  .setChromiumSandbox(false)
                  .setArgs(List.of("--disable-gpu", "--disable-background-networking")));
  private final List<String> complaints = new ArrayList<>();
  private final List<String> strangers = new ArrayList<>();

  static NewContextOptions phone(String locale) {
    return sized(390, 844).setLocale(locale).setHasTouch(true).setIsMobile(true);
  }

  static NewContextOptions desktop(String locale) {
    return sized(1280, 800).setLocale(locale);
  }

  static NewContextOptions narrow(String locale) {
    return sized(320, 640).setLocale(locale).setHasTouch(true).setIsMobile(true);
  }

  static NewContextOptions dark(NewContextOptions options) {
    return options.setColorScheme(ColorScheme.DARK);
  }

  private static NewContextOptions sized(int width, int height) {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
  }

  /** The first screen, for somebody new. */
  Page open(NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(20_000);
    Page page = context.newPage();
    page.onConsoleMessage(message -> complain(message.type(), message.text()));
    page.onPageError(complaints::add);
    page.onRequest(request -> notice(request.url()));
    page.navigate(street.at("/").toString());
    return page;
  }

  private void complain(String type, String text) {
    if (type.equals("error") || type.equals("warning")) {
      complaints.add(text);
    }
  }

  private void notice(String url) {
    if (!url.startsWith(street.at("/").toString())) {
      strangers.add(url);
    }
  }

  /** What the console and the scripts complained of so far. */
  List<String> complaints() {
    return complaints;
  }

  /** Addresses other than ours that a page asked for. */
  List<String> strangers() {
    return strangers;
  }

  @Override
  public void close() {
    playwright.close();
    street.close();
  }
}
