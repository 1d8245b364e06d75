package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wegwijs.booking.Appointments.Who;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;

/** Leads people to a day and an hour, for a new appointment or instead of theirs. */
@Singleton
class Choosing {
  private static final int MOST_DAYS = 6;
  private static final int MOST_TIMES = 7;

  /** Whoever must wait longer may wish for an earlier time. */
  private static final int FAR_DAYS = 7;

  private final Diaries diaries;
  private final FreeTimes free;
  private final Bookings bookings;
  private final Having having;
  private final Says says;

  Choosing(Diaries diaries, FreeTimes free, Bookings bookings, Having having, Says says) {
    this.diaries = diaries;
    this.free = free;
    this.bookings = bookings;
    this.having = having;
    this.says = says;
  }

  /** A time that is looked for, and in which diary. */
  private record Search(Ask.Aim aim, Diary diary, int people, Who who) {
    Language in() {
      return who.in();
    }

    String place() {
      return diary.setup().place();
    }
  }

  Reply with(String diary, Who who, Function<Diary, Reply> tell) {
    return diaries.find(diary).map(tell).orElseGet(() -> says.noDiary(who.in()));
  }

  private static Search fresh(Diary diary, int people, Who who) {
    return new Search(new Ask.Aim.Fresh(diary.id(), people), diary, people, who);
  }

  Reply days(Ask.Aim aim, LocalDate from, Who who) {
    return search(aim, who, found -> days(found, from, ""));
  }

  Reply times(Ask.Aim aim, LocalDate date, LocalTime from, Who who) {
    return search(aim, who, found -> times(found, date, from));
  }

  private Reply search(Ask.Aim aim, Who who, Function<Search, Reply> tell) {
    return switch (aim) {
      case Ask.Aim.Fresh(String diary, int people) ->
          with(diary, who, found -> tell.apply(new Search(aim, found, people, who)));
      case Ask.Aim.Instead(UUID id) ->
          having.with(
              id,
              who,
              old ->
                  with(
                      old.diary(),
                      who,
                      found -> tell.apply(new Search(aim, found, old.people(), who))));
      case Ask.Aim.There(String diary) ->
          with(
              diary,
              who,
              found ->
                  bookings
                      .at(found.desk(), who.person())
                      .map(old -> tell.apply(new Search(aim, found, old.people(), who)))
                      .orElseGet(() -> says.nothing(who.in())));
    };
  }

  /**
   * @param why what went before, such as a time that was just taken; may be empty
   */
  private Reply days(Search search, LocalDate from, String why) {
    List<LocalDate> dates = free.dates(search.diary(), search.people(), from, MOST_DAYS + 1);
    if (dates.isEmpty()) {
      Reply full = says.full(search.place(), wait(search), search.in());
      return why.isEmpty() ? full : Says.reply(search.in(), why, full.options(), full.text());
    }
    String text = says.line(search.in(), "day", Map.of("place", search.place()));
    List<Option> days =
        upTo(MOST_DAYS, dates, date -> day(search, date), date -> later(search, date));
    List<Option> options =
        Stream.concat(days.stream(), beside(search, from, dates.getFirst())).toList();
    return why.isEmpty()
        ? Says.reply(search.in(), text, options, "")
        : Says.reply(search.in(), why, options, text);
  }

  private static Ask wait(Search search) {
    return new Ask.Wait(search.diary().id(), search.people());
  }

  /** What else they may wish: an earlier time, where that is far; another place, if they move. */
  private Stream<Option> beside(Search search, LocalDate from, LocalDate first) {
    Stream<Option> earlier =
        Stream.of(first)
            .filter(date -> !from.isAfter(free.today()))
            .filter(date -> date.isAfter(free.today().plusDays(FAR_DAYS)))
            .map(far -> says.option(wait(search).id(), search.in(), "waiting.earlier"));
    Stream<Option> place =
        Stream.of(search.aim())
            .flatMap(aim ->
                aim instanceof Ask.Aim.Instead(UUID id) && isOfMany(search)
                    ? Stream.of(new Ask.Elsewhere(id))
                    : Stream.empty())
            .map(ask -> says.option(ask.id(), search.in(), "place"));
    return Stream.concat(earlier, place);
  }

  private boolean isOfMany(Search search) {
    return diaries.of(search.diary().desk()).size() > 1;
  }

  /** So many of them; the next one leads on to the others. */
  private static <T> List<Option> upTo(
      int most, List<T> all, Function<T, Option> one, Function<T, Option> more) {
    return Stream.concat(
            all.stream().limit(most).map(one), all.stream().skip(most).limit(1).map(more))
        .toList();
  }

  private static Option day(Search search, LocalDate date) {
    return new Option(
        new Ask.Times(search.aim(), date, LocalTime.MIN).id(), Says.day(date, search.in()));
  }

  private Option later(Search search, LocalDate date) {
    return says.option(new Ask.Days(search.aim(), date).id(), search.in(), "more-days");
  }

  private Reply times(Search search, LocalDate date, LocalTime from) {
    List<Slot> slots =
        free.on(search.diary(), search.people(), date).stream()
            .filter(slot -> !slot.local().toLocalTime().isBefore(from))
            .toList();
    if (slots.isEmpty()) {
      return days(search, free.today(), says.line(search.in(), "gone", Map.of()));
    }
    Option other =
        says.option(new Ask.Days(search.aim(), free.today()).id(), search.in(), "other-day");
    List<Option> times =
        upTo(MOST_TIMES, slots, slot -> time(search, slot), slot -> later(search, slot));
    return Says.reply(
        search.in(),
        says.line(
            search.in(),
            "time",
            Map.of("place", search.place(), "day", Says.day(date, search.in()))),
        Stream.concat(times.stream(), Stream.of(other)).toList(),
        "");
  }

  private static Option time(Search search, Slot slot) {
    return new Option(new Ask.Take(search.aim(), slot.from()).id(), Says.time(slot));
  }

  private Option later(Search search, Slot slot) {
    Ask more = new Ask.Times(search.aim(), slot.date(), slot.local().toLocalTime());
    return says.option(more.id(), search.in(), "more-times");
  }

  Reply take(Ask.Take take, Who who) {
    return search(take.aim(), who, found -> taken(reserve(take, found), found));
  }

  private Reserved reserve(Ask.Take take, Search search) {
    Who who = search.who();
    return switch (take.aim()) {
      case Ask.Aim.Fresh(String diary, int people) ->
          bookings.book(
              new Wanted(who.person(), diary, take.from(), people, who.topic(), who.in()));
      case Ask.Aim.Instead(UUID id) ->
          bookings.move(id, who.person(), search.diary().id(), take.from());
      case Ask.Aim.There(String diary) ->
          bookings
              .at(search.diary().desk(), who.person())
              .map(old -> bookings.move(old.id(), who.person(), diary, take.from()))
              .orElseGet(Reserved.NotThere::new);
    };
  }

  private Reply taken(Reserved reserved, Search search) {
    boolean fresh = search.aim() instanceof Ask.Aim.Fresh;
    return switch (reserved) {
      case Reserved.Booked(Booking booking) ->
          having.booked(booking, search.who(), fresh ? "done" : "moved");
      case Reserved.Already(Booking booking) -> having.already(booking, search.who());
      case Reserved.SlotGone _ -> again(search, "gone");
      case Reserved.TooSoon _ -> again(search, "too-soon");
      case Reserved.NoSuchSlot _ -> again(search, "no-such");
      case Reserved.NotThere() -> fresh ? says.noDiary(search.in()) : says.nothing(search.in());
    };
  }

  /** On which day then; more people than the desk takes come as one. */
  private Reply again(Search search, String why) {
    boolean tooMany =
        search.aim() instanceof Ask.Aim.Fresh && !search.diary().takes(search.people());
    Search possible = tooMany ? fresh(search.diary(), 1, search.who()) : search;
    return days(possible, free.today(), says.line(search.in(), why, Map.of()));
  }
}
