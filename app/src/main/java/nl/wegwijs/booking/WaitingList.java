package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.booking.Appointments.Who;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;

/** Who waits for a time at a full desk, the first who came first. */
@Singleton
class WaitingList {
  private final WaitingRows rows;
  private final Bookings bookings;
  private final FreeTimes free;
  private final Diaries diaries;
  private final Says says;
  private final Clock clock;

  WaitingList(
      WaitingRows rows,
      Bookings bookings,
      FreeTimes free,
      Diaries diaries,
      Says says,
      Clock clock) {
    this.rows = rows;
    this.bookings = bookings;
    this.free = free;
    this.diaries = diaries;
    this.says = says;
    this.clock = clock;
  }

  /** Puts them on the list; whoever is offered a time there at this moment stays as they are. */
  Reply join(Diary diary, int people, Who who) {
    Optional<WaitingRow> before = at(diary.desk(), who.person());
    if (before.filter(row -> row.bookingId() != null).isPresent()) {
      return told(before.get(), who.in());
    }
    rows.delete(who.person(), diary.desk());
    UUID id = UUID.randomUUID();
    ArticleId topic = who.topic();
    rows.insert(
        id,
        who.person(),
        diary.id(),
        diary.desk(),
        people,
        topic == null ? null : topic.value(),
        who.in().tag(),
        useful(diary, people, who.person()),
        clock.instant());
    return told(rows.find(id).orElseThrow(), who.in());
  }

  /** Only what is earlier than the first time they can have, or have, is of use to them. */
  private Instant useful(Diary diary, int people, UUID person) {
    Instant end =
        diary
            .last(clock.instant())
            .plusDays(diary.setup().horizonDays())
            .atStartOfDay(Hours.HERE)
            .toInstant();
    Stream<Instant> had =
        bookings.at(diary.desk(), person).stream().map(booking -> booking.slot().from());
    Stream<Instant> next = free.first(diary, people, clock.instant()).stream().map(Slot::from);
    return Stream.of(Stream.of(end), had, next)
        .flatMap(times -> times)
        .min(Comparator.naturalOrder())
        .orElse(end);
  }

  private Optional<WaitingRow> at(String desk, UUID person) {
    return rows.of(person).stream().filter(row -> row.desk().equals(desk)).findFirst();
  }

  /** Where they stand; empty: on no list. */
  Optional<Reply> told(Who who) {
    return rows.of(who.person()).stream().findFirst().map(row -> told(row, who.in()));
  }

  private Reply told(WaitingRow row, Language in) {
    Option leave = says.option(new Ask.Leave(row.desk()).id(), in, "waiting.leave");
    return Says.reply(in, line(row, in), List.of(leave), "");
  }

  private String line(WaitingRow row, Language in) {
    String place = diaries.find(row.diary()).map(diary -> diary.setup().place()).orElse("?");
    int before = rows.countBefore(row.diary(), row.seq(), clock.instant());
    return says.line(
        in,
        "waiting.joined",
        Map.of("desk", says.desk(row.desk(), in), "place", place, "before", before));
  }

  /** They want no such time any more; one that is held for them goes to the next. */
  Reply leave(String desk, Who who) {
    at(desk, who.person())
        .flatMap(row -> Optional.ofNullable(row.bookingId()))
        .flatMap(bookings::find)
        .ifPresent(bookings::release);
    rows.delete(who.person(), desk);
    return says.reply(
        who.in(),
        "waiting.left",
        List.of(says.option(new Ask.Places(desk).id(), who.in(), "label")));
  }

  /** For those who want to know what we keep of them. */
  Stream<String> kept(UUID person, Language in) {
    return rows.of(person).stream().map(row -> line(row, in));
  }
}
