package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.Library;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Does what somebody wants with appointments and tells what comes of it, inside the caller's
 * transaction, which has locked the person.
 */
@Singleton
public class Appointments {
  private static final int MOST_DAYS = 6;
  private static final int MOST_TIMES = 7;
  private static final int MOST_DESKS = 9;

  private final Diaries diaries;
  private final FreeTimes free;
  private final Bookings bookings;
  private final Says says;
  private final Library library;
  private final Phrases phrases;
  private final Clock clock;

  Appointments(
      Diaries diaries,
      FreeTimes free,
      Bookings bookings,
      Says says,
      Library library,
      Phrases phrases,
      Clock clock) {
    this.diaries = diaries;
    this.free = free;
    this.bookings = bookings;
    this.says = says;
    this.library = library;
    this.phrases = phrases;
    this.clock = clock;
  }

  /**
   * Who asks.
   *
   * @param topic the article talked about, which may say what to bring; null: none
   */
  public record Who(UUID person, Language in, @Nullable ArticleId topic) {}

  public Reply tell(Ask ask, Who who) {
    return switch (ask) {
      case Ask.Desks() -> desks(who);
      case Ask.Places(String desk) -> places(desk, who);
      case Ask.People(String diary) -> with(diary, who, it -> people(it, who));
      case Ask.Days(String diary, int people, LocalDate from) ->
          with(diary, who, it -> days(it, people, from, who, ""));
      case Ask.Times(String diary, int people, LocalDate date, LocalTime from) ->
          with(diary, who, it -> times(it, people, date, from, who));
      case Ask.Take take -> take(take, who);
      case Ask.Mine() -> mine(who, this::told);
      case Ask.CancelMine() -> mine(who, this::mayCancel);
      case Ask.MoveMine() -> mine(who, (booking, it) -> moveDays(booking, today(), it, ""));
      case Ask.MayCancel(UUID id) -> with(id, who, booking -> mayCancel(booking, who));
      case Ask.Cancel(UUID id) -> cancel(id, who);
      case Ask.MoveDays(UUID id, LocalDate from) ->
          with(id, who, booking -> moveDays(booking, from, who, ""));
      case Ask.MoveTimes(UUID id, LocalDate date, LocalTime from) ->
          with(id, who, booking -> moveTimes(booking, date, from, who));
      case Ask.MoveTo move -> with(move.booking(), who, booking -> move(booking, move, who));
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Hours.HERE);
  }

  private Option human(Language in) {
    return new Option("human", phrases.say(in, "chat.human.label"));
  }

  private Reply with(String diary, Who who, Function<Diary, Reply> tell) {
    return diaries.find(diary).map(tell).orElseGet(() -> noDiary(who));
  }

  private Reply noDiary(Who who) {
    return says.reply(who.in(), "none", List.of(human(who.in())));
  }

  private Reply with(UUID booking, Who who, Function<Booking, Reply> tell) {
    return bookings.mine(booking, who.person()).map(tell).orElseGet(() -> nothing(who));
  }

  private Reply nothing(Who who) {
    return says.reply(who.in(), "mine.none", List.of());
  }

  private Reply desks(Who who) {
    List<Option> desks =
        diaries.desks().stream()
            .sorted()
            .map(desk -> new Option(new Ask.Places(desk).id(), says.desk(desk, who.in())))
            .limit(MOST_DESKS)
            .toList();
    return desks.isEmpty() ? noDiary(who) : says.reply(who.in(), "desks", desks);
  }

  /** Where there is a free time, the soonest first; what one has there already comes instead. */
  private Reply places(String desk, Who who) {
    Optional<Booking> had =
        bookings.upcoming(who.person()).stream()
            .filter(booking -> booking.desk().equals(desk))
            .findFirst();
    return had.map(booking -> already(booking, who)).orElseGet(() -> free(desk, who));
  }

  private Reply already(Booking booking, Who who) {
    return told(booking, who, says.line(who.in(), "already", Map.of()));
  }

  private Reply free(String desk, Who who) {
    List<FreeTimes.First> places = free.firstOf(desk);
    if (places.isEmpty()) {
      String full = says.line(who.in(), "full", Map.of("desk", says.desk(desk, who.in())));
      return Says.reply(who.in(), full, List.of(human(who.in())), "");
    }
    return places.size() == 1
        ? people(places.getFirst().diary(), who)
        : where(places, says.desk(desk, who.in()), who);
  }

  private Reply where(List<FreeTimes.First> places, String desk, Who who) {
    FreeTimes.First first = places.getFirst();
    Map<String, Object> told =
        Map.of(
            "desk", desk,
            "day", Says.day(first.slot().date(), who.in()),
            "place", first.diary().setup().place());
    List<Option> options =
        places.stream().limit(MOST_DESKS).map(place -> place(place, who.in())).toList();
    return Says.reply(who.in(), says.line(who.in(), "where", told), options, "");
  }

  private static Option place(FreeTimes.First first, Language in) {
    return new Option(
        new Ask.People(first.diary().id()).id(),
        first.diary().setup().place() + " · " + Says.shortDay(first.slot().date(), in));
  }

  /** For how many, where that matters; otherwise on which day. */
  private Reply people(Diary diary, Who who) {
    int most = diary.setup().mostPeople();
    if (most == 1) {
      return days(diary, 1, today(), who, "");
    }
    List<Option> options =
        IntStream.rangeClosed(1, most)
            .mapToObj(n -> new Option(new Ask.Days(diary.id(), n, today()).id(), count(n, who)))
            .toList();
    return says.reply(who.in(), "people", options);
  }

  private String count(int people, Who who) {
    return says.line(who.in(), "count", Map.of("people", people));
  }

  /**
   * @param why what went before, such as a time that was just taken; may be empty
   */
  private Reply days(Diary diary, int people, LocalDate from, Who who, String why) {
    List<LocalDate> dates = dates(diary, people, from);
    Stream<Option> days =
        dates.stream()
            .limit(MOST_DAYS)
            .map(date -> day(new Ask.Times(diary.id(), people, date, LocalTime.MIN), date, who));
    Stream<Option> more =
        dates.stream()
            .skip(MOST_DAYS)
            .map(
                date -> says.option(new Ask.Days(diary.id(), people, date), who.in(), "more-days"));
    return offered(diary, Stream.concat(days, more).toList(), who, why);
  }

  private List<LocalDate> dates(Diary diary, int people, LocalDate from) {
    return free.of(diary, people, from, Integer.MAX_VALUE).stream()
        .map(Slot::date)
        .distinct()
        .limit(MOST_DAYS + 1)
        .toList();
  }

  private static Option day(Ask ask, LocalDate date, Who who) {
    return new Option(ask.id(), Says.day(date, who.in()));
  }

  private Reply offered(Diary diary, List<Option> options, Who who, String why) {
    String place = diary.setup().place();
    String text =
        options.isEmpty()
            ? says.line(who.in(), "full", Map.of("desk", place))
            : says.line(who.in(), "day", Map.of("place", place));
    List<Option> all = options.isEmpty() ? List.of(human(who.in())) : options;
    return why.isEmpty()
        ? Says.reply(who.in(), text, all, "")
        : Says.reply(who.in(), why, all, text);
  }

  private Reply times(Diary diary, int people, LocalDate date, LocalTime from, Who who) {
    List<Slot> slots = later(diary, people, date, from);
    Stream<Option> times =
        slots.stream()
            .limit(MOST_TIMES)
            .map(slot -> time(new Ask.Take(diary.id(), people, slot.from()), slot));
    Stream<Option> more =
        slots.stream()
            .skip(MOST_TIMES)
            .limit(1)
            .map(slot -> new Ask.Times(diary.id(), people, date, slot.local().toLocalTime()))
            .map(ask -> says.option(ask, who.in(), "more-times"));
    Option other = says.option(new Ask.Days(diary.id(), people, today()), who.in(), "other-day");
    return slots.isEmpty()
        ? days(diary, people, today(), who, says.line(who.in(), "gone", Map.of()))
        : clock(diary, date, times, more, other, who);
  }

  private List<Slot> later(Diary diary, int people, LocalDate date, LocalTime from) {
    return free.on(diary, people, date).stream()
        .filter(slot -> !slot.local().toLocalTime().isBefore(from))
        .toList();
  }

  private static Option time(Ask ask, Slot slot) {
    return new Option(ask.id(), Says.time(slot));
  }

  private Reply clock(
      Diary diary,
      LocalDate date,
      Stream<Option> times,
      Stream<Option> more,
      Option other,
      Who who) {
    Map<String, String> told =
        Map.of("place", diary.setup().place(), "day", Says.day(date, who.in()));
    List<Option> options = new ArrayList<>(Stream.concat(times, more).toList());
    options.add(other);
    return Says.reply(who.in(), says.line(who.in(), "time", told), List.copyOf(options), "");
  }

  private Reply take(Ask.Take take, Who who) {
    ArticleId topic = who.topic();
    Wanted wanted =
        new Wanted(who.person(), take.diary(), take.from(), take.people(), topic, who.in());
    return switch (bookings.book(wanted)) {
      case Reserved.Booked(Booking booking) -> booked(booking, who, "done");
      case Reserved.Already(Booking booking) -> already(booking, who);
      case Reserved.SlotGone(Diary diary) -> again(diary, take.people(), who, "gone");
      case Reserved.TooSoon(Diary diary) -> again(diary, take.people(), who, "too-soon");
      case Reserved.NoSuchSlot(Diary diary) -> again(diary, take.people(), who, "no-such");
      case Reserved.NotThere() -> noDiary(who);
    };
  }

  private Reply again(Diary diary, int people, Who who, String why) {
    int possible = diary.takes(people) ? people : 1;
    return days(diary, possible, today(), who, says.line(who.in(), why, Map.of()));
  }

  private Reply booked(Booking booking, Who who, String key) {
    String text =
        says.line(who.in(), key, Map.of())
            + "\n\n"
            + says.booking(booking, who.in())
            + "\n\n"
            + says.link(booking, who.in());
    return Says.reply(
        who.in(), text, under(booking, who.in()), says.line(who.in(), "remind", Map.of()));
  }

  /** What to bring, another time, giving it back. */
  List<Option> under(Booking booking, Language in) {
    Stream<Option> bring =
        Stream.ofNullable(booking.article())
            .flatMap(id -> library.knowledge().article(id).stream())
            .filter(article -> article.desk().equals(booking.desk()))
            .map((Article article) ->
                new Option("a:" + article.id(), phrases.say(in, "booking.bring")));
    Stream<Option> change =
        Stream.of(
            says.option(new Ask.MoveDays(booking.id(), today()), in, "move"),
            says.option(new Ask.MayCancel(booking.id()), in, "cancel"));
    return Stream.concat(bring, change).toList();
  }

  /** About the first one they have. */
  private Reply mine(Who who, java.util.function.BiFunction<Booking, Who, Reply> tell) {
    return bookings.upcoming(who.person()).stream()
        .findFirst()
        .map(booking -> tell.apply(booking, who))
        .orElseGet(() -> nothing(who));
  }

  /** All they have; the first can be changed here, another one by its own buttons. */
  private Reply told(Booking first, Who who) {
    List<Booking> all = bookings.upcoming(who.person());
    String others =
        all.stream()
            .skip(1)
            .map(booking -> "\n\n" + says.booking(booking, who.in()))
            .reduce("", String::concat);
    List<Option> options =
        all.stream().limit(3).flatMap(booking -> under(booking, who.in()).stream()).toList();
    return Says.reply(
        who.in(),
        says.line(who.in(), "mine", Map.of()) + "\n\n" + says.booking(first, who.in()) + others,
        options,
        says.link(first, who.in()));
  }

  private Reply told(Booking booking, Who who, String before) {
    return Says.reply(
        who.in(),
        before + "\n\n" + says.booking(booking, who.in()),
        under(booking, who.in()),
        says.link(booking, who.in()));
  }

  private Reply mayCancel(Booking booking, Who who) {
    List<Option> options =
        List.of(
            says.option(new Ask.Cancel(booking.id()), who.in(), "cancel.yes"),
            says.option(new Ask.Mine(), who.in(), "cancel.no"));
    return Says.reply(
        who.in(),
        says.line(who.in(), "cancel.ask", Map.of()) + "\n\n" + says.booking(booking, who.in()),
        options,
        "");
  }

  private Reply cancel(UUID id, Who who) {
    return switch (bookings.cancel(id, who.person())) {
      case Ended.Done(Booking booking) ->
          says.reply(
              who.in(),
              "cancelled",
              List.of(says.option(new Ask.Places(booking.desk()), who.in(), "label")));
      case Ended.NotThere() -> nothing(who);
    };
  }

  private Reply moveDays(Booking booking, LocalDate from, Who who, String why) {
    return with(
        booking.diary(),
        who,
        diary -> {
          List<LocalDate> dates = dates(diary, booking.people(), from);
          Stream<Option> days =
              dates.stream()
                  .limit(MOST_DAYS)
                  .map(
                      date -> day(new Ask.MoveTimes(booking.id(), date, LocalTime.MIN), date, who));
          Stream<Option> more =
              dates.stream()
                  .skip(MOST_DAYS)
                  .map(date ->
                      says.option(new Ask.MoveDays(booking.id(), date), who.in(), "more-days"));
          return offered(diary, Stream.concat(days, more).toList(), who, why);
        });
  }

  private Reply moveTimes(Booking booking, LocalDate date, LocalTime from, Who who) {
    return with(booking.diary(), who, diary -> moveTimes(booking, diary, date, from, who));
  }

  private Reply moveTimes(Booking booking, Diary diary, LocalDate date, LocalTime from, Who who) {
    List<Slot> slots = later(diary, booking.people(), date, from);
    Stream<Option> times =
        slots.stream()
            .limit(MOST_TIMES)
            .map(slot -> time(new Ask.MoveTo(booking.id(), slot.from()), slot));
    Stream<Option> more =
        slots.stream()
            .skip(MOST_TIMES)
            .limit(1)
            .map(slot -> new Ask.MoveTimes(booking.id(), date, slot.local().toLocalTime()))
            .map(ask -> says.option(ask, who.in(), "more-times"));
    Option other = says.option(new Ask.MoveDays(booking.id(), today()), who.in(), "other-day");
    return slots.isEmpty()
        ? moveDays(booking, today(), who, says.line(who.in(), "gone", Map.of()))
        : clock(diary, date, times, more, other, who);
  }

  private Reply move(Booking booking, Ask.MoveTo to, Who who) {
    return switch (bookings.move(booking.id(), who.person(), booking.diary(), to.from())) {
      case Reserved.Booked(Booking moved) -> booked(moved, who, "moved");
      case Reserved.Already(Booking same) -> already(same, who);
      case Reserved.SlotGone _ -> moveAgain(booking, who, "gone");
      case Reserved.TooSoon _ -> moveAgain(booking, who, "too-soon");
      case Reserved.NoSuchSlot _ -> moveAgain(booking, who, "no-such");
      case Reserved.NotThere() -> nothing(who);
    };
  }

  private Reply moveAgain(Booking booking, Who who, String why) {
    return moveDays(booking, today(), who, says.line(who.in(), why, Map.of()));
  }

  /** What a person has, for those who want to know what we keep of them; empty: nothing. */
  public String kept(UUID person, Language in) {
    return bookings.upcoming(person).stream()
        .map(booking -> says.booking(booking, in))
        .reduce((one, other) -> one + "\n\n" + other)
        .map(all -> says.line(in, "mine", Map.of()) + "\n" + all)
        .orElse("");
  }
}
