package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.booking.Diary;
import nl.wegwijs.booking.Giving;
import nl.wegwijs.booking.Ticket;
import nl.wegwijs.booking.TicketState;
import nl.wegwijs.booking.Tickets;
import nl.wegwijs.handoff.HelpCase;

/** The number that the person of a case has in a line, or where they could have one. */
@Singleton
public class NumberLook {
  private final Giving giving;
  private final Tickets tickets;
  private final Diaries diaries;
  private final Board board;

  NumberLook(Giving giving, Tickets tickets, Diaries diaries, Board board) {
    this.giving = giving;
    this.tickets = tickets;
    this.diaries = diaries;
    this.board = board;
  }

  /**
   * What is shown beside the case.
   *
   * @param has the number that they have; empty: none
   * @param places where one can be given now
   */
  public record Shown(String has, List<CaseView.Choice> places) {
    static final Shown NOTHING = new Shown("", List.of());

    public boolean isAny() {
      return !has.isEmpty() || !places.isEmpty();
    }
  }

  Shown of(HelpCase one, Frame frame) {
    List<Diary> places = giving.places();
    if (places.isEmpty()) {
      return Shown.NOTHING;
    }
    return new Shown(
        tickets.mine(one.person()).flatMap(ticket -> has(ticket, frame)).orElse(""),
        places.stream().map(diary -> choice(diary, frame)).toList());
  }

  private Optional<String> has(Ticket ticket, Frame frame) {
    return diaries
        .find(ticket.diary())
        .filter(diary -> ticket.state().holds())
        .map(diary ->
            frame.say("console.number.has", "n", ticket.number()) + " · " + name(diary, frame));
  }

  private CaseView.Choice choice(Diary diary, Frame frame) {
    long waiting =
        tickets.line(diary.id()).stream()
            .filter(ticket -> ticket.state() == TicketState.WAITING)
            .count();
    return new CaseView.Choice(
        diary.id(),
        name(diary, frame) + " · " + frame.say("console.tickets.waiting", "n", waiting));
  }

  private String name(Diary diary, Frame frame) {
    return board.deskName(diary.desk(), frame.words().language()) + " · " + diary.setup().place();
  }
}
