package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Does what somebody wants with appointments and tells what comes of it, inside the caller's
 * transaction, which has locked the person.
 */
@Singleton
public class Appointments {
  private final Places places;
  private final Choosing choosing;
  private final Having having;
  private final WaitingList waiting;
  private final Offering offering;
  private final WalkIns walkIns;
  private final FreeTimes free;

  Appointments(
      Places places,
      Choosing choosing,
      Having having,
      WaitingList waiting,
      Offering offering,
      WalkIns walkIns,
      FreeTimes free) {
    this.places = places;
    this.choosing = choosing;
    this.having = having;
    this.waiting = waiting;
    this.offering = offering;
    this.walkIns = walkIns;
    this.free = free;
  }

  /**
   * Who asks.
   *
   * @param topic the article talked about, which may say what to bring; null: none
   */
  public record Who(UUID person, Language in, @Nullable ArticleId topic) {}

  public Reply tell(Ask ask, Who who) {
    return switch (ask) {
      case Ask.Desks() -> places.desks(who);
      case Ask.Places(String desk) -> places.places(desk, who);
      case Ask.People(String diary) -> places.people(diary, who);
      case Ask.Days(Ask.Aim aim, LocalDate from) -> choosing.days(aim, from, who);
      case Ask.Times(Ask.Aim aim, LocalDate date, LocalTime from) ->
          choosing.times(aim, date, from, who);
      case Ask.Take take -> choosing.take(take, who);
      case Ask.Mine() -> having.mine(who, having::told);
      case Ask.CancelMine() -> having.mine(who, having::mayCancel);
      case Ask.MoveMine() -> having.mine(who, this::move);
      case Ask.MayCancel(UUID id) -> having.with(id, who, mine -> having.mayCancel(mine, who));
      case Ask.Cancel(UUID id) -> having.cancel(id, who);
      case Ask.Elsewhere(UUID id) -> having.with(id, who, mine -> places.elsewhere(mine, who));
      case Ask.ElsewhereMine() -> having.mine(who, places::elsewhere);
      case Ask.MayBeLate(UUID id) -> having.with(id, who, mine -> having.mayBeLate(mine, who));
      case Ask.Late(UUID id, int minutes) ->
          having.with(id, who, mine -> having.late(mine, minutes, who));
      case Ask.LateMine(int minutes) ->
          having.mine(who, (mine, it) -> having.late(mine, minutes, it));
      case Ask.WaitAt(String desk) -> places.waitAt(desk, who);
      case Ask.Wait(String diary, int people) -> places.wait(diary, people, who);
      case Ask.Leave(String desk) -> waiting.leave(desk, who);
      case Ask.Dated(String desk) -> places.dated(desk, who);
      case Ask.AnyTicket() -> walkIns.desks(who);
      case Ask.Tickets(String desk) -> walkIns.at(desk, who);
      case Ask.Ticket(String diary) -> walkIns.take(diary, who);
      case Ask.MyTicket() -> walkIns.mine(who);
      case Ask.LeaveLine(UUID id) -> walkIns.leave(id, who);
      case Ask.Back(UUID id) -> walkIns.back(id, who);
      case Ask.Accept(UUID id) -> offering.accept(id, who);
      case Ask.Decline(UUID id) -> offering.decline(id, who);
    };
  }

  private Reply move(Booking booking, Who who) {
    return choosing.days(new Ask.Aim.Instead(booking.id()), free.today(), who);
  }

  /** What a person has, for those who want to know what we keep of them; empty: nothing. */
  public String kept(UUID person, Language in) {
    return Stream.concat(having.kept(person, in), walkIns.kept(person, in))
        .collect(Collectors.joining("\n\n"));
  }
}
