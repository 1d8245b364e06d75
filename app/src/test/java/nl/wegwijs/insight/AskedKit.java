package nl.wegwijs.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.Library;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people ask and are not helped with, on every database; each test has words of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AskedKit {
  private static final String DOG = "czy moge trzymac psa w mieszkaniu";
  private static final String DOG_OF_AGENCY = "czy mozna trzymac psa w mieszkaniu agencji";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T09:00:00Z"));
  private final Database database;
  private House house;
  private Choices choices;

  AskedKit(Database database) {
    this.database = database;
  }

  @BeforeAll
  void open() {
    house = new House(database, clock);
    choices = house.the(Choices.class);
  }

  @AfterAll
  void close() {
    house.close();
  }

  private static List<UUID> people(int count) {
    return Stream.generate(UUID::randomUUID).limit(count).toList();
  }

  private void miss(UUID person, Language language, String words) {
    choices.keep(person, language, words, Verdict.MISSED, null);
  }

  private void all(List<UUID> people, Verdict verdict, String words, @Nullable ArticleId article) {
    people.forEach(it -> choices.keep(it, Language.DUTCH, words, verdict, article));
  }

  private Optional<Question> about(String word) {
    return house.the(Asked.class).often(house.the(Library.class).knowledge()).stream()
        .filter(question -> question.example().contains(word))
        .findFirst();
  }

  @Test
  void fivePeopleWithTwoTextsAlikeAreSeenAndFourOfThemAreNot() {
    List<UUID> people = people(5);
    people.subList(0, 3).forEach(it -> miss(it, Language.POLISH, DOG));
    miss(people.get(3), Language.POLISH, DOG_OF_AGENCY);
    miss(people.get(3), Language.POLISH, DOG);
    assertThat(about("psa")).isEmpty();

    miss(people.get(4), Language.POLISH, DOG_OF_AGENCY);
    Question question = about("psa").orElseThrow();
    assertThat(question.people()).isEqualTo(5);
    assertThat(question.language()).isEqualTo(Language.POLISH);
    assertThat(question.example()).isEqualTo("czy … trzymac psa w mieszkaniu");
    assertThat(question.verdicts()).containsExactly(Verdict.MISSED);

    choices.forget(people.get(1));
    assertThat(about("psa")).isEmpty();
  }

  @Test
  void whoeverAsksFiveTimesIsOnePerson() {
    UUID one = UUID.randomUUID();
    Stream.generate(() -> one).limit(5).forEach(it -> miss(it, Language.ENGLISH, "cheap ferry"));
    assertThat(about("ferry")).isEmpty();
  }

  @Test
  void aLanguageIsNotCountedWithAnother() {
    people(4).forEach(it -> miss(it, Language.ENGLISH, "karaoke bar"));
    people(4).forEach(it -> miss(it, Language.DUTCH, "karaoke bar"));
    assertThat(about("karaoke")).isEmpty();
  }

  @Test
  void wordsOfFewerThanFiveAreLeftOut() {
    List<String> names = List.of("Stefan", "Ion", "Marius", "Radu", "Vlad");
    names.forEach(name -> miss(UUID.randomUUID(), Language.ROMANIAN, "unde dansez salsa " + name));
    assertThat(about("salsa").map(Question::example)).contains("unde dansez salsa …");
  }

  @Test
  void numbersAndAddressesAreLeftOutWhoeverWroteThem() {
    people(5)
        .forEach(
            it -> miss(it, Language.ENGLISH, "snooker with x@example.org 0612345678 123456782"));
    assertThat(about("snooker").map(Question::example)).contains("snooker with …");
  }

  @Test
  void whatWasTakenIsNoQuestionAndWhatWasDeniedNamesTheArticle() {
    ArticleId payslip = new ArticleId("work-payslip");
    all(people(5), Verdict.TAKEN, "zeppelin huren", payslip);
    assertThat(about("zeppelin")).isEmpty();

    all(people(5), Verdict.DENIED, "onderzeeboot huren", payslip);
    all(people(2), Verdict.NONE, "onderzeeboot huren", null);
    Question question = about("onderzeeboot").orElseThrow();
    assertThat(question.people()).isEqualTo(7);
    assertThat(question.verdicts()).containsExactly(Verdict.DENIED);
    assertThat(question.denied()).isEqualTo(payslip);
  }

  @Test
  void theOftenerComesFirstAndTheDayIsThatOfTheLastFive() {
    all(people(5), Verdict.MISSED, "accordeon stemmen", null);
    clock.move(Duration.ofDays(2));
    all(people(4), Verdict.MISSED, "accordeon stemmen", null);
    all(people(8), Verdict.MISSED, "doedelzak stemmen", null);
    clock.move(Duration.ofDays(-2));
    assertThat(
            house.the(Asked.class).often(house.the(Library.class).knowledge()).stream()
                .map(Question::example)
                .filter(text -> text.endsWith("stemmen")))
        .containsExactly("accordeon stemmen", "doedelzak stemmen");
    assertThat(about("accordeon").map(Question::since)).contains(LocalDate.of(2026, 11, 21));
    assertThat(about("doedelzak").map(Question::since)).contains(LocalDate.of(2026, 11, 23));
  }

  @Test
  void whatIsOlderThanTheOperatorKeepsItIsErased() {
    clock.move(Duration.ofDays(-100));
    all(people(5), Verdict.MISSED, "vuurtoren kopen", null);
    clock.move(Duration.ofDays(100));
    assertThat(about("vuurtoren")).isPresent();
    choices.eraseBefore(clock.instant().minus(Duration.ofDays(50)));
    assertThat(about("vuurtoren")).isEmpty();
  }

  @Test
  void theTableKnowsNoPerson() {
    UUID person = UUID.randomUUID();
    miss(person, Language.ENGLISH, "didgeridoo");
    assertThat(house.dump("choice")).contains("didgeridoo").doesNotContain(person.toString());
  }
}
