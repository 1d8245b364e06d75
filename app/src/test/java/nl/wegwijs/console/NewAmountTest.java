package nl.wegwijs.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import nl.wegwijs.MovableClock;
import nl.wegwijs.Needs;
import nl.wegwijs.Street;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.Test;

/** The next year's amount: entered beforehand, reviewed, told on its day, rolled back. */
class NewAmountTest {
  private static final Instant NOVEMBER = Instant.parse("2026-11-21T09:00:00Z");
  private static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:00:00Z");

  /** In seconds; a busy machine of two cores may need more than the five that are promised. */
  private static final int PATIENCE = 30;

  private static final String FINE = "/console/texts/edit?unit=facts.yaml%23REG-040";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void thePolishAnswerChangesOnTheDayAndIsRolledBack() throws Exception {
    Needs.chromium();
    MovableClock clock = new MovableClock(NOVEMBER);
    try (Browsers browsers = new Browsers(new Street(clock))) {
      Page eva = browsers.staff("desktop", "Eva Jansen", Role.EDITOR);
      eva.navigate(browsers.at(FINE));
      eva.locator("[id='f.values.amount']").fill("350 EUR");
      eva.locator("[id='f.valid_from']").fill("2027-01-01");
      eva.locator("#reason").fill("Nieuwe boete per 1 januari");
      eva.locator("#writing .utrecht-button--primary-action").click();
      assertThat(eva.locator(".decide")).containsText("tweede persoon");

      Page rian = browsers.staff("desktop", "Rian Smit", Role.LEAD);
      rian.navigate(browsers.at(FINE));
      assertThat(rian.locator("#from")).hasValue("2027-01-01");
      rian.locator(".decide .utrecht-button--primary-action").click();
      assertThat(rian.locator(".utrecht-alert--ok")).isVisible();
      assertThat(answer(browsers)).contains("325").doesNotContain("350");

      clock.move(Duration.between(NOVEMBER, NEW_YEAR));
      long since = System.nanoTime();
      while (!answer(browsers).contains("350") && seconds(since) < PATIENCE) {
        Thread.sleep(200);
      }
      System.out.printf("the new amount was told after %.1f s%n", seconds(since));
      assertThat(answer(browsers)).contains("350").doesNotContain("325");

      Page later = browsers.staff("desktop", "Rian in januari", Role.LEAD);
      later.navigate(browsers.at(FINE.replace("edit", "history")));
      later.locator(".revision form button").last().click();
      assertThat(later.locator(".utrecht-alert--ok")).isVisible();
      assertThat(answer(browsers)).contains("325").doesNotContain("350");
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static String answer(Browsers browsers) throws Exception {
    String question = "{\"text\":\"Jaka jest kara za brak meldunku w Holandii?\"}";
    HttpRequest request =
        HttpRequest.newBuilder(browsers.street().at("/api/v1/ask"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(question))
            .build();
    return HTTP.send(request, BodyHandlers.ofString()).body();
  }
}
