package nl.wegwijs.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.content.Finding.Problem;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The content desk, on every database; each test has units of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EditingKit {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T09:00:00Z"));
  private final Database database;
  private House house;
  private Editing editing;
  private Decisions decisions;
  private Published published;
  private Account anna;
  private Account bram;

  EditingKit(Database database) {
    this.database = database;
  }

  @BeforeAll
  void open() {
    house = new House(database, clock);
    editing = house.the(Editing.class);
    decisions = house.the(Decisions.class);
    published = house.the(Published.class);
    anna = house.account("anna", Role.EDITOR);
    bram = house.account("bram", Role.EDITOR);
  }

  @AfterAll
  void close() {
    house.close();
  }

  private String packed(String unit) {
    return Manuscript.packed().text(unit).orElseThrow();
  }

  private String told(String unit) {
    return published.manuscript().text(unit).orElse("");
  }

  private Edited save(String unit, int basedOn, String text, Account by) {
    return editing.save(new Editing.Draft(unit, basedOn, text, "a test", true), by);
  }

  /** The draft that a saving at the newest revision makes. */
  private UUID draft(String unit, String text, Account by) {
    return one(save(unit, editing.standing(unit).number(), text, by)).id();
  }

  private UUID submitted(String unit, String text, Account by) {
    return one(decisions.submit(List.of(draft(unit, text, by)), by)).id();
  }

  private static Revision one(Edited edited) {
    assertThat(edited).isInstanceOf(Edited.Done.class);
    return ((Edited.Done) edited).revisions().getFirst();
  }

  private static List<Problem> problems(Edited edited) {
    assertThat(edited).isInstanceOf(Edited.Faulty.class);
    return ((Edited.Faulty) edited).problems();
  }

  private String fine(String amount) {
    return packed("facts.yaml#REG-040").replace("325 EUR", amount);
  }

  @Test
  void aDraftIsToldToNobodyAndAPublishedTextToAll() {
    String unit = "replies.yaml#moment";
    String text = packed(unit).replace("Een ogenblik", "Een tel");
    UUID draft = submitted(unit, text, anna);
    assertThat(told(unit)).isEqualTo(packed(unit));
    assertThat(one(decisions.publish(List.of(draft), null, bram)).reviewer())
        .isEqualTo(bram.id().toString());
    assertThat(told(unit)).isEqualTo(text);
  }

  @Test
  void whoSavesSecondIsToldAndBothAreKept() {
    String unit = "replies.yaml#which-city";
    Revision first = one(save(unit, 0, packed(unit) + "  # anna\n", anna));
    Edited second = save(unit, 0, packed(unit) + "  # bram\n", bram);
    assertThat(second).isInstanceOf(Edited.Beside.class);
    assertThat(((Edited.Beside) second).theirs()).isEqualTo(first);
    assertThat(editing.history(unit))
        .extracting(Revision::text)
        .contains(packed(unit) + "  # anna\n", packed(unit) + "  # bram\n");
    String merged = packed(unit) + "  # anna\n  # bram\n";
    assertThat(one(save(unit, first.number(), merged, bram)).number()).isEqualTo(2);
  }

  @Test
  void ofManySavingsAtOnceOneIsFirstAndNoneIsLost() throws Exception {
    String unit = "replies.yaml#how-long";
    List<Future<Edited>> all = new ArrayList<>();
    try (ExecutorService both = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        String text = packed(unit) + "  # " + i + "\n";
        Account by = i % 2 == 0 ? anna : bram;
        all.add(both.submit(() -> save(unit, 0, text, by)));
      }
    }
    int first = 0;
    for (Future<Edited> each : all) {
      first += each.get() instanceof Edited.Done ? 1 : 0;
    }
    assertThat(first).isEqualTo(1);
    assertThat(editing.history(unit)).hasSize(8);
  }

  @Test
  void whatThePageSavesByItselfGivesWayToTheNext() {
    String unit = "desks.yaml#digid";
    String text = packed(unit);
    int number = 0;
    for (String more : List.of("a", "b", "c")) {
      Editing.Draft draft = new Editing.Draft(unit, number, text + "  # " + more, "", false);
      number = one(editing.save(draft, anna)).number();
    }
    assertThat(editing.history(unit)).extracting(Revision::text).containsExactly(text + "  # c");
    assertThat(one(save(unit, number, text + "  # d", bram)).number()).isEqualTo(number + 1);
  }

  @Test
  void nobodyReviewsTheirOwnText() {
    String unit = "desks.yaml#rni";
    UUID text = submitted(unit, packed(unit).replace("minutes: 15", "minutes: 10"), anna);
    assertThat(decisions.publish(List.of(text), null, anna)).isInstanceOf(Edited.OwnWork.class);
    assertThat(told(unit)).isEqualTo(packed(unit));
  }

  @Test
  void withoutTheRoleNothingIsSavedOrPublished() {
    Account staff = house.account("sam", Role.STAFF);
    String unit = "desks.yaml#registration";
    UUID text = submitted(unit, packed(unit).replace("minutes: 15", "minutes: 10"), anna);
    assertThat(save(unit, 0, "x", staff)).isInstanceOf(Edited.NotAllowed.class);
    assertThat(decisions.publish(List.of(text), null, staff)).isInstanceOf(Edited.NotAllowed.class);
    assertThat(decisions.takeBack(List.of(text), staff)).isInstanceOf(Edited.NotAllowed.class);
    assertThat(decisions.rollBack(unit, 0, "", staff)).isInstanceOf(Edited.NotAllowed.class);
    assertThat(told(unit)).isEqualTo(packed(unit));
  }

  @Test
  void aTextThatCannotBeToldIsRefusedByFileAndLineAndKept() {
    String unit = "registration/reg-late/en.md";
    String last = "\n" + packed(unit).lines().toList().getLast();
    List<String> faults =
        List.of(
            "Pay {REG-999.amount}.",
            "See {REG-001.amount}.",
            "Hello <script>alert(1)</script>",
            "<o:p>Pasted</o:p>",
            "A fee of 99 euro.",
            "word ".repeat(400));
    for (String fault : faults) {
      String text = packed(unit).replace(last, "\n" + fault);
      UUID draft = draft(unit, text, anna);
      List<Problem> problems = problems(decisions.submit(List.of(draft), anna));
      assertThat(problems).as(fault).allMatch(problem -> problem.file().equals(unit));
      assertThat(editing.find(draft).orElseThrow().text()).isEqualTo(text);
    }
    UUID title =
        draft(unit, packed(unit).replace("title: \"", "title: \"<b>" + "x".repeat(60)), anna);
    assertThat(problems(decisions.submit(List.of(title), anna)))
        .extracting(Problem::line)
        .contains(2);
  }

  @Test
  void textsThatNeedEachOtherAreJudgedTogether() {
    String article = "registration/reg-late/article.yaml";
    String polish = "registration/reg-late/pl.md";
    UUID text = draft(polish, packed(polish).stripTrailing() + " {EXP-002.phone}\n", anna);
    assertThat(problems(decisions.submit(List.of(text), anna)))
        .anyMatch(problem -> problem.what().equals("EXP-002 is not listed"));
    UUID list = draft(article, packed(article).replace("facts: [", "facts: [EXP-002, "), anna);
    assertThat(decisions.submit(List.of(text, list), anna)).isInstanceOf(Edited.Done.class);
  }

  @Test
  void aTextTakesOverAtItsMomentAndIsRolledBackInOneAct() {
    String unit = "facts.yaml#REG-040";
    Instant newYear = Instant.parse("2026-12-31T23:00:00Z");
    UUID next = submitted(unit, fine("350 EUR"), anna);
    one(decisions.publish(List.of(next), newYear, bram));
    assertThat(told(unit)).contains("325 EUR");
    assertThat(editing.waiting()).extracting(Revision::unit).contains(unit);
    clock.move(Duration.between(clock.instant(), newYear));
    published.look();
    assertThat(told(unit)).contains("350 EUR");
    one(decisions.rollBack(unit, 0, "too early", anna));
    assertThat(told(unit)).isEqualTo(packed(unit));
    assertThat(decisions.rollBack(unit, 99, "", anna)).isInstanceOf(Edited.Overtaken.class);
  }

  @Test
  void whatWaitsIsTakenBackUntilItsMoment() {
    String unit = "facts.yaml#REG-041";
    UUID next = submitted(unit, packed(unit).stripTrailing() + "\n  note: seen\n", anna);
    decisions.publish(List.of(next), clock.instant().plus(Duration.ofDays(1)), bram);
    assertThat(one(decisions.takeBack(List.of(next), anna)).state())
        .isEqualTo(Revision.State.DRAFT);
    decisions.submit(List.of(next), anna);
    one(decisions.publish(List.of(next), null, bram));
    assertThat(decisions.takeBack(List.of(next), anna)).isInstanceOf(Edited.Overtaken.class);
  }

  @Test
  void whatIsPublishedAlreadyIsNotPublishedOverSomethingNewer() {
    String unit = "replies.yaml#dutch-or-english";
    UUID old = submitted(unit, packed(unit) + "  # old\n", anna);
    UUID fresh = submitted(unit, packed(unit) + "  # new\n", anna);
    one(decisions.publish(List.of(fresh), null, bram));
    assertThat(decisions.publish(List.of(old), null, bram)).isInstanceOf(Edited.Overtaken.class);
  }

  @Test
  void aUnitGoesAndComesBack() {
    String unit = "facts.yaml#" + unused();
    UUID gone = submitted(unit, "", anna);
    assertThat(one(decisions.publish(List.of(gone), null, bram)).state())
        .isEqualTo(Revision.State.ARCHIVED);
    assertThat(told(unit)).isEmpty();
    one(decisions.rollBack(unit, 0, "needed", bram));
    assertThat(told(unit)).isEqualTo(packed(unit));
  }

  /** A fact that no text rests on. */
  private static String unused() {
    Manuscript all = Manuscript.packed();
    return all.entries("facts.yaml").stream()
        .map(Manuscript::entry)
        .filter(id ->
            all.files().entrySet().stream()
                .filter(file -> !file.getKey().equals("facts.yaml"))
                .noneMatch(file -> file.getValue().contains(id)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatOthersRestOnDoesNotGo() {
    UUID gone = draft("facts.yaml#REG-001", "", anna);
    assertThat(problems(decisions.submit(List.of(gone), anna)))
        .anyMatch(problem -> problem.what().equals("no fact REG-001"));
  }

  @Test
  void everyDecisionStandsInTheAuditLog() {
    String unit = "desks.yaml#infopunt";
    UUID text = submitted(unit, packed(unit).replace("minutes: 20", "minutes: 25"), anna);
    decisions.publish(List.of(text), null, bram);
    decisions.rollBack(unit, 0, "", anna);
    List<Audit.Entry> acts =
        house
            .the(Audit.class)
            .between(Instant.EPOCH, clock.instant().plusSeconds(1), null, 500)
            .stream()
            .filter(act -> String.valueOf(act.detail()).startsWith(unit))
            .toList();
    assertThat(acts)
        .extracting(Audit.Entry::what)
        .containsExactly(Audit.What.ROLLED_BACK, Audit.What.PUBLISHED, Audit.What.SUBMITTED);
    assertThat(acts.get(1).who()).isEqualTo(bram.id().toString());
  }

  @Test
  void anExportBroughtInAgainIsNoDifference(@TempDir Path folder) throws IOException {
    Exchange exchange = house.the(Exchange.class);
    exchange.export(folder);
    for (var file : published.manuscript().files().entrySet()) {
      assertThat(Files.readString(folder.resolve(file.getKey()))).isEqualTo(file.getValue());
    }
    assertThat(exchange.export(folder).written()).isEmpty();
    var taken = (Exchange.Imported.Taken) exchange.take(folder, "again", anna);
    assertThat(taken.drafts()).isEmpty();
    assertThat(taken.conflicts()).isEmpty();
    assertThat(taken.fixed()).isEmpty();
  }

  @Test
  void whatDiffersBecomesDraftsAndConflictsAreNamed(@TempDir Path folder) throws IOException {
    Exchange exchange = house.the(Exchange.class);
    exchange.export(folder);
    String mine = "language/" + article("language") + "/article.yaml";
    Path file = folder.resolve(mine);
    Files.writeString(file, Files.readString(file).stripTrailing() + "\n# looked at\n");
    String busy = "legal/" + article("legal") + "/article.yaml";
    draft(busy, packed(busy) + "# in hand\n", bram);
    Path other = folder.resolve(busy);
    Files.writeString(other, Files.readString(other) + "# from outside\n");
    var taken = (Exchange.Imported.Taken) exchange.take(folder, "from the folder", anna);
    assertThat(taken.drafts()).containsExactly(mine);
    assertThat(taken.conflicts()).containsExactly(busy);
    assertThat(editing.standing(mine).text()).endsWith("# looked at\n");
    assertThat(told(mine)).isEqualTo(packed(mine));
  }

  private static String article(String topic) {
    return Manuscript.packed().files().keySet().stream()
        .filter(path -> path.startsWith(topic + "/"))
        .map(path -> path.split("/")[1])
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBrokenFileIsRefusedByFileAndLineAndNothingIsTaken(@TempDir Path folder) throws IOException {
    Exchange exchange = house.the(Exchange.class);
    exchange.export(folder);
    Path good = folder.resolve("city/" + article("city") + "/article.yaml");
    Files.writeString(good, Files.readString(good) + "# fine\n");
    Path broken = folder.resolve("money/" + article("money") + "/article.yaml");
    Files.writeString(broken, Files.readString(broken) + "facts: [");
    int before = editing.heads().size();
    var refused = (Exchange.Imported.Broken) exchange.take(folder, "", anna);
    assertThat(refused.problems())
        .anyMatch(problem -> problem.file().startsWith("money/") && problem.line() > 1);
    assertThat(editing.heads()).hasSize(before);
  }
}
