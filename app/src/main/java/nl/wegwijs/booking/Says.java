package nl.wegwijs.booking;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.content.Desk;
import nl.wegwijs.content.Library;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import nl.wegwijs.settings.Settings;

/** Appointments in a person's words. */
@Singleton
public class Says {
  private final Phrases phrases;
  private final Library library;
  private final Diaries diaries;
  private final String publicUrl;

  Says(Phrases phrases, Library library, Diaries diaries, Settings settings) {
    this.phrases = phrases;
    this.library = library;
    this.diaries = diaries;
    this.publicUrl = settings.publicUrl().toString();
  }

  String line(Language in, String key, Map<String, ?> arguments) {
    return phrases.say(in, "booking." + key, arguments);
  }

  /**
   * @param id what a tap on it means
   */
  Option option(String id, Language in, String key) {
    return new Option(id, phrases.say(in, "booking." + key));
  }

  Reply reply(Language in, String key, List<Option> options) {
    return reply(in, line(in, key, Map.of()), options, "");
  }

  /**
   * @param last a line below; may be empty
   */
  static Reply reply(Language in, String text, List<Option> options, String last) {
    return new Reply(in, last.isEmpty() ? text : text + "\n\n" + last, null, options);
  }

  /** Whom to turn to where nothing can be booked. */
  Option human(Language in) {
    return new Option("human", phrases.say(in, "chat.human.label"));
  }

  /** There is no such diary, or none at all. */
  Reply noDiary(Language in) {
    return reply(in, "none", List.of(human(in)));
  }

  /** No time is free there; they can wait for one. */
  Reply full(String where, Ask wait, Language in) {
    String full = line(in, "full", Map.of("desk", where));
    return reply(in, full, List.of(option(wait.id(), in, "waiting.join"), human(in)), "");
  }

  /** They have no such appointment. */
  Reply nothing(Language in) {
    return reply(in, "mine.none", List.of());
  }

  String desk(String id, Language in) {
    Desk desk = library.knowledge().desks().get(id);
    return desk == null ? id : desk.names().getOrDefault(in, id);
  }

  public static String day(LocalDate date, Language in) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM", in.locale()).format(date);
  }

  public static String shortDay(LocalDate date, Language in) {
    return DateTimeFormatter.ofPattern("EEE d MMM", in.locale()).format(date);
  }

  /** 09:15, and in the hour that comes twice which of both it is. */
  public static String time(Slot slot) {
    boolean once = Hours.HERE.getRules().getValidOffsets(slot.local()).size() == 1;
    return DateTimeFormatter.ofPattern(once ? "HH:mm" : "HH:mm z")
        .format(slot.from().atZone(Hours.HERE));
  }

  /** When, where and the code; the link to the calendar file comes with {@link #link}. */
  String booking(Booking booking, Language in) {
    return slot(booking, in) + "\n" + line(in, "code", Map.of("code", booking.code()));
  }

  /** When and where. */
  String slot(Booking booking, Language in) {
    Optional<DiarySetup> setup = diaries.find(booking.diary()).map(Diary::setup);
    Map<String, Object> told = new HashMap<>();
    told.put("day", day(booking.slot().date(), in));
    told.put("time", time(booking.slot()));
    told.put("desk", desk(booking.desk(), in));
    told.put("place", setup.map(DiarySetup::place).orElse("?"));
    told.put("address", setup.map(DiarySetup::address).orElse("?"));
    told.put("people", booking.people());
    return line(in, "line", told);
  }

  /** Where a number's place in the line stands. */
  String page(Ticket ticket) {
    return publicUrl + LinePages.TICKET + "/" + ticket.token();
  }

  String link(Booking booking, Language in) {
    String address = publicUrl + CalendarPage.PATH + "/" + booking.token() + ".ics";
    return line(in, "calendar", Map.of("link", address));
  }
}
