package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.wegwijs.booking.Appointments.Who;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;

/** Leads people to a desk, a place and for how many; and to the waiting list. */
@Singleton
class Places {
  private static final int MOST_DESKS = 9;

  private final Diaries diaries;
  private final FreeTimes free;
  private final Bookings bookings;
  private final Choosing choosing;
  private final Having having;
  private final WaitingList waiting;
  private final WalkIns walkIns;
  private final Says says;

  Places(
      Diaries diaries,
      FreeTimes free,
      Bookings bookings,
      Choosing choosing,
      Having having,
      WaitingList waiting,
      WalkIns walkIns,
      Says says) {
    this.diaries = diaries;
    this.free = free;
    this.bookings = bookings;
    this.choosing = choosing;
    this.having = having;
    this.waiting = waiting;
    this.walkIns = walkIns;
    this.says = says;
  }

  Reply desks(Who who) {
    List<Option> desks =
        diaries.open().booking().stream()
            .sorted()
            .map(desk -> new Option(new Ask.Places(desk).id(), says.desk(desk, who.in())))
            .limit(MOST_DESKS)
            .toList();
    return desks.isEmpty() ? says.noDiary(who.in()) : says.reply(who.in(), "desks", desks);
  }

  /** Where there is a free time, the soonest first; what one has there already comes instead. */
  Reply places(String desk, Who who) {
    boolean had = bookings.at(desk, who.person()).isPresent();
    return !had && walkIns.isGiving(desk) ? walkIns.or(desk, who) : dated(desk, who);
  }

  /** An appointment, although a number can be had. */
  Reply dated(String desk, Who who) {
    return bookings
        .at(desk, who.person())
        .map(booking -> having.already(booking, who))
        .orElseGet(() -> free(desk, who));
  }

  private Reply free(String desk, Who who) {
    List<FreeTimes.First> places = free.firstOf(desk);
    if (places.isEmpty()) {
      return says.full(says.desk(desk, who.in()), new Ask.WaitAt(desk), who.in());
    }
    return places.size() == 1
        ? people(places.getFirst().diary(), who)
        : where(places, says.desk(desk, who.in()), who);
  }

  /** The other places of the desk, the soonest first. */
  Reply elsewhere(Booking booking, Who who) {
    List<Option> options =
        free.firstOf(booking.desk()).stream()
            .filter(first -> !first.diary().id().equals(booking.diary()))
            .limit(MOST_DESKS)
            .map(first -> place(first, there(first.diary()), who.in()))
            .toList();
    return options.isEmpty()
        ? says.reply(who.in(), "place.none", having.under(booking, who.in()))
        : Says.reply(
            who.in(),
            says.line(who.in(), "elsewhere", Map.of("desk", says.desk(booking.desk(), who.in()))),
            options,
            "");
  }

  private Ask there(Diary diary) {
    return new Ask.Days(new Ask.Aim.There(diary.id()), free.today());
  }

  private Reply where(List<FreeTimes.First> places, String desk, Who who) {
    FreeTimes.First first = places.getFirst();
    Map<String, Object> told =
        Map.of(
            "desk", desk,
            "day", Says.day(first.slot().date(), who.in()),
            "place", first.diary().setup().place());
    List<Option> options =
        places.stream()
            .limit(MOST_DESKS)
            .map(place -> place(place, new Ask.People(place.diary().id()), who.in()))
            .toList();
    return Says.reply(who.in(), says.line(who.in(), "where", told), options, "");
  }

  private static Option place(FreeTimes.First first, Ask ask, Language in) {
    return new Option(
        ask.id(), first.diary().setup().place() + " · " + Says.shortDay(first.slot().date(), in));
  }

  Reply people(String diary, Who who) {
    return choosing.with(diary, who, found -> people(found, who));
  }

  /** For how many, where that matters; otherwise on which day. */
  private Reply people(Diary diary, Who who) {
    int most = diary.setup().mostPeople();
    if (most == 1) {
      return choosing.days(new Ask.Aim.Fresh(diary.id(), 1), free.today(), who);
    }
    return count(most, n -> new Ask.Days(new Ask.Aim.Fresh(diary.id(), n), free.today()), who.in());
  }

  private Reply count(int most, IntFunction<Ask> ask, Language in) {
    List<Option> options =
        IntStream.rangeClosed(1, most)
            .mapToObj(
                n -> new Option(ask.apply(n).id(), says.line(in, "count", Map.of("people", n))))
            .toList();
    return says.reply(in, "people", options);
  }

  /** At which place they want to wait. */
  Reply waitAt(String desk, Who who) {
    List<Diary> places = diaries.of(desk).stream().filter(Diary::books).toList();
    List<Option> options =
        places.stream()
            .limit(MOST_DESKS)
            .map(diary -> new Option(new Ask.Wait(diary.id(), 0).id(), diary.setup().place()))
            .toList();
    return switch (places.size()) {
      case 0 -> says.noDiary(who.in());
      case 1 -> wait(places.getFirst().id(), 0, who);
      default ->
          Says.reply(
              who.in(),
              says.line(who.in(), "elsewhere", Map.of("desk", says.desk(desk, who.in()))),
              options,
              "");
    };
  }

  /**
   * @param people 0: they have not said
   */
  Reply wait(String diary, int people, Who who) {
    return choosing.with(
        diary,
        who,
        found ->
            people == 0 && found.setup().mostPeople() > 1
                ? count(found.setup().mostPeople(), n -> new Ask.Wait(diary, n), who.in())
                : waiting.join(found, Math.clamp(people, 1, found.setup().mostPeople()), who));
  }
}
