package nl.wegwijs.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.booking.Guests;
import nl.wegwijs.content.Library;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Retention;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Postbag;
import nl.wegwijs.post.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders of the law's dates, on every database. */
abstract class DatesKit {
  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final DateAsk ARRIVED =
      new DateAsk.Given(Subject.ARRIVAL, LocalDate.of(2026, 9, 1));

  private final MovableClock clock = new MovableClock(NOW);
  private final Map<String, String> environment;
  private House house;
  private Guests guests;

  DatesKit(Database database) {
    environment = database.environment(Map.of());
  }

  @BeforeEach
  void open() {
    house = new House(environment, clock, new Postbag());
    guests = new Guests(house, clock);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Reply tell(DateAsk ask, UUID person) {
    return guests.inOne(() -> house.the(Dates.class).tell(ask, person, Language.ENGLISH));
  }

  private UUID reminded(DateAsk ask) {
    UUID person = guests.person();
    tell(ask, person);
    return person;
  }

  private int remind() {
    return house.the(Dates.class).remindSome();
  }

  private List<String> letters(UUID person) {
    return house.the(Outbox.class).of(person).stream().map(Letter::reply).map(Reply::text).toList();
  }

  private void at(String moment) {
    clock.move(Duration.between(clock.instant(), Instant.parse(moment)));
  }

  @Test
  void everyTermRestsOnFactsOfTheContentWithASource() {
    var facts = house.the(Library.class).knowledge().facts();
    assertThat(Stream.of(Term.values()).flatMap(term -> term.facts().stream()))
        .allSatisfy(id -> assertThat(facts).containsKey(id))
        .allSatisfy(id ->
            assertThat(Objects.requireNonNull(facts.get(id)).source().organisation()).isNotBlank());
    assertThat(Stream.of(Term.values()).map(Term::article))
        .allSatisfy(id -> assertThat(house.the(Library.class).knowledge().article(id)).isPresent());
  }

  @Test
  void whatFollowsFromADateIsToldWithItsSource() {
    Reply told = tell(ARRIVED, guests.person());

    assertThat(told.text())
        .contains("Here since 1 September 2026")
        .contains("1 January 2027: four months here", "18 December 2026, 31 December 2026")
        .contains("1 January 2027: four months for health insurance")
        .contains("from 1 March 2027, before 1 May 2027")
        .contains("According to: VNG with CCV", "According to: NH Nieuws")
        .contains("stop reminders")
        .hasSizeLessThanOrEqualTo(1600);
  }

  @Test
  void whatIsToldFitsIntoAMessageInEveryLanguage() {
    UUID person = guests.person();
    for (Language in : house.the(Languages.class).all()) {
      Reply told = guests.inOne(() -> house.the(Dates.class).tell(ARRIVED, person, in));
      assertThat(told.text()).as(in.tag()).hasSizeLessThanOrEqualTo(1600);
      assertThat(told.options()).hasSizeLessThanOrEqualTo(10);
    }
  }

  @Test
  void fourMonthsThatAreOverAreToldAndNobodyIsRemindedOfThem() {
    UUID person = guests.person();

    Reply told = tell(new DateAsk.Given(Subject.ARRIVAL, LocalDate.of(2026, 5, 31)), person);

    assertThat(told.text()).contains("Four months here: that was 30 September 2026");
    at("2027-02-28T10:00:00Z");
    assertThat(remind()).isZero();
    at("2027-03-01T10:00:00Z");
    assertThat(remind()).isEqualTo(1);
    assertThat(letters(person)).singleElement().asString().contains("1 March 2027");
  }

  @Test
  void theDayBeforeAndTwoWeeksBeforePeopleAreRemindedOnce() {
    UUID person = reminded(ARRIVED);
    assertThat(remind()).isZero();

    at("2026-12-18T08:59:00Z");
    assertThat(remind()).isZero();
    at("2026-12-18T09:00:00Z");
    assertThat(remind()).isEqualTo(2);
    assertThat(remind()).isZero();
    close();
    open();
    assertThat(remind()).isZero();
    at("2026-12-31T09:00:00Z");
    assertThat(remind()).isEqualTo(2);
    assertThat(letters(person)).hasSize(4);
  }

  @Test
  void manyWorkersAtOnceRemindOnce() throws Exception {
    UUID person = reminded(ARRIVED);
    at("2026-12-18T09:00:00Z");

    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> work = this::remind;
      for (Future<Integer> one : workers.invokeAll(List.of(work, work, work, work, work, work))) {
        one.get();
      }
    }

    assertThat(letters(person)).hasSize(2);
  }

  @Test
  void whoSaysTheDateAgainIsNotRemindedTwice() {
    UUID person = reminded(ARRIVED);
    at("2026-12-18T09:00:00Z");
    remind();
    tell(ARRIVED, person);

    assertThat(remind()).isZero();
    assertThat(letters(person)).hasSize(2);
  }

  @Test
  void afterStopNothingComes() {
    UUID all = reminded(ARRIVED);
    UUID one = reminded(ARRIVED);
    assertThat(tell(new DateAsk.Stop(null), all).text()).contains("no longer remind");
    assertThat(tell(new DateAsk.Stop(Term.INSURANCE), one).text())
        .contains("four months here")
        .doesNotContain("insurance");

    at("2026-12-18T09:00:00Z");
    remind();

    assertThat(letters(all)).isEmpty();
    assertThat(letters(one)).hasSize(1);
    assertThat(tell(new DateAsk.Mine(), all).text()).contains("no reminders");
  }

  @Test
  void whoTurnedUsOffHearsNothing() {
    UUID person = reminded(ARRIVED);
    People people = house.the(People.class);
    guests.inOne(() -> {
      people.store(
          people.find(person).orElseThrow(),
          "+31600000000",
          Language.ENGLISH,
          null,
          null,
          NOW,
          NOW);
      return true;
    });

    at("2026-12-18T09:00:00Z");
    remind();

    assertThat(letters(person)).isEmpty();
    assertThat(house.the(Dates.class).countDropped()).isEqualTo(2);
  }

  @Test
  void whatComesTooLateIsDroppedAndListed() {
    UUID person = reminded(ARRIVED);

    at("2026-12-31T10:00:00Z");
    assertThat(remind()).isEqualTo(4);
    assertThat(letters(person)).as("of the day before alone").hasSize(2);
    assertThat(house.the(Dates.class).countDropped()).isEqualTo(2);

    UUID late = reminded(new DateAsk.Given(Subject.CONTRACT, LocalDate.of(2027, 3, 31)));
    at("2027-04-02T10:00:00Z");
    remind();
    assertThat(letters(late)).isEmpty();
  }

  @Test
  void aContractIsToldAMonthAndAWeekBeforeItsEnd() {
    UUID person = reminded(new DateAsk.Given(Subject.CONTRACT, LocalDate.of(2027, 3, 31)));

    at("2027-02-28T09:00:00Z");
    assertThat(remind()).isEqualTo(1);
    at("2027-03-24T09:00:00Z");
    assertThat(remind()).isEqualTo(1);
    assertThat(letters(person).getFirst()).contains("31 March 2027: last day of your contract");
  }

  @Test
  void whoIsForgottenIsRemindedOfNothingAndOldOnesAreErased() {
    UUID person = reminded(ARRIVED);
    guests.inOne(() -> {
      house.the(Dates.class).forget(person);
      return true;
    });
    UUID other = reminded(ARRIVED);
    at("2026-12-18T09:00:00Z");
    remind();
    assertThat(letters(person)).isEmpty();
    assertThat(house.the(Dates.class).kept(other, Language.ENGLISH)).isNotEmpty();

    clock.move(Duration.ofDays(4000));
    house.the(Retention.class).eraseSome();

    assertThat(house.the(Dates.class).kept(other, Language.ENGLISH)).isEmpty();
  }

  @Test
  void theTaxSeasonIsTheFirstAfterTheYearOfArrival() {
    LocalDate today = LocalDate.of(2027, 2, 1);
    assertThat(Term.TAX.from(LocalDate.of(2026, 9, 1), today)).isEqualTo("2027-05-01");
    assertThat(Term.TAX.from(LocalDate.of(2027, 1, 5), today)).isEqualTo("2028-05-01");
    assertThat(Term.TAX.from(LocalDate.of(2020, 1, 5), LocalDate.of(2027, 5, 1)))
        .isEqualTo("2028-05-01");
    assertThat(Term.REGISTRATION.from(LocalDate.of(2026, 10, 31), today)).isEqualTo("2027-02-28");
  }

  @Test
  void whatAnOptionMeansStaysWhatItMeans() {
    for (DateAsk ask :
        List.of(
            ARRIVED,
            new DateAsk.Start(Subject.CONTRACT, false),
            new DateAsk.Mine(),
            new DateAsk.Stop(null),
            new DateAsk.Stop(Term.TAX))) {
      assertThat(DateAsk.of(ask.id())).contains(ask);
    }
    assertThat(DateAsk.of("r:arrival:20269999")).isEmpty();
    assertThat(DateAsk.of("r:nothing")).isEmpty();
    assertThat(
            tell(new DateAsk.Given(Subject.ARRIVAL, LocalDate.of(2099, 1, 1)), guests.person())
                .text())
        .contains("do not understand");
  }
}
