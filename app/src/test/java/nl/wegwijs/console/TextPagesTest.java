package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijs.Street;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.editing.Published;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of the editors, without a script; each test has texts of its own. */
class TextPagesTest {
  private static final String TEXTS = "/console/texts";
  private static Street street;
  private static Desk eva;
  private static Desk lex;

  @BeforeAll
  static void open() {
    street = new Street();
    eva = Desk.of(street, "eva", Role.EDITOR);
    lex = Desk.of(street, "lex", Role.EDITOR);
  }

  @AfterAll
  static void close() {
    street.close();
  }

  private static String page(String unit) {
    return TEXTS + "/edit?unit=" + URLEncoder.encode(unit, StandardCharsets.UTF_8);
  }

  private static String told(String unit) {
    return street.the(Published.class).manuscript().text(unit).orElse("");
  }

  private static HttpResponse<String> fill(Desk who, String act, String unit, String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "unit";
    all[1] = unit;
    System.arraycopy(fields, 0, all, 2, fields.length);
    return who.fill(page(unit), TEXTS + "/" + act, all);
  }

  private static String base(String unit) {
    return String.valueOf(street.the(Editing.class).standing(unit).number());
  }

  @Test
  void anEditorLandsOnTheTextsAndFindsAnArticleByItsWords() {
    HttpResponse<String> first = eva.get("/console", "Accept", "text/html");
    assertThat(first.uri().getPath()).isEqualTo(TEXTS);
    String found = eva.get(TEXTS + "?q=sofinummer&topic=registration").body();
    assertThat(found).contains("registration/reg-bsn/pl.md").doesNotContain("work-payslip");
    assertThat(eva.get(TEXTS + "?state=submitted").body()).doesNotContain("reg-bsn");
  }

  @Test
  void aTranslationStandsBesideTheDutchText() {
    String page = eva.get(page("registration/reg-bsn/pl.md")).body();
    assertThat(page)
        .contains("Nederlands (bron)", "Het BSN (burgerservicenummer", "lang=\"pl\"", "WhatsApp");
  }

  @Test
  void aTextIsSavedSubmittedReviewedByASecondPersonAndRolledBack() {
    String unit = "replies.yaml#moment";
    assertThat(fill(eva, "save", unit, "base", "0", "f.nl", "Een tel.").body())
        .contains("Opgeslagen als concept");
    fill(eva, "submit", unit, "base", base(unit), "f.nl", "Een tel.");
    assertThat(fill(eva, "publish", unit, "base", base(unit)).statusCode()).isEqualTo(409);
    assertThat(lex.get(TEXTS + "/review").body()).contains("<del>", "<ins>", "tel");
    fill(lex, "publish", unit, "base", base(unit));
    assertThat(told(unit)).contains("nl: \"Een tel.\"");
    fill(lex, "roll-back", unit, "to", "0");
    assertThat(told(unit)).isEqualTo(Manuscript.packed().text(unit).orElseThrow());
  }

  @Test
  void whoSavesSecondSeesTheDifferenceAndMerges() {
    String unit = "replies.yaml#which-city";
    fill(eva, "save", unit, "base", "0", "f.en", "Which town?");
    HttpResponse<String> second = fill(lex, "save", unit, "base", "0", "f.en", "What city?");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("eva", "<del>", "<ins>", "What city?");
    assertThat(Desk.first(second.body(), "name=\"base\" value=\"(\\d+)\"")).isEqualTo("1");
    assertThat(fill(lex, "save", unit, "base", "1", "f.en", "What town?").statusCode())
        .isEqualTo(200);
  }

  @Test
  void whatCannotBeToldIsNamedAtItsFieldAndKept() {
    String unit = "legal/legal-free-advice/en.md";
    String faulty = "Call {XXX-001.phone}. <script>alert(1)</script>";
    HttpResponse<String> refused = fill(eva, "submit", unit, "base", "0", "f.body", faulty);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("no fact XXX-001", "&lt;script&gt;alert(1)", "id=\"f.body.problem\"")
        .doesNotContain("<script>alert(1)");
    assertThat(street.the(Editing.class).standing(unit).text()).contains(faulty);
  }

  @Test
  void whatIsTypedIsSavedByThePageAndShownOnEveryChannel() {
    String unit = "money/" + article("money") + "/nl.md";
    HttpResponse<String> live =
        fill(eva, "draft", unit, "base", "0", "f.short", "Kort en **goed**.", "X", "");
    assertThat(live.statusCode()).isEqualTo(200);
    assertThat(live.body()).contains("data-base=\"1\"", "SMS", "Telegram", "markup in short");
    HttpResponse<String> other = fill(lex, "draft", unit, "base", "0", "f.short", "Anders.");
    assertThat(other.body()).contains("data-beside=\"true\"", "eva");
    assertThat(lex.get(page(unit)).body()).contains("eva werkt nu ook aan deze tekst");
  }

  private static String article(String topic) {
    return Manuscript.packed().files().keySet().stream()
        .filter(path -> path.startsWith(topic + "/"))
        .map(path -> path.split("/")[1])
        .findFirst()
        .orElseThrow();
  }

  /** Of the packed text. */
  private static int revision(String unit) {
    String packed = Manuscript.packed().text(unit).orElseThrow();
    Matcher number = Pattern.compile("\nrevision: (\\d+)\n").matcher(packed);
    assertThat(number.find()).isTrue();
    return Integer.parseInt(number.group(1));
  }

  @Test
  void aChangedSourceMakesItsTranslationsStaleAndShowsTheSentences() {
    String folder = "registration/reg-late/";
    String unit = folder + "nl.md";
    String body = "Dit is nieuw. " + dutch(unit);
    fill(eva, "submit", unit, "base", "0", "f.body", body, "meaning", "1");
    fill(lex, "publish", unit, "base", base(unit));
    assertThat(told(unit)).contains("revision: " + (revision(unit) + 1));
    String polish = eva.get(page(folder + "pl.md")).body();
    assertThat(polish).contains("<ins>Dit is nieuw.</ins>");
    assertThat(eva.get(TEXTS + "?state=stale").body()).contains(folder + "pl.md");
    fill(eva, "save", folder + "pl.md", "base", "0", "follows", "1");
    assertThat(street.the(Editing.class).standing(folder + "pl.md").text())
        .contains("follows: " + (revision(unit) + 1));
  }

  private static String dutch(String unit) {
    String text = told(unit);
    return text.substring(text.indexOf("\n---\n") + 5).strip();
  }

  @Test
  void aFactSaysWhichSentencesItTouchesAndProposesItsFirstDay() {
    String unit = "facts.yaml#REG-040";
    assertThat(eva.get(page(unit)).body()).contains("zinnen veranderen mee", "€ 325");
    fill(
        eva,
        "submit",
        unit,
        "base",
        "0",
        "f.values.amount",
        "350 EUR",
        "f.valid_from",
        "2090-01-01");
    assertThat(lex.get(page(unit)).body()).contains("value=\"2090-01-01\"");
    fill(lex, "publish", unit, "base", base(unit), "from", "2090-01-01");
    assertThat(told(unit)).contains("325 EUR");
    assertThat(eva.get(TEXTS + "/facts?q=REG-040").body()).contains("wacht op zijn dag");
    fill(eva, "take-back", unit, "base", base(unit));
    assertThat(eva.get(TEXTS + "/facts?q=REG-040").body()).contains("concept");
  }

  @Test
  void everyListHasItsPage() {
    for (String kind : EntriesPage.KINDS) {
      HttpResponse<String> list = eva.get(TEXTS + "/list/" + kind);
      assertThat(list.statusCode()).as(kind).isEqualTo(200);
      String unit = Desk.first(list.body(), "edit\\?unit=([^\"]+)\"");
      assertThat(eva.get(TEXTS + "/edit?unit=" + unit).statusCode()).as(unit).isEqualTo(200);
    }
    assertThat(eva.get(TEXTS + "/list/facts").statusCode()).isEqualTo(404);
    assertThat(eva.get(page("no/such/text.md")).statusCode()).isEqualTo(404);
  }

  @Test
  void anyTextCanBeTried() {
    String tried = eva.get(TEXTS + "/try?text=jak+dostac+numer+bsn").body();
    assertThat(tried).contains("Zeker", "Polski", "registration/reg-bsn/pl.md", "lijkt op");
  }
}
