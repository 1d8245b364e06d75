package nl.wegwijs.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Redaction;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one person, and remembers all that is wrong with them. */
final class Checking {
  /** A spreadsheet would run what begins so. */
  private static final Pattern FORMULA = Pattern.compile("[=+@].*|-(?!\\d{1,3}$).+");

  private static final Pattern NUMBER = Pattern.compile("\\d{8,9}");
  private static final int LONGEST = 80;
  private static final int SHOWN = 40;
  private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

  private final ListWords words;
  private final Map<Column, String> fields;
  private final LocalDate today;
  private final Map<Column, String> letters;
  private final int line;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param letters of the columns in a spreadsheet
   * @param line 0: a form of one person
   */
  Checking(
      ListWords words,
      Map<Column, String> fields,
      LocalDate today,
      Map<Column, String> letters,
      int line) {
    this.words = words;
    this.fields = fields;
    this.today = today;
    this.letters = letters;
    this.line = line;
  }

  /** By column. */
  List<Fault> faults() {
    return faults.stream()
        .sorted(
            Comparator.comparing(Fault::column, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  Optional<Worker> worker() {
    fields.forEach(this::harmless);
    String family = name(Column.FAMILY);
    String given = name(Column.GIVEN);
    LocalDate born = date(Column.BORN, today);
    LocalDate arrived = date(Column.ARRIVED, today.plusYears(1));
    if (faults.isEmpty() && born != null && arrived != null && arrived.isBefore(born)) {
      wrong(Column.ARRIVED, Why.BEFORE_BIRTH);
    }
    String birthplace = filled(Column.BIRTHPLACE);
    String country = country();
    String bsn = bsn();
    Language language = language(country);
    return faults.isEmpty() && born != null && arrived != null
        ? Optional.of(
            new Worker(
                family, given, arrived, born, birthplace, country, bsn, room(), language.tag()))
        : Optional.empty();
  }

  private String text(Column column) {
    return fields.getOrDefault(column, "");
  }

  private void harmless(Column column, String text) {
    if (FORMULA.matcher(text).matches()) {
      wrong(column, Why.FORMULA);
    } else if (text.length() > LONGEST) {
      wrong(column, Why.LONG);
    }
  }

  private String filled(Column column) {
    String text = text(column);
    if (text.isEmpty() || text.equals("-")) {
      wrong(column, Why.MISSING);
    }
    return text;
  }

  private String name(Column column) {
    String name = filled(column);
    if (!name.isEmpty() && !name.matches("\\P{N}*\\p{L}\\P{N}*")) {
      wrong(column, Why.NO_NAME);
    }
    return name;
  }

  private @Nullable LocalDate date(Column column, LocalDate latest) {
    String text = filled(column);
    Optional<LocalDate> date = Dates.read(text);
    if (date.isEmpty()) {
      wrong(column, Why.NO_DATE);
    } else if (date.get().isAfter(latest)) {
      wrong(column, Why.FUTURE);
    } else if (date.get().isBefore(OLDEST)) {
      wrong(column, Why.TOO_EARLY);
    }
    return date.orElse(null);
  }

  private String country() {
    String text = filled(Column.COUNTRY);
    Optional<String> country = words.country(text);
    if (country.isEmpty()) {
      wrong(Column.COUNTRY, Why.NO_COUNTRY);
    }
    return country.orElse("");
  }

  private @Nullable String bsn() {
    String text = text(Column.BSN);
    if (words.isNone(text)) {
      return null;
    }
    String bare = text.replaceAll("[ .-]", "");
    boolean right = NUMBER.matcher(bare).matches() && Redaction.isBsn(bare);
    if (!right) {
      wrong(Column.BSN, Why.NO_BSN);
    }
    return bare.length() == 8 ? "0" + bare : bare;
  }

  private String room() {
    String room = text(Column.ROOM);
    return room.equals("-") ? "" : room;
  }

  private Language language(String country) {
    String text = text(Column.LANGUAGE);
    Optional<Language> told =
        text.isEmpty() ? Optional.of(words.spokenIn(country)) : words.language(text);
    if (told.isEmpty()) {
      wrong(Column.LANGUAGE, Why.NO_LANGUAGE);
    }
    return told.orElse(Language.ENGLISH);
  }

  /** The first thing that is wrong with a field is told. */
  private void wrong(Column column, Why why) {
    if (faults.stream().noneMatch(fault -> column == fault.column())) {
      String more = column == Column.BSN || why == Why.MISSING ? "" : cut(text(column));
      faults.add(new Fault(line, column, letters.getOrDefault(column, ""), why, more));
    }
  }

  private static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
