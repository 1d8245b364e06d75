package nl.wegwijs.event;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wegwijs.booking.Says;
import nl.wegwijs.booking.Slot;
import nl.wegwijs.handoff.Hours.Stretch;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import nl.wegwijs.settings.Settings;

/** Events in a person's words. */
@Singleton
class EventSays {
  private static final int MOST_DATES = 8;

  private final Phrases phrases;
  private final String publicUrl;

  EventSays(Phrases phrases, Settings settings) {
    this.phrases = phrases;
    this.publicUrl = settings.publicUrl().toString();
  }

  String line(Language in, String key, Map<String, ?> arguments) {
    return phrases.say(in, "event." + key, arguments);
  }

  String line(Language in, String key) {
    return line(in, key, Map.of());
  }

  Option option(Going going, Language in, String key) {
    return new Option(going.id(), line(in, key));
  }

  Option human(Language in) {
    return new Option("human", phrases.say(in, "chat.human.label"));
  }

  Reply reply(Language in, String key, List<Option> options) {
    return new Reply(in, line(in, key), null, options);
  }

  /** What, where, when and in which languages. */
  String event(Event event, Language in) {
    EventSetup setup = event.setup();
    Map<String, Object> told = new HashMap<>();
    told.put("title", setup.title(in));
    told.put("place", where(event));
    told.put("dates", dates(event, in));
    String languages = languages(setup, in);
    String all = line(in, "line", told);
    return languages.isEmpty()
        ? all
        : all + "\n" + line(in, "languages", Map.of("languages", languages));
  }

  static String where(Event event) {
    EventSetup setup = event.setup();
    return setup.address().isBlank() ? setup.place() : setup.place() + ", " + setup.address();
  }

  private String dates(Event event, Language in) {
    List<Stretch> all = event.dates();
    String first =
        all.stream()
            .limit(MOST_DATES)
            .map(date -> date(date, in))
            .collect(Collectors.joining("\n"));
    return all.size() <= MOST_DATES
        ? first
        : first + "\n" + line(in, "more", Map.of("dates", all.size() - MOST_DATES));
  }

  /** "Tuesday 1 December, 19:00–21:00". */
  static String date(Stretch date, Language in) {
    return Says.day(slot(date).date(), in) + ", " + hours(date);
  }

  static String hours(Stretch date) {
    Slot until = new Slot(date.until(), date.until());
    return Says.time(slot(date)) + "–" + Says.time(until);
  }

  static Slot slot(Stretch date) {
    return new Slot(date.from(), date.until());
  }

  private static String languages(EventSetup setup, Language in) {
    return setup.languages().stream()
        .map(tag -> new Language(tag).locale().getDisplayLanguage(in.locale()))
        .collect(Collectors.joining(", "));
  }

  /** The event, the code and the calendar file. */
  String signedUp(Event event, SignUp signUp, Language in) {
    String link = publicUrl + EventCalendarPage.PATH + "/" + signUp.token() + ".ics";
    return event(event, in)
        + "\n"
        + phrases.say(in, "booking.code", Map.of("code", signUp.code()))
        + "\n\n"
        + phrases.say(in, "booking.calendar", Map.of("link", link));
  }

  String stop(Event stop, Stretch date, Language in) {
    String languages = languages(stop.setup(), in);
    String line = line(in, "stops.line", Map.of("hours", hours(date), "place", where(stop)));
    return languages.isEmpty() ? line : line + " (" + languages + ")";
  }
}
