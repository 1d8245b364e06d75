package nl.wegwijs.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import nl.wegwijs.Needs;
import nl.wegwijs.Street;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.editing.Published;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.Test;

/** A question without an answer: asked by five, made a phrasing, reviewed, published, answered. */
class AskedBrowserTest {
  private static final String ARTICLE = "city-neighbourhood";
  private static final String TEXT = "/console/texts/edit?unit=city/" + ARTICLE + "/pl.md";

  /** Learning from what was published takes minutes of a core. */
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  /** The first of them that the bot has no answer to. */
  private static final List<String> QUESTIONS =
      List.of(
          "gdzie mozna lowic karpie",
          "gdzie kupic choinke na swieta",
          "gdzie naprawie pekniety ekran telefonu");

  @Test
  void whatFivePeopleAskWithoutAnAnswerBecomesAPhrasingAndIsAnswered() throws Exception {
    Needs.chromium();
    try (Browsers browsers = new Browsers()) {
      String question = unanswered(browsers.street());
      for (int i = 0; i < 5; i++) {
        ask(browsers, question, "Nie wiem tego na pewno");
      }

      Page eva = browsers.staff("phone", "Eva Jansen", Role.EDITOR);
      eva.navigate(browsers.at("/console/texts/asked"));
      assertThat(eva.locator(".asked q")).hasText(question);
      assertThat(eva.locator(".asked__now")).containsText("Onbekend");
      Browsers.faultless(eva, "asked");
      Browsers.picture(eva, "asked-phone");
      eva.locator(".asked input[name=other]").fill(ARTICLE);
      eva.locator(".asked button:not([name])").click();
      assertThat(eva.locator("[id='f.phrasings.street']").inputValue()).contains(question);
      eva.locator("#writing .utrecht-button--primary-action").click();
      assertThat(eva.locator(".decide")).containsText("tweede persoon");

      Page rian = browsers.staff("desktop", "Rian Smit", Role.LEAD);
      rian.navigate(browsers.at(TEXT));
      rian.locator(".decide .utrecht-button--primary-action").click();
      assertThat(rian.locator(".utrecht-alert--ok")).isVisible();

      learn(browsers.street(), question);
      rian.navigate(browsers.at("/console/texts/asked"));
      assertThat(rian.locator(".asked__now")).containsText("Zeker");
      ask(browsers, question, firstWords(browsers.street()));
      assertThat(browsers.complaints()).isEmpty();
    }
  }

  private static Answer answer(Street street, String question) {
    return street.the(Ear.class).skills().answers().answer(question, Language.POLISH, null);
  }

  private static String unanswered(Street street) {
    return QUESTIONS.stream()
        .filter(question -> answer(street, question) instanceof Answer.Unknown)
        .findFirst()
        .orElseThrow(() -> new AssertionError("all of them are answered: write others"));
  }

  private static void ask(Browsers browsers, String question, String heard) {
    Page person = browsers.person("pl-PL");
    Browsers.say(person, question);
    assertThat(person.locator(".message--ours").last()).containsText(heard);
    person.context().close();
  }

  private static void learn(Street street, String question) throws InterruptedException {
    long since = System.nanoTime();
    while (!isGiven(street, question) && System.nanoTime() - since < PATIENCE.toNanos()) {
      Thread.sleep(1000);
    }
    System.out.printf("the new phrasing helped after %d s%n", seconds(since));
    assertThat(isGiven(street, question)).isTrue();
  }

  private static long seconds(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toSeconds();
  }

  private static boolean isGiven(Street street, String question) {
    return TryPage.first(answer(street, question))
        .map(Answer.Candidate::article)
        .filter(new ArticleId(ARTICLE)::equals)
        .isPresent();
  }

  /** Of the article's text, without markup and values. */
  private static String firstWords(Street street) {
    String body =
        street
            .the(Published.class)
            .base()
            .article(new ArticleId(ARTICLE))
            .orElseThrow()
            .in(Language.POLISH)
            .body();
    return body.split("[*\\[{\\n]", 2)[0].strip();
  }
}
