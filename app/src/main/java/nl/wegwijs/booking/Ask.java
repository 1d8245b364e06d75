package nl.wegwijs.booking;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

/** What somebody wants with appointments. Each is the id of an option too, the same for ever. */
public sealed interface Ask {
  /** For what. */
  record Desks() implements Ask {}

  /** Where, at a desk. */
  record Places(String desk) implements Ask {}

  /** For how many people. */
  record People(String diary) implements Ask {}

  /** On which day, from that date on. */
  record Days(Aim aim, LocalDate from) implements Ask {}

  /** When on that day, from that time on. */
  record Times(Aim aim, LocalDate date, LocalTime from) implements Ask {}

  /** That time. */
  record Take(Aim aim, Instant from) implements Ask {}

  /** What they have. */
  record Mine() implements Ask {}

  /** To give back what they have. */
  record CancelMine() implements Ask {}

  /** To have another time for what they have. */
  record MoveMine() implements Ask {}

  /** To give one back; they are asked whether they are sure. */
  record MayCancel(UUID booking) implements Ask {}

  /** To give one back, for sure. */
  record Cancel(UUID booking) implements Ask {}

  /** Where else they can go instead. */
  record Elsewhere(UUID booking) implements Ask {}

  /** The same for what they have. */
  record ElsewhereMine() implements Ask {}

  /** To tell that they come later. */
  record MayBeLate(UUID booking) implements Ask {}

  /** So many minutes later. */
  record Late(UUID booking, int minutes) implements Ask {}

  /** The same for what they have; 0: they have not said how much. */
  record LateMine(int minutes) implements Ask {}

  /** To wait for a time at that desk. */
  record WaitAt(String desk) implements Ask {}

  /** To wait for a time there; 0 people: they have not said for how many. */
  record Wait(String diary, int people) implements Ask {}

  /** To wait no more. */
  record Leave(String desk) implements Ask {}

  /** The time that is held for them. */
  record Accept(UUID booking) implements Ask {}

  /** Not the time that is held for them. */
  record Decline(UUID booking) implements Ask {}

  /** An appointment at a desk at which a number can be had too. */
  record Dated(String desk) implements Ask {}

  /** A number of today's walk-in hour. */
  record AnyTicket() implements Ask {}

  /** A number at that desk. */
  record Tickets(String desk) implements Ask {}

  /** A number there. */
  record Ticket(String diary) implements Ask {}

  /** Where they stand in the line. */
  record MyTicket() implements Ask {}

  /** To go out of the line. */
  record LeaveLine(UUID ticket) implements Ask {}

  /** They were called and are there after all. */
  record Back(UUID ticket) implements Ask {}

  /** What a time is for. */
  sealed interface Aim {
    /** An appointment more. */
    record Fresh(String diary, int people) implements Aim {}

    /** Instead of the one they have, at the same place. */
    record Instead(UUID booking) implements Aim {}

    /** Instead of the one they have at the same desk, at that place. */
    record There(String diary) implements Aim {}
  }

  /** Before the id of every option of appointments. */
  String TAP = "b:";

  DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

  /** At most 64 bytes. */
  default String id() {
    return TAP
        + switch (this) {
          case Desks() -> "desks";
          case Places(String desk) -> "d:" + desk;
          case People(String diary) -> "p:" + diary;
          case Days(Aim aim, LocalDate from) -> key("nmo", aim) + ":" + DATE.format(from);
          case Times(Aim aim, LocalDate date, LocalTime from) ->
              key("tvq", aim) + ":" + DATE.format(date) + ":" + TIME.format(from);
          case Take(Aim aim, Instant from) -> key("xzw", aim) + ":" + packed(from);
          case Mine() -> "my";
          case CancelMine() -> "my-cancel";
          case MoveMine() -> "my-move";
          case MayCancel(UUID booking) -> "c:" + booking;
          case Cancel(UUID booking) -> "y:" + booking;
          case Elsewhere(UUID booking) -> "e:" + booking;
          case ElsewhereMine() -> "my-place";
          case MayBeLate(UUID booking) -> "l:" + booking;
          case Late(UUID booking, int minutes) -> "late:" + booking + ":" + minutes;
          case LateMine(int minutes) -> "my-late:" + minutes;
          case WaitAt(String desk) -> "wait-at:" + desk;
          case Wait(String diary, int people) -> "wait:" + diary + ":" + people;
          case Leave(String desk) -> "leave:" + desk;
          case Dated(String desk) -> "book:" + desk;
          case AnyTicket() -> "numbers";
          case Tickets(String desk) -> "number-at:" + desk;
          case Ticket(String diary) -> "number:" + diary;
          case MyTicket() -> "my-number";
          case LeaveLine(UUID ticket) -> "out:" + ticket;
          case Back(UUID ticket) -> "here:" + ticket;
          case Accept(UUID booking) -> "accept:" + booking;
          case Decline(UUID booking) -> "decline:" + booking;
        };
  }

  /**
   * @param letters one for each aim
   */
  private static String key(String letters, Aim aim) {
    return switch (aim) {
      case Aim.Fresh(String diary, int people) -> letters.charAt(0) + ":" + diary + ":" + people;
      case Aim.Instead(UUID booking) -> letters.charAt(1) + ":" + booking;
      case Aim.There(String diary) -> letters.charAt(2) + ":" + diary;
    };
  }

  private static String packed(Instant at) {
    return Long.toString(at.getEpochSecond(), 36);
  }

  private static Instant instant(String packed) {
    return Instant.ofEpochSecond(Long.parseLong(packed, 36));
  }

  /** What an id means; empty: it is forged or from another age. */
  static Optional<Ask> of(String id) {
    try {
      return id.startsWith(TAP) && id.length() <= 64
          ? Optional.of(read(id.substring(TAP.length()).split(":", -1)))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Ask read(String[] part) {
    return switch (part[0]) {
      case "desks" -> new Desks();
      case "d" -> new Places(part[1]);
      case "p" -> new People(part[1]);
      case "n" -> new Days(fresh(part), date(part[3]));
      case "t" -> new Times(fresh(part), date(part[3]), time(part[4]));
      case "x" -> new Take(fresh(part), instant(part[3]));
      case "my" -> new Mine();
      case "my-cancel" -> new CancelMine();
      case "my-move" -> new MoveMine();
      case "c" -> new MayCancel(UUID.fromString(part[1]));
      case "y" -> new Cancel(UUID.fromString(part[1]));
      case "m" -> new Days(instead(part), date(part[2]));
      case "v" -> new Times(instead(part), date(part[2]), time(part[3]));
      case "z" -> new Take(instead(part), instant(part[2]));
      case "o" -> new Days(there(part), date(part[2]));
      case "q" -> new Times(there(part), date(part[2]), time(part[3]));
      case "w" -> new Take(there(part), instant(part[2]));
      case "e" -> new Elsewhere(UUID.fromString(part[1]));
      case "my-place" -> new ElsewhereMine();
      case "l" -> new MayBeLate(UUID.fromString(part[1]));
      case "late" -> new Late(UUID.fromString(part[1]), Integer.parseInt(part[2]));
      case "my-late" -> new LateMine(Integer.parseInt(part[1]));
      case "wait-at" -> new WaitAt(part[1]);
      case "wait" -> new Wait(part[1], Integer.parseInt(part[2]));
      case "leave" -> new Leave(part[1]);
      case "book" -> new Dated(part[1]);
      case "numbers" -> new AnyTicket();
      case "number-at" -> new Tickets(part[1]);
      case "number" -> new Ticket(part[1]);
      case "my-number" -> new MyTicket();
      case "out" -> new LeaveLine(UUID.fromString(part[1]));
      case "here" -> new Back(UUID.fromString(part[1]));
      case "accept" -> new Accept(UUID.fromString(part[1]));
      case "decline" -> new Decline(UUID.fromString(part[1]));
      default -> throw new IllegalArgumentException(part[0]);
    };
  }

  private static Aim fresh(String[] part) {
    return new Aim.Fresh(part[1], Integer.parseInt(part[2]));
  }

  private static Aim there(String[] part) {
    return new Aim.There(part[1]);
  }

  private static Aim instead(String[] part) {
    return new Aim.Instead(UUID.fromString(part[1]));
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text, DATE);
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text, TIME);
  }
}
