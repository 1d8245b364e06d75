package nl.wegwijs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing in at a provider, and all that must not let anybody in. */
class OpenIdTest {
  private static final String ANNA = "anna@example.nl";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T09:00:00Z"));
  private final FarProvider provider = new FarProvider().at(clock.instant());
  private House house;
  private OpenId openId;

  @BeforeEach
  void open() {
    Map<String, String> settings = new HashMap<>(Database.H2.environment());
    settings.putAll(provider.settings());
    house = new House(settings, clock);
    openId = house.the(OpenId.class);
    house.the(Accounts.class).open(ANNA, "Anna", Set.of(Role.STAFF), Set.of(), Language.DUTCH);
  }

  @AfterEach
  void close() {
    house.close();
    provider.close();
  }

  private OpenId.Outcome signIn() {
    OpenId.Way way = openId.begin().orElseThrow();
    FarProvider.Back back = provider.signIn(way.to());
    return openId.end(way.memory(), back.state(), back.code());
  }

  @Test
  void whoeverHasAnAccountNamedByTheirAddressIsIn() {
    OpenId.Outcome outcome = signIn();
    assertThat(outcome).isInstanceOf(OpenId.Outcome.Entered.class);
    Session session = ((OpenId.Outcome.Entered) outcome).session();
    assertThat(session.account().shown()).isEqualTo("Anna");
    assertThat(session.stage()).isEqualTo(Session.Stage.OPEN);
    assertThat(house.the(Sessions.class).use(session.token())).isPresent();
    provider.is("ANNA@Example.NL", true);
    assertThat(signIn()).isInstanceOf(OpenId.Outcome.Entered.class);
  }

  @Test
  void nobodyGetsAnAccountByIt() {
    provider.is("stranger@example.nl", true);
    assertThat(signIn()).isInstanceOf(OpenId.Outcome.Stranger.class);
    assertThat(house.the(Accounts.class).all()).hasSize(1);
  }

  @Test
  void aClosedAccountStaysClosed() {
    Accounts accounts = house.the(Accounts.class);
    accounts.close(accounts.named(ANNA).orElseThrow().id());
    assertThat(signIn()).isInstanceOf(OpenId.Outcome.Stranger.class);
  }

  @Test
  void anAddressThatNobodyVerifiedIsNone() {
    provider.is(ANNA, false);
    assertThat(signIn()).isInstanceOf(OpenId.Outcome.Unverified.class);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        spoilt("for somebody else", it -> it.audience("another")),
        spoilt("for others too", it -> it.audience(List.of(FarProvider.CLIENT, "another"))),
        spoilt("from somebody else", it -> it.issuer("https://evil.example")),
        spoilt("of another sign-in", it -> it.claim("nonce", "x".repeat(43))),
        spoilt("without a nonce", it -> it.claim("nonce", null)),
        spoilt("that has ended", it -> it.expirationTime(Date.from(Instant.EPOCH))),
        spoilt("without an end", it -> it.expirationTime(null)),
        spoilt(
            "of tomorrow",
            it -> it.notBeforeTime(Date.from(Instant.parse("2026-11-22T09:00:00Z")))));
  }

  private static Arguments spoilt(String what, UnaryOperator<JWTClaimsSet.Builder> how) {
    return Arguments.of(what, how);
  }

  @ParameterizedTest(name = "a token {0}")
  @MethodSource("wrong")
  void aTokenThatIsNotRightLetsNobodyIn(String what, UnaryOperator<JWTClaimsSet.Builder> how) {
    provider.spoiling(how);
    assertThat(signIn()).as(what).isInstanceOf(OpenId.Outcome.Failed.class);
  }

  @Test
  void aTokenThatAnotherKeySignedIsNone() {
    provider.signedByAnother();
    assertThat(signIn()).isInstanceOf(OpenId.Outcome.Failed.class);
  }

  @Test
  void aStateACodeAndAMemoryBelongTogether() {
    OpenId.Way one = openId.begin().orElseThrow();
    OpenId.Way other = openId.begin().orElseThrow();
    FarProvider.Back back = provider.signIn(one.to());
    String state = back.state();
    String code = back.code();
    assertThat(openId.end(other.memory(), state, code)).isInstanceOf(OpenId.Outcome.Failed.class);
    assertThat(openId.end("", state, code)).isInstanceOf(OpenId.Outcome.Failed.class);
    assertThat(openId.end("AAAA", state, code)).isInstanceOf(OpenId.Outcome.Failed.class);
    assertThat(openId.end(one.memory(), "", code)).isInstanceOf(OpenId.Outcome.Failed.class);
    assertThat(openId.end(one.memory(), state, "")).isInstanceOf(OpenId.Outcome.Failed.class);
    assertThat(openId.end(one.memory(), state, code)).isInstanceOf(OpenId.Outcome.Entered.class);
    assertThat(openId.end(one.memory(), state, code))
        .as("a code is used once")
        .isInstanceOf(OpenId.Outcome.Failed.class);
  }

  @Test
  void whoeverIsAwayForTooLongBeginsAnew() {
    OpenId.Way way = openId.begin().orElseThrow();
    FarProvider.Back back = provider.signIn(way.to());
    clock.move(Duration.ofMinutes(11));
    assertThat(openId.end(way.memory(), back.state(), back.code()))
        .isInstanceOf(OpenId.Outcome.Failed.class);
  }

  @Test
  void aProviderThatIsDownIsSaidToBe() {
    provider.close();
    assertThat(openId.begin()).isEmpty();
  }
}
