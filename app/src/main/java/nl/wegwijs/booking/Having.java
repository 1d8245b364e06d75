package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wegwijs.booking.Appointments.Who;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;

/** Tells people what appointments they have, and gives them back. */
@Singleton
class Having {
  private static final int MOST = 3;

  private final Bookings bookings;
  private final FreeTimes free;
  private final Says says;
  private final KnowledgeBase knowledge;

  Having(Bookings bookings, FreeTimes free, Says says, KnowledgeBase knowledge) {
    this.bookings = bookings;
    this.free = free;
    this.says = says;
    this.knowledge = knowledge;
  }

  Reply with(UUID booking, Who who, Function<Booking, Reply> tell) {
    return bookings.mine(booking, who.person()).map(tell).orElseGet(() -> says.nothing(who.in()));
  }

  /** About the first one they have. */
  Reply mine(Who who, BiFunction<Booking, Who, Reply> tell) {
    return bookings.upcoming(who.person()).stream()
        .findFirst()
        .map(booking -> tell.apply(booking, who))
        .orElseGet(() -> says.nothing(who.in()));
  }

  /** All they have, each with its own buttons. */
  Reply told(Booking first, Who who) {
    List<Booking> all = bookings.upcoming(who.person());
    String others =
        all.stream()
            .skip(1)
            .map(booking -> "\n\n" + says.booking(booking, who.in()))
            .reduce("", String::concat);
    List<Option> options =
        all.stream().limit(MOST).flatMap(booking -> under(booking, who.in()).stream()).toList();
    return Says.reply(
        who.in(),
        says.line(who.in(), "mine", Map.of()) + "\n\n" + says.booking(first, who.in()) + others,
        options,
        says.link(first, who.in()));
  }

  /** They have a time there already. */
  Reply already(Booking booking, Who who) {
    return Says.reply(
        who.in(),
        says.line(who.in(), "already", Map.of()) + "\n\n" + says.booking(booking, who.in()),
        under(booking, who.in()),
        says.link(booking, who.in()));
  }

  /**
   * It is theirs.
   *
   * @param key how it came to be
   */
  Reply booked(Booking booking, Who who, String key) {
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
            .flatMap(id -> knowledge.article(id).stream())
            .filter(article -> article.desk().equals(booking.desk()))
            .map(article -> says.option("a:" + article.id(), in, "bring"));
    Stream<Option> change =
        Stream.of(
            says.option(
                new Ask.Days(new Ask.Aim.Instead(booking.id()), free.today()).id(), in, "move"),
            says.option(new Ask.MayCancel(booking.id()).id(), in, "cancel"));
    return Stream.concat(bring, change).toList();
  }

  Reply mayCancel(Booking booking, Who who) {
    List<Option> options =
        List.of(
            says.option(new Ask.Cancel(booking.id()).id(), who.in(), "cancel.yes"),
            says.option(new Ask.Mine().id(), who.in(), "cancel.no"));
    return Says.reply(
        who.in(),
        says.line(who.in(), "cancel.ask", Map.of()) + "\n\n" + says.booking(booking, who.in()),
        options,
        "");
  }

  Reply cancel(UUID id, Who who) {
    return switch (bookings.cancel(id, who.person())) {
      case Ended.Done(Booking booking) ->
          says.reply(
              who.in(),
              "cancelled",
              List.of(says.option(new Ask.Places(booking.desk()).id(), who.in(), "label")));
      case Ended.NotThere() -> says.nothing(who.in());
    };
  }

  /** What a person has, for those who want to know what we keep of them; empty: nothing. */
  String kept(UUID person, Language in) {
    return bookings.upcoming(person).stream()
        .map(booking -> says.booking(booking, in))
        .reduce((one, other) -> one + "\n\n" + other)
        .map(all -> says.line(in, "mine", Map.of()) + "\n" + all)
        .orElse("");
  }
}
