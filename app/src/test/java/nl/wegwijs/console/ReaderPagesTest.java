package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import nl.wegwijs.Street;
import nl.wegwijs.Visitor;
import nl.wegwijs.editing.Editing;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the editor who makes a link to the key person who has it, by page. */
class ReaderPagesTest {
  private static final String LINKS = "/console/texts/links";
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

  private static HttpResponse<String> make(String label, String language, String articles) {
    return eva.fill(
        LINKS, LINKS, "label", label, "language", language, "articles", articles, "days", "14");
  }

  private static String path(String label) {
    String made = Desk.first(make(label, "pl", "").body(), "id=\"made\">([^<]+)<");
    return URI.create(made).getPath();
  }

  @Test
  void aKeyPersonReadsAndSendsAndAnEditorSeesIt() {
    String path = path("Maria");
    Visitor maria = street.visitor();
    HttpResponse<String> list = maria.get(path, "Accept", "text/html");
    assertThat(list.body()).contains("lang=\"pl\"", path + "/reg-late", "noindex");
    assertThat(list.headers().firstValue("X-Robots-Tag")).contains("noindex");
    assertThat(list.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(list.headers().firstValue("Cache-Control")).contains("no-store");

    String text = maria.get(path + "/reg-late", "Accept", "text/html").body();
    assertThat(text).contains("name=\"base\" value=\"0\"", "lang=\"nl\"");
    Map<String, String> form = Map.of("base", "0", "title", "Za późno?", "name", "Maria\nK.");
    HttpResponse<String> sent = maria.fill(path + "/reg-late", form);
    assertThat(sent.body()).contains("wysłane");
    var head = street.the(Editing.class).standing("registration/reg-late/pl.md").head();
    assertThat(head.orElseThrow().author()).isEqualTo("link: Maria");
    assertThat(head.orElseThrow().reason()).isEqualTo("Gelezen en veranderd: Maria K.");
    assertThat(eva.get("/console/texts/edit?unit=registration/reg-late/pl.md").body())
        .contains("link: Maria", "Za późno?");
  }

  @Test
  void aLinkOpensNothingElse() {
    String path = path("Jan");
    Visitor jan = street.visitor();
    jan.get(path, "Accept", "text/html");
    assertThat(jan.get("/console/texts", "Accept", "text/html").uri().getPath())
        .isEqualTo("/console/sign-in");
    assertThat(jan.get(path + "/no-such-article", "Accept", "text/html").uri().getPath())
        .isEqualTo(path);
  }

  @Test
  void aWrongOrEndedLinkSaysSoKindly() {
    Visitor visitor = street.visitor();
    String[] polish = {"Accept", "text/html", "Accept-Language", "pl"};
    HttpResponse<String> wrong = visitor.get("/read/" + "x".repeat(43), polish);
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.body()).contains("Ten link już nie działa");

    String path = path("Anna");
    String id = Desk.first(eva.get(LINKS).body(), "/console/texts/links/([0-9a-f-]{36})/revoke");
    eva.fill(LINKS, LINKS + "/" + id + "/revoke");
    assertThat(visitor.get(path, polish).statusCode()).isEqualTo(404);
    assertThat(visitor.fill(path + "/reg-late", Map.of("base", "0", "good", "1")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aFormFromElsewhereIsRefused() {
    String path = path("Ola");
    HttpResponse<String> forged =
        street
            .visitor()
            .post(
                path + "/reg-late",
                "application/x-www-form-urlencoded",
                "base=0&good=1",
                "Origin",
                "https://elsewhere.example");
    assertThat(forged.statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(make(" ", "pl", "").statusCode()).isEqualTo(422);
    assertThat(make("Ola", "nl", "").statusCode()).isEqualTo(422);
    assertThat(make("Ola", "pl", "no-such-article").body()).contains("artikelen die er zijn");
  }
}
