package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wegwijs.booking.Appointments.Who;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.Library;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;

/** Tells people what appointments they have, and gives them back. */
@Singleton
class Having {
  private static final int MOST = 3;
  private static final List<Integer> LATE = List.of(10, 20, 30, 60);

  /** Only this long before does it help the desk to hear who is late. */
  private static final Duration SOON = Duration.ofHours(4);

  private final Bookings bookings;
  private final FreeTimes free;
  private final Says says;
  private final WaitingList waiting;
  private final Library library;
  private final Clock clock;

  Having(
      Bookings bookings,
      FreeTimes free,
      Says says,
      WaitingList waiting,
      Library library,
      Clock clock) {
    this.bookings = bookings;
    this.free = free;
    this.says = says;
    this.waiting = waiting;
    this.library = library;
    this.clock = clock;
  }

  Reply with(UUID booking, Who who, Function<Booking, Reply> tell) {
    return bookings.mine(booking, who.person()).map(tell).orElseGet(() -> says.nothing(who.in()));
  }

  /** About the first one they have. */
  Reply mine(Who who, BiFunction<Booking, Who, Reply> tell) {
    return bookings.upcoming(who.person()).stream()
        .findFirst()
        .map(booking -> tell.apply(booking, who))
        .or(() -> waiting.told(who))
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
            + says.link(booking, who.in())
            + needed(booking, who.in());
    return Says.reply(
        who.in(), text, under(booking, who.in()), says.line(who.in(), "remind", Map.of()));
  }

  /** What to bring, as the article tells that they came from. */
  private String needed(Booking booking, Language in) {
    return article(booking)
        .map(article -> library.now().texts().brief(article, in, free.today()))
        .map(text -> "\n\n" + says.line(in, "needed", Map.of("text", text)))
        .orElse("");
  }

  private Optional<Article> article(Booking booking) {
    return library
        .knowledge()
        .article(booking.article())
        .filter(article -> article.desk().equals(booking.desk()));
  }

  /** What to bring, that they are late, another time, giving it back. */
  List<Option> under(Booking booking, Language in) {
    Stream<Option> bring =
        article(booking).stream().map(article -> says.option("a:" + article.id(), in, "bring"));
    Stream<Option> late =
        Stream.of(booking)
            .filter(this::isSoon)
            .map(soon -> says.option(new Ask.MayBeLate(soon.id()).id(), in, "late"));
    Stream<Option> change =
        Stream.of(
            says.option(
                new Ask.Days(new Ask.Aim.Instead(booking.id()), free.today()).id(), in, "move"),
            says.option(new Ask.MayCancel(booking.id()).id(), in, "cancel"));
    return Stream.of(bring, late, change).flatMap(options -> options).toList();
  }

  private boolean isSoon(Booking booking) {
    return !booking.slot().from().minus(SOON).isAfter(clock.instant());
  }

  /** How much later they come. */
  Reply mayBeLate(Booking booking, Who who) {
    List<Option> options = LATE.stream().map(minutes -> later(booking, minutes, who.in())).toList();
    return isSoon(booking)
        ? says.reply(who.in(), "late.ask", options)
        : says.reply(who.in(), "late.early", under(booking, who.in()));
  }

  private Option later(Booking booking, int minutes, Language in) {
    return new Option(
        new Ask.Late(booking.id(), minutes).id(),
        says.line(in, "late.minutes", Map.of("minutes", minutes)));
  }

  /**
   * The desk hears it.
   *
   * @param minutes as they told, rounded up to five; 0: they have not
   */
  Reply late(Booking booking, int minutes, Who who) {
    int fives = (minutes + 4) / 5 * 5;
    return isSoon(booking)
            && bookings.late(booking.id(), who.person(), fives) instanceof Ended.Done(Booking told)
        ? Says.reply(
            who.in(),
            says.line(who.in(), "late.done", Map.of("minutes", fives)),
            under(told, who.in()),
            "")
        : mayBeLate(booking, who);
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

  /** For those who want to know what we keep of them. */
  Stream<String> kept(UUID person, Language in) {
    Stream<String> had =
        bookings.upcoming(person).stream()
            .map(booking -> says.line(in, "mine", Map.of()) + "\n" + says.booking(booking, in));
    return Stream.concat(had, waiting.kept(person, in));
  }
}
