package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.Texters;
import nl.wegwijs.handoff.Ask;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenCasesTest {
  private static final String PHONE = "+48700000001";
  private static final String OTHER = "+48700000002";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));
  private House house;
  private Texters texters;
  private OpenCases cases;
  private Account anna;

  @BeforeEach
  void open() {
    house = new House(Database.H2, clock);
    texters = new Texters(house, clock);
    cases = house.the(OpenCases.class);
    anna = house.account("anna", Role.STAFF, "infopunt");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private HelpCase opened(String phone) {
    UUID person = texters.say(phone, "Hello");
    Ask ask = new Ask(person, "infopunt", Reason.ASKED, false, null, Language.ENGLISH, null);
    house.the(Cases.class).open(ask);
    return house.the(Cases.class).openOf(person).orElseThrow();
  }

  @Test
  void whoWritesIsNewsToTheirOwnPageAlone() {
    UUID writer = opened(PHONE).person();
    opened(OTHER);
    cases.news();

    texters.say(PHONE, "and one thing more");

    assertThat(cases.news()).isEqualTo(new OpenCases.News(false, Set.of(writer)));
    assertThat(cases.news()).isEqualTo(new OpenCases.News(false, Set.of()));
  }

  @Test
  void aCaseThatIsTakenIsNewsToEveryPage() {
    HelpCase taken = opened(PHONE);
    cases.news();

    house.the(Casework.class).take(taken.id(), anna);

    assertThat(cases.news().moved()).isTrue();
    assertThat(cases.shared().find(taken.id(), anna).orElseThrow().isOf(member())).isTrue();
  }

  private Member member() {
    return Member.of(anna);
  }

  @Test
  void whatIsReadBetweenTwoRoundsIsStillNews() {
    UUID writer = opened(PHONE).person();
    cases.news();
    texters.say(PHONE, "and one thing more");
    cases.shared(); // a page that has just been opened

    assertThat(cases.news().people()).containsExactly(writer);
  }
}
