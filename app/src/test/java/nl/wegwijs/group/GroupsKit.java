package nl.wegwijs.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Retention;
import nl.wegwijs.post.Postbag;
import nl.wegwijs.staff.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group from the first link until it is erased, on every database. */
abstract class GroupsKit {
  /** A Monday, 13:00 in Amsterdam. */
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
  private static final Account ANNA = People.member(Groups.DESK);

  private final Database database;
  private final MovableClock clock = new MovableClock(NOW);
  private House house;
  private Groups groups;
  private EmployerLists employers;

  GroupsKit(Database database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    house = new House(database, clock, new Postbag());
    groups = house.the(Groups.class);
    employers = house.the(EmployerLists.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Groups.Linked made() {
    return groups.make(People.employer(), ANNA).orElseThrow();
  }

  private Group filled(int people) {
    Group group = made().group();
    employers.add(group, People.workers(people));
    return group;
  }

  private List<Listed> people(Group group) {
    return groups.look(group.id(), ANNA, Audit.What.GROUP_SEEN).orElseThrow().people();
  }

  private int plan(Group group, String... spans) {
    return groups.plan(group.id(), People.day(TUESDAY, spans), ANNA).orElseThrow();
  }

  @Test
  void theLinkLeadsToTheGroupUntilItEndsOrIsRenewed() {
    Groups.Linked first = made();
    assertThat(employers.withToken(first.token())).map(Group::id).contains(first.group().id());
    assertThat(employers.withToken(first.token() + "x")).isEmpty();

    String second = groups.renew(first.group().id(), ANNA).orElseThrow().token();
    assertThat(employers.withToken(first.token())).isEmpty();
    clock.move(Groups.LINK.minusMinutes(1));
    assertThat(employers.withToken(second)).isPresent();
    clock.move(Duration.ofMinutes(1));
    assertThat(employers.withToken(second)).isEmpty();
  }

  @Test
  void whoIsSentTwiceIsOnTheListOnceWithWhatWasSentLast() {
    Group group = filled(3);
    Worker moved =
        new Worker(
            "NOWAK",
            "Jánaa",
            LocalDate.of(2026, 9, 2),
            LocalDate.of(1990, 2, 1),
            "Lublin",
            "PL",
            "123456782",
            "99",
            "pl");

    assertThat(employers.add(group, List.of(moved, People.worker(7))))
        .isEqualTo(new EmployerLists.Added(1, 1, 0));
    assertThat(people(group))
        .extracting(one -> one.worker().room())
        .containsExactlyInAnyOrder("1", "1", "3", "99");
    assertThat(employers.names(group))
        .hasSize(4)
        .allSatisfy(one -> assertThat(one.open()).isTrue());
  }

  @Test
  void whatTheRegistrarSawIsNotChangedByTheEmployer() {
    Group group = filled(1);
    Listed one = people(group).getFirst();
    groups.move(group.id(), one.id(), Progress.CAME, ANNA);
    Worker changed =
        new Worker(
            one.worker().family(),
            one.worker().given(),
            one.worker().arrived(),
            one.worker().born(),
            "Elsewhere",
            "RO",
            null,
            "5",
            "ro");

    employers.add(group, List.of(changed));

    assertThat(people(group).getFirst().worker()).isEqualTo(one.worker());
    assertThat(employers.takeOff(group, one.id())).isFalse();
  }

  @Test
  void aListHoldsAThousandPeople() {
    Group group = filled(600);
    List<Worker> more =
        IntStream.range(0, 401)
            .mapToObj(i ->
                new Worker(
                    "Zet" + Character.toString('a' + i / 26) + Character.toString('a' + i % 26),
                    "Jan",
                    TUESDAY,
                    LocalDate.of(1990, 1, 1),
                    "x",
                    "RO",
                    null,
                    "",
                    "ro"))
            .toList();
    assertThat(employers.add(group, more)).isEqualTo(new EmployerLists.Added(400, 0, 1));
  }

  @Test
  void theSameListSentTwiceAtOnceIsKeptOnce() throws Exception {
    Group group = made().group();
    List<Worker> list = People.workers(50);
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<EmployerLists.Added>> sent =
          IntStream.range(0, 8)
              .mapToObj(i -> all.submit(() -> employers.add(group, list)))
              .toList();
      int fresh = 0;
      for (Future<EmployerLists.Added> one : sent) {
        fresh += one.get().fresh();
      }
      assertThat(fresh).isEqualTo(50);
    }
    assertThat(people(group)).hasSize(50);
  }

  @Test
  void everybodyGetsATimeOnceHoweverManyPlanAtOnce() throws Exception {
    Group group = filled(30);
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> planned =
          IntStream.range(0, 8)
              .mapToObj(i -> all.submit(() -> plan(group, "09:00-11:00")))
              .toList();
      for (Future<Integer> one : planned) {
        assertThat(one.get()).isEqualTo(6);
      }
    }
    assertThat(people(group).stream().map(Listed::slot).filter(slot -> slot != null))
        .hasSize(24)
        .doesNotHaveDuplicates();
  }

  @Test
  void planningAgainKeepsTimesAndLettersUnlessTheDayIsAnother() {
    Group group = filled(4);
    assertThat(plan(group, "09:00-09:10")).isEqualTo(2);
    assertThat(groups.invite(group.id(), ANNA)).contains(2);
    Listed first = people(group).getFirst();
    groups.move(group.id(), first.id(), Progress.REGISTERED, ANNA);
    employers.takeOff(group, people(group).getLast().id());

    assertThat(plan(group, "09:00-09:10")).isEqualTo(1);
    assertThat(people(group))
        .extracting(Listed::progress)
        .containsExactly(Progress.REGISTERED, Progress.INVITED, Progress.TO_DO);
    assertThat(plan(group, "09:00-12:00")).isZero();
    assertThat(people(group))
        .extracting(Listed::progress)
        .containsExactly(Progress.REGISTERED, Progress.INVITED, Progress.TO_DO);
    Day elsewhere =
        new Day(TUESDAY, 1, People.day(TUESDAY, "09:00-12:00").hours(), 2, 10, "Zuid", "");
    assertThat(groups.plan(group.id(), elsewhere, ANNA)).contains(0);
    assertThat(people(group))
        .extracting(Listed::progress)
        .containsExactly(Progress.REGISTERED, Progress.TO_DO, Progress.TO_DO);
    assertThat(people(group).getFirst().slot()).isEqualTo(first.slot());
  }

  @Test
  void whoDoesNotFitGetsTheNextDayAndTheOthersKeepTheirLetters() {
    Group group = filled(120);
    Day one = People.day(TUESDAY, "09:00-12:00", "13:00-16:00");
    assertThat(groups.plan(group.id(), one, ANNA)).contains(48);
    assertThat(groups.invite(group.id(), ANNA)).contains(72);

    assertThat(groups.plan(group.id(), People.days(2, one), ANNA)).contains(0);
    assertThat(people(group))
        .extracting(GroupsKit::date)
        .startsWith(TUESDAY)
        .endsWith(TUESDAY.plusDays(1))
        .containsOnly(TUESDAY, TUESDAY.plusDays(1));
    assertThat(people(group)).filteredOn(it -> it.progress() == Progress.INVITED).hasSize(72);
    Letter last = house.the(Invitations.class).of(group(group), people(group).getLast());
    assertThat(last.day()).isEqualTo("środa 2 grudnia 2026");
    assertThat(last.time()).isEqualTo("13:50");
  }

  private static LocalDate date(Listed one) {
    Instant from = Objects.requireNonNull(one.slot()).from();
    return LocalDate.ofInstant(from, Hours.HERE);
  }

  private Group group(Group group) {
    return groups.look(group.id(), ANNA, Audit.What.GROUP_SEEN).orElseThrow().group();
  }

  @Test
  void aDayThatWasKeptBeforeThereWereMoreIsOne() throws Exception {
    ObjectMapper json = house.the(ObjectMapper.class);
    Day day = People.day(TUESDAY, "09:00-12:00");
    String kept = json.writeValueAsString(day).replace("\"days\":1,", "");
    assertThat(kept).doesNotContain("days");
    assertThat(json.readValue(kept, Day.class)).isEqualTo(day);
  }

  @Test
  void aLetterIsInTheirLanguageAndItsCodeLeadsThere() {
    Group group = filled(1);
    plan(group, "09:00-12:00");
    Groups.Seen seen = groups.look(group.id(), ANNA, Audit.What.GROUP_PRINTED).orElseThrow();
    Invitations invitations = house.the(Invitations.class);
    Letter letter = invitations.of(seen.group(), seen.people().getFirst());

    assertThat(letter.day()).isEqualTo("wtorek 1 grudnia 2026");
    assertThat(letter.time()).isEqualTo("09:00");
    assertThat(letter.place()).isEqualTo("Zaal Noord");
    assertThat(letter.link()).endsWith("/g/" + letter.code());
    assertThat(invitations.find(letter.code().toLowerCase(Locale.ROOT), Optional.empty()))
        .map(Letter::day)
        .contains("wtorek 1 grudnia 2026");
    assertThat(invitations.find(letter.code(), Optional.of(Language.BULGARIAN)))
        .map(Letter::day)
        .contains("вторник 1 декември 2026");
    assertThat(invitations.find("CDFGHJKMNP", Optional.empty())).isEmpty();
  }

  @Test
  void onlyTheDeskComesIn() {
    Group group = filled(2);
    UUID one = people(group).getFirst().id();
    Account other = People.member("rni", "registration");

    assertThat(groups.all(other)).isEmpty();
    assertThat(groups.make(People.employer(), other)).isEmpty();
    assertThat(groups.look(group.id(), other, Audit.What.GROUP_SEEN)).isEmpty();
    assertThat(groups.renew(group.id(), other)).isEmpty();
    assertThat(groups.plan(group.id(), People.day(TUESDAY, "09:00-12:00"), other)).isEmpty();
    assertThat(groups.move(group.id(), one, Progress.CAME, other)).isEmpty();
    assertThat(groups.takeOff(group.id(), one, other)).isEmpty();
    assertThat(groups.erase(group.id(), other)).isEmpty();
    assertThat(people(group)).extracting(Listed::progress).containsOnly(Progress.TO_DO);
  }

  @Test
  void nobodyIsMovedFromAnotherGroup() {
    Group mine = filled(1);
    UUID theirs = people(filled(1)).getFirst().id();
    assertThat(groups.move(mine.id(), theirs, Progress.CAME, ANNA)).isEmpty();
    assertThat(groups.takeOff(mine.id(), theirs, ANNA)).contains(0);
    assertThat(employers.takeOff(mine, theirs)).isFalse();
  }

  @Test
  void eachLookAndActIsInTheAuditLogWithoutANameOfAnybody() {
    Group group = filled(1);
    groups.look(group.id(), ANNA, Audit.What.GROUP_SEEN);
    groups.look(group.id(), ANNA, Audit.What.GROUP_EXPORTED);
    plan(group, "09:00-12:00");
    groups.erase(group.id(), ANNA);

    List<Audit.Entry> entries =
        house.the(Audit.class).between(NOW.minusSeconds(1), NOW.plusSeconds(1), null, 50);
    assertThat(entries.reversed())
        .extracting(Audit.Entry::what)
        .containsExactly(
            Audit.What.GROUP_MADE,
            Audit.What.GROUP_FILLED,
            Audit.What.GROUP_SEEN,
            Audit.What.GROUP_EXPORTED,
            Audit.What.GROUP_PLANNED,
            Audit.What.GROUP_ERASED);
    assertThat(entries).extracting(Audit.Entry::detail).containsOnly(group.name());
    assertThat(entries).extracting(Audit.Entry::who).contains(Audit.EMPLOYER, ANNA.id().toString());
  }

  @Test
  void whatIsStoredTellsNothing() throws Exception {
    Group group = filled(2);
    String stored = house.dump("group_list") + house.dump("group_worker");
    assertThat(stored).contains(group.id().toString());
    assertThat(stored).doesNotContain("Nowak", "Janaa", "Kas & Co", "Piet", "1990-02-01", "Lublin");
    for (Listed one : people(group)) {
      assertThat(stored).doesNotContain(one.code());
    }
  }

  @Test
  void aListIsErasedThirtyDaysAfterItsDayAndNotBefore() {
    Group planned = filled(2);
    plan(planned, "09:00-12:00");
    Group never = filled(1);
    Retention retention = house.the(Retention.class);
    assertThat(
            groups.look(planned.id(), ANNA, Audit.What.GROUP_SEEN).orElseThrow().group().erased())
        .isEqualTo(LocalDate.of(2027, 1, 1));

    at("2026-12-31T22:59:00Z");
    retention.eraseSome();
    assertThat(people(planned)).hasSize(2);
    at("2027-01-01T00:30:00Z");
    retention.eraseSome();
    assertThat(groups.look(planned.id(), ANNA, Audit.What.GROUP_SEEN)).isEmpty();
    assertThat(people(never)).hasSize(1);
    at("2027-01-22T13:30:00Z");
    retention.eraseSome();
    assertThat(groups.all(ANNA)).isEmpty();
    assertThat(house.dump("group_worker")).isEmpty();
  }

  private void at(String moment) {
    clock.move(Duration.between(clock.instant(), Instant.parse(moment)));
  }
}
