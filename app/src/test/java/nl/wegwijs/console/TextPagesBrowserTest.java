package nl.wegwijs.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wegwijs.console.Browsers.faultless;
import static nl.wegwijs.console.Browsers.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The editors' pages in a real browser; without Chromium these are skipped with a notice. */
@SuppressWarnings("NullAway") // without Chromium there is no browser
class TextPagesBrowserTest {
  private static final String FINE = "texts/edit?unit=facts.yaml%23REG-040";
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

  private static void go(Page page, String path) {
    page.navigate(browsers.at("/console/" + path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "desktop dark"})
  void axeFindsNothingOnAnyPage(String screen) {
    Page page = browsers.staff(screen, "Eva Jansen", Role.EDITOR, Role.LEAD);
    for (String path :
        new String[] {
          "texts",
          "texts?q=boete",
          "texts/edit?unit=registration/reg-late/nl.md",
          "texts/edit?unit=registration/reg-late/pl.md",
          "texts/edit?unit=registration/reg-late/article.yaml",
          FINE,
          "texts/history?unit=registration/reg-late/pl.md",
          "texts/facts",
          "texts/list/replies",
          "texts/list/organisations",
          "texts/edit?unit=organisations.yaml%23fairwork",
          "texts/review",
          "texts/asked",
          "texts/links",
          "texts/trial?unit=registration/reg-late/pl.md",
          "texts/new?language=pl&text=gdzie+kupic+psa",
          "texts/try?text=jak+dostac+numer+bsn"
        }) {
      go(page, path);
      picture(page, path.replaceAll("[^a-z-]+", "-") + " " + screen);
      faultless(page, path);
    }
    assertThat(browsers.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void whatIsTypedIsSavedByItselfShownAndNamedWhereItIsWrong() {
    Page page = browsers.staff("desktop", "Nora", Role.EDITOR);
    go(page, "texts/edit?unit=registration/reg-move/pl.md");
    Locator shortOne = page.locator("[id='f.short']");
    shortOne.fill("Meldunek w ciągu 5 dni.");
    assertThat(page.locator(".saved")).containsText("Vanzelf opgeslagen");
    page.locator(".look--sms summary").click();
    assertThat(page.locator(".look--sms .bubble")).containsText("Meldunek w ciagu 5 dni.");
    page.locator("[id='f.body']").fill("Koszt 99 euro.");
    assertThat(page.locator(".faults")).containsText("typed amount");
    page.locator(".picker summary").click();
    page.locator("[id='f.body']").fill("Kara do ");
    page.locator("[data-reference='{REG-040.amount}']").click();
    assertThat(page.locator("[id='f.body']")).hasValue("Kara do {REG-040.amount}");
    assertThat(page.locator(".look--sms .bubble")).isVisible();
    page.locator(".look--whatsapp summary").click();
    assertThat(page.locator(".look--whatsapp .bubble")).containsText("Kara do 325");
    picture(page, "editor-typing");
    page.reload();
    assertThat(page.locator("[id='f.short']")).hasValue("Meldunek w ciągu 5 dni.");
    assertThat(browsers.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void somebodyElseInTheSameTextIsSeenAndTheirTextIsMergedByHand() {
    String unit = "texts/edit?unit=replies.yaml%23moment";
    Page nora = browsers.staff("desktop", "Nora Bakker", Role.EDITOR);
    Page olga = browsers.staff("phone", "Olga", Role.LEAD);
    go(nora, unit);
    go(olga, unit);
    nora.locator("[id='f.nl']").fill("Een tel, ik zoek het op.");
    assertThat(nora.locator(".saved")).containsText("Vanzelf opgeslagen");
    olga.locator("[id='f.nl']").fill("Een ogenblikje nog.");
    assertThat(olga.locator(".saved--beside")).containsText("Nora Bakker");
    olga.locator("#writing .row button").first().click();
    assertThat(olga.locator(".conflict ins").first()).isVisible();
    faultless(olga, "conflict");
    picture(olga, "editor-conflict-phone");
    olga.locator("[id='f.nl']").fill("Een ogenblikje, ik zoek het op.");
    olga.locator("#writing .row button").first().click();
    assertThat(olga.locator(".utrecht-alert--ok")).isVisible();
    assertThat(browsers.complaints()).allMatch(one -> one.contains("409"));
    browsers.complaints().clear();
    nora.context().close();
    olga.context().close();
  }
}
