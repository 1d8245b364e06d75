package nl.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.SignIn.Change;
import nl.wegwijs.staff.SignIn.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Signing in, on every database; each test has an account of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SignInKit {
  private static final String OWN = "een lange zin van mij";

  private final MovableClock clock =
      new MovableClock(Instant.parse("2026-11-21T09:00:00.123456789Z"));
  private final Database database;
  private House house;
  private Accounts accounts;
  private SignIn signIn;
  private Sessions sessions;
  private int count;
  private String name = "";
  private String given = "";
  private Account anna;

  SignInKit(Database database) {
    this.database = database;
  }

  @BeforeAll
  void open() {
    house = new House(database, clock);
    accounts = house.the(Accounts.class);
    signIn = house.the(SignIn.class);
    sessions = house.the(Sessions.class);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @BeforeEach
  void anAccount() {
    name = "anna" + count++;
    var opened = (Accounts.Opening.Opened) open(name);
    given = opened.password();
    anna = opened.account();
  }

  private Accounts.Opening open(String called) {
    return accounts.open(
        called, "Anna", Set.of(Role.STAFF, Role.LEAD), Set.of("infopunt"), new Language("nl"));
  }

  private Session entered(Outcome outcome) {
    return ((Outcome.Entered) outcome).session();
  }

  /** Signed in with a password of her own. */
  private Session in() {
    Session half = entered(signIn.enter(name, given));
    return ((Change.Changed) signIn.change(half, "", OWN)).session();
  }

  private String code(Session session) {
    String key = signIn.offerCodes(session).key();
    return OneTimeCodes.code(bytes(key), clock.instant().getEpochSecond() / 30);
  }

  private static byte[] bytes(String base32) {
    byte[] bytes = new byte[base32.length() * 5 / 8];
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      int five = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(bit / 5));
      bytes[bit / 8] |= (byte) ((five >> (4 - bit % 5) & 1) << (7 - bit % 8));
    }
    return bytes;
  }

  @Test
  void aGivenPasswordIsChangedAtTheFirstSignIn() {
    Session half = entered(signIn.enter(" " + name.toUpperCase(java.util.Locale.ROOT), given));
    assertThat(half.stage()).isEqualTo(Session.Stage.PASSWORD);

    assertThat(signIn.change(half, "", "kort")).isEqualTo(new Change.Length());
    assertThat(signIn.change(half, "", "a".repeat(20))).isEqualTo(new Change.Easy());
    assertThat(signIn.change(half, "", "ik ben " + name)).isEqualTo(new Change.Easy());
    assertThat(signIn.change(half, "", given)).isEqualTo(new Change.Easy());
    var changed = (Change.Changed) signIn.change(half, "", OWN);

    assertThat(changed.session().stage()).isEqualTo(Session.Stage.OPEN);
    assertThat(sessions.find(half.token())).isEmpty();
    assertThat(signIn.enter(name, given)).isEqualTo(new Outcome.Wrong());
    assertThat(entered(signIn.enter(name, OWN)).stage()).isEqualTo(Session.Stage.OPEN);
  }

  @Test
  void aNameIsGivenOnce() {
    assertThat(open(name.toUpperCase(java.util.Locale.ROOT)))
        .isInstanceOf(Accounts.Opening.Taken.class);
    assertThat(open("a b")).isInstanceOf(Accounts.Opening.NoName.class);
    assertThat(open("")).isInstanceOf(Accounts.Opening.NoName.class);
  }

  @Test
  void guessingIsHeldUpLongerAndLonger() {
    guess(5);
    assertThat(signIn.enter(name, given)).isEqualTo(paused(30));
    clock.move(Duration.ofSeconds(30));
    guess(1);
    assertThat(signIn.enter(name, given)).isEqualTo(paused(60));
    clock.move(Duration.ofSeconds(60));

    assertThat(signIn.enter(name, given)).isInstanceOf(Outcome.Entered.class);
    guess(4);
    assertThat(signIn.enter(name, given)).as("counted anew").isInstanceOf(Outcome.Entered.class);
  }

  private void guess(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn.enter(name, "wrong" + i)).isEqualTo(new Outcome.Wrong());
    }
  }

  private Outcome paused(int seconds) {
    return new Outcome.Paused(clock.instant().truncatedTo(ChronoUnit.MILLIS).plusSeconds(seconds));
  }

  @Test
  void aNameThatNobodyHasIsHeldUpTheSame() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn.enter("nobody" + name, "x")).isEqualTo(new Outcome.Wrong());
    }
    assertThat(signIn.enter("nobody" + name, "x")).isEqualTo(paused(30));
  }

  @Test
  void manyGuessesAtOnceAreNoHelp() throws Exception {
    List<Callable<Outcome>> guesses =
        IntStream.range(0, 30)
            .<Callable<Outcome>>mapToObj(i -> () -> signIn.enter(name, "guess " + i))
            .toList();
    try (ExecutorService many = Executors.newFixedThreadPool(10)) {
      long looked = 0;
      for (var guess : many.invokeAll(guesses)) {
        looked += guess.get() instanceof Outcome.Wrong ? 1 : 0;
      }
      assertThat(looked).isEqualTo(5);
    }
  }

  @Test
  void aSessionEndsAfterHalfAnHourOfNothing() {
    Session session = in();
    clock.move(Duration.ofMinutes(29));
    assertThat(sessions.use(session.token())).isPresent();
    clock.move(Duration.ofMinutes(29));
    assertThat(sessions.find(session.token())).as("use makes it last").isPresent();
    clock.move(Duration.ofMinutes(1));
    assertThat(sessions.find(session.token())).as("looking does not").isEmpty();
  }

  @Test
  void aSessionEndsAfterTwelveHoursInAnyCase() {
    Session session = in();
    for (int i = 0; i < 35; i++) {
      clock.move(Duration.ofMinutes(20));
      assertThat(sessions.use(session.token())).isPresent();
    }
    clock.move(Duration.ofMinutes(20));
    assertThat(sessions.use(session.token())).isEmpty();
  }

  @Test
  void halfASignInLastsFiveMinutes() {
    Session half = entered(signIn.enter(name, given));
    clock.move(Duration.ofMinutes(5));
    assertThat(sessions.use(half.token())).isEmpty();
  }

  @Test
  void sessionsAreEndedByTheirOwnerAndByAnAdministrator() {
    Session here = in();
    Session there = entered(signIn.enter(name, OWN));
    sessions.endOthers(here);
    assertThat(sessions.find(there.token())).isEmpty();
    assertThat(sessions.find(here.token())).isPresent();

    accounts.close(anna.id());
    assertThat(sessions.find(here.token())).isEmpty();
    assertThat(signIn.enter(name, OWN)).isEqualTo(new Outcome.Wrong());
    accounts.reopen(anna.id());
    assertThat(signIn.enter(name, OWN)).isInstanceOf(Outcome.Entered.class);
  }

  @Test
  void anotherTokenOpensNothing() {
    Session session = in();
    assertThat(sessions.find("")).isEmpty();
    assertThat(sessions.find(Digest.of(session.token()))).isEmpty();
    assertThat(session.toString()).doesNotContain(session.token());
  }

  @Test
  void oneTimeCodesCountOnceAndOnlyWhenConfirmed() {
    Session session = in();
    String code = code(session);
    assertThat(signIn.enter(name, OWN)).as("offered only").isInstanceOf(Outcome.Entered.class);
    assertThat(signIn.confirmCodes(session, "000000")).isFalse();
    assertThat(signIn.confirmCodes(session, code)).isTrue();

    clock.move(Duration.ofSeconds(60));
    Session half = entered(signIn.enter(name, OWN));
    assertThat(half.stage()).isEqualTo(Session.Stage.CODE);
  }

  @Test
  void theSameCodeLetsInOnce() {
    Session session = in();
    String key = signIn.offerCodes(session).key();
    assertThat(signIn.confirmCodes(session, code(session))).isTrue();
    clock.move(Duration.ofSeconds(30));
    String next = OneTimeCodes.code(bytes(key), clock.instant().getEpochSecond() / 30);

    Session first = entered(signIn.enter(name, OWN));
    Session second = entered(signIn.enter(name, OWN));
    assertThat(signIn.code(first, "1")).isEqualTo(new Outcome.Wrong());
    assertThat(entered(signIn.code(first, next.substring(0, 3) + " " + next.substring(3))).stage())
        .isEqualTo(Session.Stage.OPEN);
    assertThat(signIn.code(second, next)).isEqualTo(new Outcome.Wrong());
    assertThat(signIn.code(second, next)).isInstanceOf(Outcome.class);
  }

  @Test
  void whoeverLostTheTelephoneIsLetInAnewByAnAdministrator() {
    Session session = in();
    signIn.confirmCodes(session, code(session));

    String fresh = accounts.reset(anna.id());

    assertThat(sessions.find(session.token())).isEmpty();
    assertThat(entered(signIn.enter(name, fresh)).stage()).isEqualTo(Session.Stage.PASSWORD);
  }

  @Test
  void membersOfADeskAreThoseWhoMayAnswerThere() {
    assertThat(accounts.membersOf("infopunt")).contains(anna);
    assertThat(accounts.membersOf("legal")).doesNotContain(anna);
    accounts.assign(anna.id(), Set.of(Role.ADMINISTRATOR), Set.of(Account.ALL_DESKS));
    assertThat(accounts.membersOf("infopunt")).extracting(Account::id).doesNotContain(anna.id());
    accounts.assign(anna.id(), Set.of(Role.STAFF), Set.of(Account.ALL_DESKS));
    assertThat(accounts.membersOf("legal")).extracting(Account::id).contains(anna.id());
  }
}
