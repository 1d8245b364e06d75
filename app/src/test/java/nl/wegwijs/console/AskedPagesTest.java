package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.Street;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.editing.Published;
import nl.wegwijs.editing.Revision;
import nl.wegwijs.insight.Choices;
import nl.wegwijs.insight.Verdict;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people ask, and the way from there to a text; each test has words of its own. */
class AskedPagesTest {
  private static final String ASKED = "/console/texts/asked";
  private static final String NEW = "/console/texts/new";
  private static Street street;
  private static Desk eva;

  @BeforeAll
  static void open() {
    street = new Street();
    eva = Desk.of(street, "eva", Role.EDITOR);
  }

  @AfterAll
  static void close() {
    street.close();
  }

  private static void ask(int people, String words, Verdict verdict, @Nullable ArticleId article) {
    Choices choices = street.the(Choices.class);
    Stream.generate(UUID::randomUUID)
        .limit(people)
        .forEach(it -> choices.keep(it, Language.DUTCH, words, verdict, article));
  }

  private static String draft(String unit) {
    return street.the(Editing.class).standing(unit).text();
  }

  @Test
  void withoutTheRoleNobodySeesIt() {
    Desk sam = Desk.of(street, "sam", Role.STAFF);
    assertThat(sam.get(ASKED, "Accept", "text/html").statusCode()).isEqualTo(403);
    assertThat(sam.get(NEW, "Accept", "text/html").statusCode()).isEqualTo(403);
  }

  @Test
  void whatFourPeopleAskIsHiddenAndTheFifthShowsIt() {
    ask(4, "mag ik een zeilboot in de gracht leggen", Verdict.MISSED, null);
    assertThat(eva.get(ASKED).body()).doesNotContain("zeilboot");
    ask(1, "mag ik een zeilboot van Truus in de gracht leggen", Verdict.MISSED, null);
    assertThat(eva.get(ASKED).body())
        .contains("zeilboot in de gracht", "5 mensen", "geen antwoord", "Nederlands")
        .doesNotContain("Truus");
  }

  @Test
  void whatWasDeniedNamesTheArticle() {
    ask(5, "papegaai inenten", Verdict.DENIED, new ArticleId("work-payslip"));
    String title =
        street
            .the(Published.class)
            .base()
            .article(new ArticleId("work-payslip"))
            .orElseThrow()
            .in(Language.DUTCH)
            .title();
    assertThat(eva.get(ASKED).body()).contains("papegaai", "niet bedoeld", title);
  }

  @Test
  void oneClickMakesItAPhrasing() {
    String unit = "registration/reg-late/nl.md";
    HttpResponse<String> page =
        eva.fill(
            ASKED,
            ASKED + "/phrasing",
            "language",
            "nl",
            "text",
            "  had ik \"eerder\" moeten\n komen … ",
            "article",
            "reg-late");
    assertThat(page.body()).contains("Opgeslagen als concept");
    assertThat(draft(unit)).contains("    - \"had ik \\\"eerder\\\" moeten komen\"\n");

    int number = street.the(Editing.class).standing(unit).number();
    add("nl", "Had ik \"eerder\" moeten komen", "reg-late");
    assertThat(street.the(Editing.class).text(unit, number)).contains(draft(unit));
  }

  private static HttpResponse<String> add(String language, String text, String other) {
    String[] fields = {"language", language, "text", text, "article", "reg-bsn", "other", other};
    return eva.fill(ASKED, ASKED + "/phrasing", fields);
  }

  @Test
  void whatIsNoQuestionOrNoArticleIsRefused() {
    assertThat(add("nl", " … ", "reg-late").statusCode()).isEqualTo(422);
    assertThat(add("nl", "iets", "no-such-article").statusCode()).isEqualTo(422);
    assertThat(add("xx", "iets", "reg-late").body()).contains("kies een artikel dat er is");
  }

  private static HttpResponse<String> begin(String id, String title) {
    return eva.fill(
        NEW,
        NEW,
        "id",
        id,
        "title",
        title,
        "topic",
        "city",
        "desk",
        "infopunt",
        "moment",
        "any",
        "language",
        "pl",
        "text",
        "gdzie kupic karte wedkarska");
  }

  @Test
  void aNewArticleBeginsAsDraftsOfAllItsFiles() {
    HttpResponse<String> page = begin("city-fishing", "Vissen: een vergunning");
    assertThat(page.body()).contains("Opgeslagen als concept", "Vissen: een vergunning");
    String folder = "city/city-fishing/";
    assertThat(draft(folder + "nl.md"))
        .contains("title: \"Vissen: een vergunning\"", "revision: 1");
    assertThat(draft(folder + "pl.md")).contains("gdzie kupic karte wedkarska", "follows: 1");
    assertThat(draft(folder + "article.yaml")).contains("desk: infopunt", "moment: any");
    assertThat(street.the(Editing.class).heads())
        .filteredOn(head -> head.unit().startsWith(folder))
        .extracting(Revision::state)
        .hasSize(6)
        .containsOnly(Revision.State.DRAFT);

    assertThat(begin("city-fishing", "Nog een").statusCode()).isEqualTo(409);
  }

  @Test
  void theCheckNamesWhatIsStillMissing() {
    begin("city-sailing", "Zeilen");
    String unit = "city/city-sailing/nl.md";
    String edit = "/console/texts/edit?unit=" + unit;
    String base = String.valueOf(street.the(Editing.class).standing(unit).number());
    HttpResponse<String> refused =
        eva.fill(edit, "/console/texts/submit", "unit", unit, "base", base, "f.body", "Zeil maar.");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("short is empty", "city/city-sailing/pl.md");
    assertThat(draft(unit)).endsWith("---\nZeil maar.");
  }

  @Test
  void anArticleThatIsThereOrHasNoNameIsNotBegun() {
    assertThat(begin("reg-bsn", "Nog een BSN").statusCode()).isEqualTo(409);
    HttpResponse<String> refused = begin("Geen Naam", "Titel");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("value=\"Geen Naam\"");
  }
}
