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
  record Days(String diary, int people, LocalDate from) implements Ask {}

  /** When on that day, from that time on. */
  record Times(String diary, int people, LocalDate date, LocalTime from) implements Ask {}

  /** That time. */
  record Take(String diary, int people, Instant from) implements Ask {}

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

  /** To another day, from that date on. */
  record MoveDays(UUID booking, LocalDate from) implements Ask {}

  /** To another time on that day, from that time on. */
  record MoveTimes(UUID booking, LocalDate date, LocalTime from) implements Ask {}

  /** To that time. */
  record MoveTo(UUID booking, Instant from) implements Ask {}

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
          case Days(String diary, int people, LocalDate from) ->
              "n:" + diary + ":" + people + ":" + DATE.format(from);
          case Times(String diary, int people, LocalDate date, LocalTime from) ->
              "t:" + diary + ":" + people + ":" + DATE.format(date) + ":" + TIME.format(from);
          case Take(String diary, int people, Instant from) ->
              "x:" + diary + ":" + people + ":" + packed(from);
          case Mine() -> "my";
          case CancelMine() -> "my-cancel";
          case MoveMine() -> "my-move";
          case MayCancel(UUID booking) -> "c:" + booking;
          case Cancel(UUID booking) -> "y:" + booking;
          case MoveDays(UUID booking, LocalDate from) -> "m:" + booking + ":" + DATE.format(from);
          case MoveTimes(UUID booking, LocalDate date, LocalTime from) ->
              "v:" + booking + ":" + DATE.format(date) + ":" + TIME.format(from);
          case MoveTo(UUID booking, Instant from) -> "z:" + booking + ":" + packed(from);
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
      case "n" -> new Days(part[1], people(part[2]), date(part[3]));
      case "t" -> new Times(part[1], people(part[2]), date(part[3]), time(part[4]));
      case "x" -> new Take(part[1], people(part[2]), instant(part[3]));
      case "my" -> new Mine();
      case "my-cancel" -> new CancelMine();
      case "my-move" -> new MoveMine();
      case "c" -> new MayCancel(UUID.fromString(part[1]));
      case "y" -> new Cancel(UUID.fromString(part[1]));
      case "m" -> new MoveDays(UUID.fromString(part[1]), date(part[2]));
      case "v" -> new MoveTimes(UUID.fromString(part[1]), date(part[2]), time(part[3]));
      case "z" -> new MoveTo(UUID.fromString(part[1]), instant(part[2]));
      default -> throw new IllegalArgumentException(part[0]);
    };
  }

  private static int people(String text) {
    return Integer.parseInt(text);
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text, DATE);
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text, TIME);
  }
}
