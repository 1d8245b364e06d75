package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wegwijs.Street;
import nl.wegwijs.Visitor;
import nl.wegwijs.group.Groups;
import nl.wegwijs.group.People;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A group as its employer, the staff and its people see it, without scripts. */
class GroupPagesTest {
  private static final Street STREET = new Street();
  private static final Desk ANNA =
      Desk.of(STREET, "anna", Set.of(Groups.DESK), Role.STAFF, Role.ADMINISTRATOR);
  private static final String GROUPS = "/console/groups";
  private static final String HEADING =
      "Surname,First name,Arrival date,Date of birth,Place of birth,Country,BSN,Room\n";

  @AfterAll
  static void close() {
    STREET.close();
  }

  /** A new group: the path of its employer's page, and of its page at the console. */
  private record Made(String link, String page) {}

  private static Made made() {
    String page =
        ANNA.fill(GROUPS, GROUPS, "name", "Kas & Co", "contact", "Piet", "expected", "40").body();
    String link = Desk.first(page, "id=\"employer-link\">([^<]+)<");
    return new Made(
        URI.create(link).getPath(),
        GROUPS + "/" + Desk.first(page, "href=\"/console/groups/([0-9a-f-]{36})\""));
  }

  private static HttpResponse<String> sends(Made group, String file) {
    return sends(STREET.visitor(), group, file, STREET.at("").toString());
  }

  private static HttpResponse<String> sends(
      Visitor visitor, Made group, String file, String origin) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + file
            + "\r\n--b--\r\n";
    return visitor.post(
        group.link() + "/file?lang=en",
        "multipart/form-data; boundary=b",
        body,
        "Origin",
        origin,
        "Accept",
        "text/html");
  }

  private static Made filled() {
    Made group = made();
    sends(group, new String(People.FILE, StandardCharsets.UTF_8));
    return group;
  }

  private static HttpResponse<String> plans(Made group, String... more) {
    LocalDate day = LocalDate.ofInstant(STREET.the(Clock.class).instant(), Times.HERE).plusDays(7);
    Map<String, String> fields = new HashMap<>();
    fields.putAll(
        Map.of("date", day.toString(), "hours", "09:00-12:00", "side", "2", "minutes", "10"));
    fields.put("place", "Zaal Noord");
    fields.put("address", "Kerkplein 1");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    String[] all =
        fields.entrySet().stream()
            .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
            .toArray(String[]::new);
    return ANNA.fill(group.page(), group.page() + "/plan", all);
  }

  @Test
  void theFaultyLineIsNamedTheGoodOnesAreKeptAndNothingOfThemIsShownAgain() {
    Made group = made();
    HttpResponse<String> answer = sends(group, new String(People.FILE, StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("2 people were added.", "On the list: 2", "Wiśniewska, Ewa", "Димитров, Иван")
        .contains("Line 3, column D (Date of birth)", "31-2-1990", "is not a date")
        .doesNotContain("123456782", "1990-02-01", "Łódź", "Пловдив", "3.4.1988");
    String again = sends(group, new String(People.FILE, StandardCharsets.UTF_8)).body();
    assertThat(again).contains("Nobody was added. 2 were on the list already.", "On the list: 2");
    assertThat(STREET.visitor().get(group.link()).body()).doesNotContain("123456782", "1990-02-01");
  }

  @Test
  void twentyThousandLinesAreRefusedWithTheLimit() {
    Made group = made();
    String line = "Nowak,Jan,2026-09-01,1990-02-01,Lublin,Poland,,12 and a half of it\n";
    HttpResponse<String> answer = sends(group, HEADING + line.repeat(20_000));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("at most 1000 people in one file. Nothing was added", "On the list: 0");
  }

  @Test
  void whatIsFarTooLargeIsRefused() {
    assertThat(sends(made(), "x".repeat(5_000_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void aGroupThatDoesNotFitIntoOneDayIsPlannedOverMore() {
    Made group = filled();
    assertThat(plans(group, "hours", "09:00-09:10", "side", "1").body())
        .contains("1 persoon past niet in deze tijd.");
    String two = plans(group, "hours", "09:00-09:10", "side", "1", "days", "2").body();

    assertThat(two).doesNotContain("past niet in deze tijd");
    assertThat(Pattern.compile("\\d{4}-\\d{2}-\\d{2} 09:00").matcher(two).results()).hasSize(2);
    assertThat(ANNA.get(group.page() + "/sheet").body())
        .containsPattern("\\d{4}-\\d{2}-\\d{2} – \\d{4}-\\d{2}-\\d{2} · Zaal Noord");
    assertThat(plans(group, "days", "11").statusCode()).isEqualTo(422);
  }

  @Test
  void missingColumnsAreNamed() {
    assertThat(sends(made(), "Surname,BSN\nNowak,\n").body())
        .contains("missing in the first line: Given names, Date of arrival, Date of birth,");
    assertThat(sends(made(), "").body()).contains("There is nobody in this file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void theTemplateIsAListThatIsRead(String language) {
    Made group = made();
    String template = STREET.visitor().get(group.link() + "/template.csv?lang=" + language).body();
    assertThat(
            sends(group, template + "Nowak;Jan;1-9-2026;1-2-1990;Lublin;Polen;geen;1;Pools\r\n")
                .body())
        .contains("1 person was added.");
  }

  @Test
  void onePersonIsAddedByTheFormAndWhatIsWrongStandsByItsField() {
    Made group = made();
    Visitor employer = STREET.visitor();
    Map<String, String> fields = new HashMap<>();
    fields.putAll(Map.of("family", "Nowak", "given", "Jan", "arrived", "1 sept 2026"));
    fields.putAll(Map.of("born", "1-2-1990", "birthplace", "Lublin", "country", "Polen"));
    fields.put("bsn", "123456789");
    HttpResponse<String> wrong = employer.fill(group.link() + "/person?lang=nl", fields);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("id=\"bsn-problem\"", "geen BSN", "value=\"Nowak\"", "Op de lijst: 0");

    fields.put("bsn", "123456782");
    HttpResponse<String> right = employer.fill(group.link() + "/person?lang=nl", fields);
    assertThat(right.statusCode()).isEqualTo(200);
    assertThat(right.body())
        .contains("1 persoon is toegevoegd.", "Nowak, Jan")
        .doesNotContain("123456782", "value=\"Nowak\"");
    String id = Desk.first(right.body(), "name=\"id\" value=\"([^\"]+)\"");
    assertThat(employer.fill(group.link() + "/off?lang=nl", Map.of("id", id)).body())
        .contains("Op de lijst: 0");
  }

  @Test
  void whoHasNoLinkSeesNothingAndNobodySendsFromElsewhere() {
    HttpResponse<String> ended = STREET.visitor().get("/group/" + "x".repeat(32) + "?lang=nl");
    assertThat(ended.statusCode()).isEqualTo(404);
    assertThat(ended.body()).contains("Deze link werkt niet meer");
    Made group = made();
    HttpResponse<String> forged = sends(STREET.visitor(), group, "x", "https://evil.example");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(STREET.visitor().get(group.link()).headers().firstValue("Cache-Control"))
        .contains("no-store");
  }

  @Test
  void theDayIsPlannedAndThePapersAreInOrder() {
    Made group = filled();
    assertThat(plans(group).body())
        .contains("09:00", "Wiśniewska, Ewa")
        .doesNotContain("123456782");

    String sheet = ANNA.get(group.page() + "/sheet").body();
    assertThat(sheet).contains("Zaal Noord, Kerkplein 1", "123456782", "Łódź", "group.css");
    assertThat(sheet.indexOf("Димитров"))
        .as("room 9 before room 12")
        .isLessThan(sheet.indexOf("Wiśniewska"));
    String csv = ANNA.get(group.page() + "/csv").body();
    assertThat(csv)
        .startsWith("\uFEFF\"Tijd\",\"Balie\",\"Achternaam\"")
        .contains("\"Wiśniewska\"", "\"123456782\"");
    String letters = ANNA.get(group.page() + "/letters").body();
    assertThat(letters)
        .contains("lang=\"pl\"", "lang=\"bg\"", "Nikomu nie trzeba za to płacić", "Безплатно е")
        .contains("Ewa Wiśniewska", "/g/", "Kerkplein 1")
        .doesNotContain("123456782", "1990");
    assertThat(ANNA.get("/console/audit").body())
        .contains(
            "groep gemaakt",
            "lijst ingevuld",
            "Werkgever (link)",
            "lijst of brieven geprint",
            "lijst als bestand opgehaald");
  }

  @Test
  void theLetterOnTheWebHasNoNameAndFiveLanguages() {
    Made group = filled();
    plans(group);
    var code =
        Pattern.compile("/g/([A-Z0-9]+)").matcher(ANNA.get(group.page() + "/letters").body());
    assertThat(code.find()).isTrue();
    String path = "/g/" + code.group(1);
    for (String language : List.of("nl", "en", "pl", "ro", "bg")) {
      HttpResponse<String> page = STREET.visitor().get(path + "?lang=" + language);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("<html lang=\"" + language + "\"", "Zaal Noord", "09:00", "BSN", "DigiD")
          .doesNotContain("Wiśniewska", "Димитров", "Kas &amp; Co");
    }
    assertThat(STREET.visitor().get(path).body()).contains("<html lang=\"bg\"");
    assertThat(STREET.visitor().get("/g/CDFGHJKMNP").statusCode()).isEqualTo(404);
  }

  @Test
  void howFarSomebodyIsIsSetByOneButtonAndTheEmployerSeesNothingOfIt() {
    Made group = filled();
    plans(group);
    ANNA.fill(group.page(), group.page() + "/invite");
    String page = ANNA.get(group.page()).body();
    assertThat(page).contains("2</span> uitgenodigd");
    String worker = Desk.first(page, "id=\"w-([0-9a-f-]{36})\"");
    String path = group.page() + "/people/" + worker;
    assertThat(ANNA.fill(group.page(), path, "to", "came").body()).contains("1</span> gekomen");
    assertThat(ANNA.fill(group.page(), path, "to", "registered").body())
        .contains("1</span> ingeschreven");
    assertThat(ANNA.get(GROUPS).body()).contains("1 ingeschreven");
    assertThat(ANNA.fill(group.page(), path, "to", "married").statusCode()).isEqualTo(404);

    String employer = STREET.visitor().get(group.link() + "?lang=nl").body();
    assertThat(employer)
        .contains("Op de lijst: 2")
        .doesNotContain("ingeschreven<", "gekomen", "09:00");
    ANNA.fill(group.page(), path + "/off");
    assertThat(ANNA.get(group.page()).body()).contains("0</span> ingeschreven");
  }

  @ParameterizedTest
  @CsvSource({
    "date,2020-01-01,Dag",
    "date,tomorrow,Dag",
    "hours,9-12,Uren",
    "hours,'',Uren",
    "side,0,Balies",
    "side,many,Balies",
    "minutes,1,Minuten",
    "place,'',Plek"
  })
  void aDayThatCannotBeIsNamedAndWhatWasTypedStays(String field, String typed, String named) {
    Made group = made();
    HttpResponse<String> answer = plans(group, field, typed);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Dit kan niet: " + named, "Kerkplein 1");
    assertThat(ANNA.get(GROUPS).body()).contains("nog geen dag");
  }

  @Test
  void aGroupThatCannotBeIsNamed() {
    HttpResponse<String> answer = ANNA.fill(GROUPS, GROUPS, "name", "Kas", "expected", "0");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Dit kan niet: Hoeveel mensen");
  }

  @Test
  void whoIsNotOfTheDeskDoesNotGetIn() {
    Made group = filled();
    Desk other = Desk.of(STREET, "bert", Set.of("rni", "registration"), Role.STAFF, Role.LEAD);
    assertThat(other.get("/console/me").body()).doesNotContain("/console/groups");
    for (String path :
        List.of(
            GROUPS,
            group.page(),
            group.page() + "/sheet",
            group.page() + "/letters",
            group.page() + "/csv")) {
      HttpResponse<String> answer = other.get(path, "Accept", "text/html");
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("Wiśniewska", "Kas &amp; Co");
    }
    assertThat(other.fill("/console/me", group.page() + "/erase").statusCode()).isEqualTo(404);
    assertThat(ANNA.get(group.page()).body()).contains("Wiśniewska");
  }

  @Test
  void anotherLinkEndsTheOldOneAndErasingTakesAll() {
    Made group = filled();
    String page = ANNA.fill(group.page(), group.page() + "/link").body();
    String fresh = URI.create(Desk.first(page, "id=\"employer-link\">([^<]+)<")).getPath();
    assertThat(STREET.visitor().get(group.link()).statusCode()).isEqualTo(404);
    assertThat(STREET.visitor().get(fresh).statusCode()).isEqualTo(200);
    ANNA.fill(group.page(), group.page() + "/erase");
    assertThat(STREET.visitor().get(fresh).statusCode()).isEqualTo(404);
    assertThat(ANNA.get(group.page(), "Accept", "text/html").statusCode()).isEqualTo(404);
  }
}
