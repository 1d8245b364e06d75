package nl.wegwijs.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.Texters;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Retention;
import nl.wegwijs.post.Deliveries;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Postbag;
import nl.wegwijs.report.ReportState.Stage;
import nl.wegwijs.report.Reportwork.Acted;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports from the first word to the last, on every database. */
abstract class ReportsKit {
  private static final Pattern SHOWN = Pattern.compile("\\*\\*([A-Z0-9]{6})\\*\\*");
  private static final String STORY = "He enters our rooms at night without asking";
  private static final String STREET = "Sample street 12, Rotterdam";

  private final Database database;
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));
  private House house;
  private Reportwork work;
  private Account anna;
  private Texters texters;

  ReportsKit(Database database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    house = new House(database, clock, new Postbag());
    texters = new Texters(house, clock);
    work = house.the(Reportwork.class);
    anna = house.account("anna", Role.STAFF, Account.ALL_DESKS);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Stream<String> letters(UUID person) {
    return house.the(Outbox.class).of(person).stream().map(Letter::reply).map(r -> r.text());
  }

  private String last(UUID person) {
    return letters(person).reduce("", (before, after) -> after);
  }

  private record Sent(UUID person, String code, String pin) {}

  private Sent sent(String phone, String... decisions) {
    texters.say(phone, "I want to report my landlord", STORY, STREET, "skip", "since September");
    UUID person = texters.say(phone, decisions);
    texters.say(phone, "[rp:send]");
    List<String> shown =
        SHOWN.matcher(last(person)).results().map((MatchResult it) -> it.group(1)).toList();
    assertThat(shown).hasSize(2);
    return new Sent(person, shown.getFirst(), shown.getLast());
  }

  private Sent anonymous(String phone) {
    return sent(phone, "[rp:hide]", "[rp:a:ask]");
  }

  private Sent known(String phone) {
    return sent(phone, "[rp:known]", "[rp:a:text]");
  }

  private Report only(Stage stage) {
    List<Report> all = work.list(anna, stage);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  /** Every text of a table, as whoever steals the database sees it. */
  private String stolen(String table) {
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = house.the(TransactionOperations.class);
    return Objects.requireNonNull(
        transactions.executeRead(status -> {
          StringBuilder all = new StringBuilder();
          try (Statement statement = status.getConnection().createStatement();
              ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
              for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                all.append(rows.getString(at)).append('\n');
              }
            }
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
          return all.toString();
        }));
  }

  @Test
  void anAnonymousReportLeadsNowhere() {
    Sent sent = anonymous("+40700000001");

    Report report = only(Stage.FRESH);
    assertThat(report.person()).isNull();
    assertThat(report.answers())
        .containsEntry(Question.WHAT, STORY)
        .containsEntry(Question.WHERE, STREET)
        .containsEntry(Question.WHO, "");
    assertThat(report.agreed()).isEqualTo(Agreed.ASK);
    assertThat(stolen("report")).doesNotContain(sent.person().toString(), "rooms", sent.pin());
    assertThat(stolen("message")).doesNotContain("rooms", "Sample street");
    assertThat(stolen("person")).doesNotContain("rooms", "Sample street");
    assertThat(stolen("letter")).doesNotContain("rooms", "Sample street");
  }

  @Test
  void codeAndPinAreShownOnce() {
    Sent sent = anonymous("+40700000002");
    while (house.the(Deliveries.class).deliverSome() > 0) {
      // until all have gone out
    }
    assertThat(stolen("letter")).contains(sent.code(), sent.pin());

    clock.move(Duration.ofMinutes(61));
    house.the(Retention.class).eraseSome();

    assertThat(stolen("letter")).doesNotContain(sent.code(), sent.pin());
    assertThat(letters(sent.person())).anyMatch(text -> text.contains("stood here"));
  }

  @Test
  void whoHasCodeAndPinSeesHowItStandsAndAnswersFromAnyPhone() {
    Sent sent = anonymous("+40700000003");
    assertThat(work.ask(only(Stage.FRESH).id(), anna, "Which floor is it?")).isEqualTo(Acted.DONE);

    UUID other = texters.say("+40700000004", "report " + sent.code().toLowerCase(), sent.pin());
    assertThat(last(other)).contains("Which floor is it?", "Nobody has looked");
    texters.say("+40700000004", "The third", "[rp:a:text]");

    Report report = only(Stage.FRESH);
    assertThat(report.words())
        .extracting(Report.Word::text)
        .containsExactly("Which floor is it?", "The third");
    assertThat(report.words().getLast().isPersons()).isTrue();
    assertThat(report.agreed()).isEqualTo(Agreed.TEXT);
    assertThat(report.news()).isTrue();
    assertThat(stolen("message")).doesNotContain("The third", sent.code(), sent.pin());
  }

  @Test
  void fiveWrongPinsPauseTheCodeForEverybody() {
    Sent sent = anonymous("+40700000005");
    String wrong = sent.pin().equals("111111") ? "222222" : "111111";
    UUID guess = texters.say("+40700000006", "report " + sent.code());
    IntStream.range(0, 5).forEach(i -> texters.say("+40700000006", wrong));
    assertThat(last(guess)).contains("do not go together");

    texters.say("+40700000006", sent.pin());
    assertThat(last(guess)).contains("Too many wrong PINs", "1 minute");
    UUID other = texters.say("+40700000007", "report " + sent.code(), sent.pin());
    assertThat(last(other)).contains("Too many wrong PINs");

    clock.move(Duration.ofMinutes(1));
    texters.say("+40700000007", sent.pin());
    assertThat(last(other)).contains("Nobody has looked");
  }

  @Test
  void aCodeThatNobodyHasIsNoDifferentFromAWrongPin() {
    UUID guess = texters.say("+40700000008", "report CCCCCC", "111111");
    assertThat(last(guess)).contains("do not go together");
  }

  @Test
  void thePinCountsForHalfAnHour() {
    Sent sent = anonymous("+40700000009");
    UUID other = texters.say("+40700000010", "report " + sent.code(), sent.pin());
    clock.move(Duration.ofMinutes(31));
    texters.say("+40700000010", "One thing more");

    assertThat(last(other)).contains("What is the code");
    assertThat(only(Stage.FRESH).words()).isEmpty();
  }

  @Test
  void ofAllWhoActOnAReportOneWins() throws Exception {
    known("+40700000011");
    UUID id = only(Stage.FRESH).id();
    List<Callable<Acted>> acts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      acts.add(() -> work.lookInto(id, anna, Stage.FRESH));
      acts.add(() -> work.passOn(id, anna, Stage.FRESH, "Inspectorate"));
      acts.add(() -> work.close(id, anna, Stage.FRESH, "Solved"));
    }
    List<Acted> ends = new ArrayList<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Acted> end : all.invokeAll(acts)) {
        ends.add(end.get());
      }
    }
    assertThat(ends).filteredOn(Acted.DONE::equals).hasSize(1);
    assertThat(ends).filteredOn(Acted.MOVED::equals).hasSize(11);
  }

  @Test
  void nothingIsPassedOnThatThePersonDidNotAgreeTo() {
    sent("+40700000012", "[rp:known]", "[rp:a:nothing]");
    UUID id = only(Stage.FRESH).id();

    assertThat(work.passOn(id, anna, Stage.FRESH, "Inspectorate")).isEqualTo(Acted.NOT_AGREED);
    assertThat(work.file(id, anna)).isEmpty();

    texters.say("+40700000012", "my report", "[rp:m:" + id + "]", "[rp:a:text]");
    assertThat(work.file(id, anna)).isPresent();
    assertThat(work.passOn(id, anna, Stage.FRESH, "Inspectorate")).isEqualTo(Acted.DONE);
  }

  @Test
  void whoIsKnownHearsEveryChange() {
    Sent sent = known("+40700000013");
    UUID id = only(Stage.FRESH).id();

    work.lookInto(id, anna, Stage.FRESH);
    assertThat(last(sent.person())).contains("is looking into it");
    work.ask(id, anna, "Which floor is it?");
    assertThat(last(sent.person())).contains("Which floor is it?");
    work.passOn(id, anna, Stage.LOOKED, "Inspectorate");
    assertThat(last(sent.person())).contains("to: Inspectorate");
    work.close(id, anna, Stage.PASSED, "The landlord was fined");
    assertThat(last(sent.person())).contains("The landlord was fined");

    assertThat(
            house
                .the(Audit.class)
                .between(Instant.EPOCH, clock.instant().plusSeconds(1), Member.of(anna).id(), 50))
        .extracting(Audit.Entry::what)
        .contains(
            Audit.What.REPORT_LOOKED,
            Audit.What.REPORT_ASKED,
            Audit.What.REPORT_PASSED,
            Audit.What.REPORT_CLOSED);
  }

  @Test
  void anotherDeskSeesNothingOfIt() {
    known("+40700000014");
    UUID id = only(Stage.FRESH).id();
    Account other = house.account("olga", Role.STAFF, "legal");

    assertThat(work.list(other, Stage.FRESH)).isEmpty();
    assertThat(work.see(id, other)).isEmpty();
    assertThat(work.close(id, other, Stage.FRESH, "x")).isEqualTo(Acted.NOT_THERE);
    assertThat(work.countNews(other)).isZero();
    assertThat(work.countNews(anna)).isEqualTo(1);
  }

  @Test
  void dangerBringsTheSafeAnswerFirstAndAnUrgentCaseAtOnce() {
    UUID person =
        texters.say(
            "+40700000015",
            "I want to report my employer",
            "My boss took my passport, he beats us and locks us in at night");

    assertThat(letters(person)).anyMatch(text -> text.contains("112"));
    assertThat(house.the(Cases.class).openOf(person))
        .hasValueSatisfying(open -> assertThat(open.urgent()).isTrue());
    assertThat(last(person)).contains("Where is it?");

    texters.say(
        "+40700000015", "Westland", "skip", "skip", "[rp:hide]", "[rp:a:text]", "[rp:send]");
    assertThat(only(Stage.FRESH).urgent()).isTrue();
    assertThat(only(Stage.FRESH).person()).isNull();
  }

  @Test
  void aCitizenServiceNumberIsMasked() {
    texters.say(
        "+40700000016", "I want to report my landlord", "My BSN is 111222333 and he has it");
    texters.say("+40700000016", "skip", "skip", "skip", "[rp:known]", "[rp:a:text]", "[rp:send]");

    assertThat(only(Stage.FRESH).answers().get(Question.WHAT)).doesNotContain("111222333");
  }

  @Test
  void whatIsDoneGoesAfterItsTermAndADraftAfterADay() {
    known("+40700000017");
    Report report = only(Stage.FRESH);
    UUID person = Objects.requireNonNull(report.person());
    texters.say("+40700000018", "I want to report my landlord", STORY);
    clock.move(Duration.ofDays(2));
    house.the(Retention.class).eraseSome();
    assertThat(stolen("report")).contains("FRESH").doesNotContain("DRAFT");

    clock.move(Duration.ofDays(200));
    house.the(Retention.class).eraseSome();
    assertThat(work.look(report.id(), anna)).as("nobody has closed it").isPresent();
    assertThat(house.the(People.class).find(person)).isPresent();

    work.close(report.id(), anna, Stage.FRESH, "Solved");
    clock.move(Duration.ofDays(181));
    house.the(Retention.class).eraseSome();
    assertThat(stolen("report")).isEmpty();
  }

  @Test
  void whoIsForgottenTakesTheirReportAlong() {
    known("+40700000019");
    texters.say("+40700000019", "[forget:yes]");

    assertThat(stolen("report")).isEmpty();
  }
}
