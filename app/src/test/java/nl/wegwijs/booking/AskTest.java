package nl.wegwijs.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tap means is in its id, and nothing else. */
class AskTest {
  private static final String LONGEST = "a".repeat(40);
  private static final UUID ID = UUID.randomUUID();
  private static final Ask.Aim FRESH = new Ask.Aim.Fresh(LONGEST, 10);
  private static final Ask.Aim INSTEAD = new Ask.Aim.Instead(ID);
  private static final Ask.Aim THERE = new Ask.Aim.There(LONGEST);
  private static final LocalDate DATE = LocalDate.of(2026, 11, 24);
  private static final LocalTime TIME = LocalTime.of(9, 15);
  private static final Instant AT = Instant.parse("2026-11-24T08:15:00Z");

  @Test
  void everyIdIsShortAndMeansTheSameAgain() {
    List<Ask> all =
        List.of(
            new Ask.Desks(),
            new Ask.Places(LONGEST),
            new Ask.People(LONGEST),
            new Ask.Days(FRESH, DATE),
            new Ask.Times(FRESH, DATE, TIME),
            new Ask.Take(FRESH, AT),
            new Ask.Mine(),
            new Ask.CancelMine(),
            new Ask.MoveMine(),
            new Ask.MayCancel(ID),
            new Ask.Cancel(ID),
            new Ask.Days(INSTEAD, DATE),
            new Ask.Times(INSTEAD, DATE, TIME),
            new Ask.Take(INSTEAD, AT),
            new Ask.Days(THERE, DATE),
            new Ask.Times(THERE, DATE, TIME),
            new Ask.Take(THERE, AT),
            new Ask.Elsewhere(ID),
            new Ask.ElsewhereMine(),
            new Ask.MayBeLate(ID),
            new Ask.Late(ID, 10),
            new Ask.LateMine(0),
            new Ask.WaitAt(LONGEST),
            new Ask.Wait(LONGEST, 10),
            new Ask.Leave(LONGEST),
            new Ask.Accept(ID),
            new Ask.Decline(ID),
            new Ask.Dated(LONGEST),
            new Ask.AnyTicket(),
            new Ask.Tickets(LONGEST),
            new Ask.Ticket(LONGEST),
            new Ask.MyTicket(),
            new Ask.LeaveLine(ID),
            new Ask.Back(ID));

    assertThat(all)
        .allSatisfy(ask -> {
          assertThat(ask.id()).hasSizeLessThanOrEqualTo(64);
          assertThat(Ask.of(ask.id())).contains(ask);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b:",
        "b:d",
        "b:what",
        "b:n:rni:x:20261124",
        "b:n:rni:1:20261324",
        "b:t:rni:1:20261124:2460",
        "b:x:rni:1:zzzzzzzzzzzzzzzzzzz",
        "b:x:rni:1:zzzzzzzzzzzz",
        "b:c:not-an-id",
        "a:reg-bsn"
      })
  void whatIsForgedMeansNothing(String id) {
    assertThat(Ask.of(id)).isEmpty();
  }
}
