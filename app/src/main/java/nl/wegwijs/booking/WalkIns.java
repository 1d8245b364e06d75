package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.booking.Appointments.Who;
import nl.wegwijs.handoff.News;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import org.jspecify.annotations.Nullable;

/** Numbers of walk-in hours in a person's words. */
@Singleton
class WalkIns {
  private static final int MOST = 9;

  private final Diaries diaries;
  private final Tickets tickets;
  private final News news;
  private final Says says;

  WalkIns(Diaries diaries, Tickets tickets, News news, Says says) {
    this.diaries = diaries;
    this.tickets = tickets;
    this.news = news;
    this.says = says;
  }

  private List<Diary> of(String desk) {
    return diaries.of(desk).stream().filter(diary -> diary.setup().walkIn() != null).toList();
  }

  /** Whether a number can be had at that desk now. */
  boolean isGiving(String desk) {
    return of(desk).stream().anyMatch(tickets::isGiving);
  }

  /** For which desk. */
  Reply desks(Who who) {
    Set<String> all = new TreeSet<>(diaries.open().walkIn());
    List<Option> options =
        all.stream()
            .map(desk -> new Option(new Ask.Tickets(desk).id(), says.desk(desk, who.in())))
            .limit(MOST)
            .toList();
    return switch (all.size()) {
      case 0 -> none(who.in());
      case 1 -> at(all.iterator().next(), who);
      default -> says.reply(who.in(), "ticket.desks", options);
    };
  }

  private Reply none(Language in) {
    return says.reply(in, "ticket.no-walk-in", List.of(says.human(in)));
  }

  /** At which place; at the only one a number is given at once. */
  Reply at(String desk, Who who) {
    List<Diary> all = of(desk);
    List<Diary> giving = all.stream().filter(tickets::isGiving).toList();
    if (all.isEmpty()) {
      return none(who.in());
    }
    return switch (giving.size()) {
      case 0 -> notNow(desk, all, who.in());
      case 1 -> take(giving.getFirst().id(), who);
      default ->
          Says.reply(
              who.in(),
              says.line(who.in(), "elsewhere", Map.of("desk", says.desk(desk, who.in()))),
              giving.stream().limit(MOST).map(diary -> place(diary, who.in())).toList(),
              "");
    };
  }

  private Option place(Diary diary, Language in) {
    long waiting =
        tickets.line(diary.id()).stream()
            .filter(ticket -> ticket.state() == TicketState.WAITING)
            .count();
    return new Option(
        new Ask.Ticket(diary.id()).id(),
        says.line(in, "ticket.place", Map.of("place", diary.setup().place(), "waiting", waiting)));
  }

  private Reply notNow(String desk, List<Diary> all, Language in) {
    Optional<Diary> next =
        all.stream()
            .filter(diary -> tickets.next(diary).isPresent())
            .min(Comparator.comparing(diary -> tickets.next(diary).orElse(Instant.MAX)));
    String text =
        says.line(in, "ticket.not-now", Map.of("desk", says.desk(desk, in)))
            + "\n"
            + next(next, next.flatMap(tickets::next), in);
    return Says.reply(in, text, otherwise(desk, in), "");
  }

  private String next(Optional<Diary> diary, Optional<Instant> at, Language in) {
    return diary.isEmpty() || at.isEmpty()
        ? says.line(in, "ticket.next.unknown", Map.of())
        : says.line(
            in,
            "ticket.next",
            Map.of(
                "place", diary.get().setup().place(),
                "day", Says.day(new Slot(at.get(), at.get()).date(), in),
                "time", Says.time(new Slot(at.get(), at.get()))));
  }

  /** An appointment, where there are any; else a person. */
  private List<Option> otherwise(String desk, Language in) {
    boolean books = diaries.of(desk).stream().anyMatch(Diary::books);
    Stream<Option> appointment =
        books ? Stream.of(says.option(new Ask.Dated(desk).id(), in, "label")) : Stream.empty();
    return Stream.concat(appointment, Stream.of(says.human(in))).toList();
  }

  Reply take(String diary, Who who) {
    Optional<Diary> found = diaries.find(diary).filter(it -> it.setup().walkIn() != null);
    return found.isEmpty() ? none(who.in()) : take(found.get(), who);
  }

  private Reply take(Diary diary, Who who) {
    return tell(diary, tickets.take(diary, who.person(), who.in()), who.in());
  }

  /** What came of wanting a number there. */
  Reply tell(Diary diary, Taking taking, Language in) {
    return switch (taking) {
      case Taking.Given(Ticket ticket) ->
          status(ticket, in, says.line(in, "ticket.tell", Map.of()));
      case Taking.Already(Ticket ticket) -> status(ticket, in, "");
      case Taking.Full(@Nullable Instant next) ->
          full(diary, "ticket.full", Optional.ofNullable(next), in);
      case Taking.NotNow(@Nullable Instant next) ->
          full(diary, "ticket.not-now", Optional.ofNullable(next), in);
    };
  }

  private Reply full(Diary diary, String key, Optional<Instant> next, Language in) {
    String text =
        says.line(in, key, Map.of("desk", says.desk(diary.desk(), in)))
            + "\n"
            + next(Optional.of(diary), next, in);
    return Says.reply(in, text, otherwise(diary.desk(), in), "");
  }

  /** Where they stand. */
  Reply mine(Who who) {
    return tickets
        .mine(who.person())
        .map(ticket -> of(ticket, who.in()))
        .orElseGet(() -> says.reply(who.in(), "ticket.none", take(who.in())));
  }

  private List<Option> take(Language in) {
    return diaries.open().walkIn().isEmpty()
        ? List.of()
        : List.of(says.option(new Ask.AnyTicket().id(), in, "ticket.label"));
  }

  private Reply of(Ticket ticket, Language in) {
    return switch (ticket.state()) {
      case WAITING -> status(ticket, in, "");
      case CALLED, SKIPPED -> news(ticket, in);
      case DONE, LEFT, CLOSED -> over(ticket, in);
    };
  }

  private Reply over(Ticket ticket, Language in) {
    return Says.reply(
        in,
        says.line(in, "ticket.over", Map.of("number", ticket.number())),
        List.of(says.option(new Ask.Tickets(ticket.desk()).id(), in, "ticket.again")),
        "");
  }

  private Reply status(Ticket ticket, Language in, String last) {
    List<String> lines = new ArrayList<>(List.of(number(ticket, in), place(ticket, in)));
    lines.add(says.line(in, "ticket.page", Map.of("link", says.page(ticket))));
    if (!last.isEmpty()) {
      lines.add(last);
    }
    return Says.reply(in, String.join("\n\n", lines), inLine(ticket, in), "");
  }

  private List<Option> inLine(Ticket ticket, Language in) {
    return List.of(
        says.option(new Ask.MyTicket().id(), in, "ticket.mine"),
        says.option(new Ask.LeaveLine(ticket.id()).id(), in, "ticket.leave"));
  }

  private String number(Ticket ticket, Language in) {
    Optional<DiarySetup> setup = diaries.find(ticket.diary()).map(Diary::setup);
    return says.line(
        in,
        "ticket.number",
        Map.of(
            "number", ticket.number(),
            "desk", says.desk(ticket.desk(), in),
            "place", setup.map(DiarySetup::place).orElse("?"),
            "address", setup.map(DiarySetup::address).orElse("?")));
  }

  /** The place in the line and how long that takes. */
  private String place(Ticket ticket, Language in) {
    int before = tickets.before(ticket);
    return says.line(in, "ticket.before", Map.of("before", before))
        + "\n"
        + news.say(tickets.wait(ticket.diary(), before), in);
  }

  /** What has changed for them. */
  Reply news(Ticket ticket, Language in) {
    return switch (ticket.state()) {
      case WAITING ->
          Says.reply(
              in,
              says.line(
                  in,
                  "ticket.near",
                  Map.of("number", ticket.number(), "before", tickets.before(ticket))),
              inLine(ticket, in),
              "");
      case CALLED -> called(ticket, in);
      case SKIPPED ->
          Says.reply(
              in,
              says.line(in, "ticket.missed", Map.of("number", ticket.number())),
              List.of(says.option(new Ask.Back(ticket.id()).id(), in, "ticket.back")),
              "");
      case CLOSED -> closed(ticket, in);
      case DONE, LEFT -> over(ticket, in);
    };
  }

  private Reply called(Ticket ticket, Language in) {
    String place = diaries.find(ticket.diary()).map(diary -> diary.setup().place()).orElse("?");
    Map<String, Object> told = Map.of("number", ticket.number(), "place", place);
    return Says.reply(in, says.line(in, "ticket.called", told), List.of(), "");
  }

  private Reply closed(Ticket ticket, Language in) {
    Optional<Diary> diary = diaries.find(ticket.diary());
    String text =
        says.line(in, "ticket.closed", Map.of("number", ticket.number()))
            + "\n"
            + next(diary, diary.flatMap(tickets::again), in);
    return Says.reply(in, text, otherwise(ticket.desk(), in), "");
  }

  Reply leave(UUID id, Who who) {
    return tickets.leave(id, who.person())
        ? says.reply(who.in(), "ticket.left", List.of())
        : mine(who);
  }

  /** They are there after all. */
  Reply back(UUID id, Who who) {
    tickets.back(id, who.person());
    return mine(who);
  }

  /** A number can be had now, or an appointment made. */
  Reply or(String desk, Who who) {
    return Says.reply(
        who.in(),
        says.line(who.in(), "ticket.or", Map.of("desk", says.desk(desk, who.in()))),
        List.of(
            says.option(new Ask.Tickets(desk).id(), who.in(), "ticket.label"),
            says.option(new Ask.Dated(desk).id(), who.in(), "label")),
        "");
  }

  /** For those who want to know what we keep of them. */
  Stream<String> kept(UUID person, Language in) {
    return tickets.mine(person).stream().map(ticket -> number(ticket, in));
  }
}
