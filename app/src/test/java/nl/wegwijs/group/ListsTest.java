package nl.wegwijs.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.wegwijs.language.Languages;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What employers send, and what is told of it. */
class ListsTest {
  static final String HEADING =
      "Achternaam;Voornamen;Datum aankomst;Geboortedatum;Geboorteplaats;Land;BSN;Kamer\n";
  private static final String JAN = "Kowalski;Jan;2026-09-01;1-2-1990;Łódź;Polen;123456782;12\n";

  private static final Lists LISTS =
      new Lists(
          new ListWords(new Languages()),
          Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));

  private static Upload.Read read(byte[] file) {
    return (Upload.Read) LISTS.read(file);
  }

  private static Upload.Read read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Upload.Refused refused(byte[] file) {
    return (Upload.Refused) LISTS.read(file);
  }

  @Test
  void aGoodLineBecomesAPerson() {
    Upload.Read read = read(HEADING + JAN);

    assertThat(read.faults()).isEmpty();
    assertThat(read.good())
        .containsExactly(
            new Worker(
                "Kowalski",
                "Jan",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(1990, 2, 1),
                "Łódź",
                "PL",
                "123456782",
                "12",
                "pl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1250", "ISO-8859-2", "UTF-8", "UTF-16"})
  void polishNamesAreReadInEverySetOfLetters(String set) {
    String names =
        "Dąbrowska;Żaneta;2026-09-01;1990-02-01;Kędzierzyn-Koźle;Polska;;\n"
            + "Wiśniewski;Łukasz;2026-09-01;1991-02-01;Świętochłowice;Polska;;\n"
            + "Kamiński;Grześ;2026-09-01;1992-02-01;Gdańsk;Polska;;\n";
    assertThat(read((HEADING + names).getBytes(Charset.forName(set))).good())
        .extracting(Worker::family, Worker::given, Worker::birthplace)
        .containsExactly(
            tuple("Dąbrowska", "Żaneta", "Kędzierzyn-Koźle"),
            tuple("Wiśniewski", "Łukasz", "Świętochłowice"),
            tuple("Kamiński", "Grześ", "Gdańsk"));
  }

  @Test
  void westernAndBulgarianLettersOfOldWindowsAreReadToo() {
    String western = HEADING + "Müller;Zoë;2026-09-01;1990-02-01;Besançon;België;;\n";
    assertThat(read(western.getBytes(Charset.forName("windows-1252"))).good())
        .extracting(Worker::family, Worker::given, Worker::birthplace)
        .containsExactly(tuple("Müller", "Zoë", "Besançon"));
    String bulgarian =
        "Фамилия;Име;Дата на пристигане;Дата на раждане;Място на раждане;Държава;BSN;Стая\n"
            + "Димитрова;Мария;1.9.2026;2.3.1990;Пловдив;България;няма;4\n";
    assertThat(read(bulgarian.getBytes(Charset.forName("windows-1251"))).good())
        .extracting(Worker::family, Worker::birthplace, Worker::language)
        .containsExactly(tuple("Димитрова", "Пловдив", "bg"));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void aMarkAtTheBeginningAndAnySeparatorAreRead(String between) {
    String text = "\uFEFF" + (HEADING + JAN).replace(";", between).replace("\n", "\r\n");
    assertThat(read(text).good()).hasSize(1);
    assertThat(read("sep=" + between + "\n" + text.substring(1)).good()).hasSize(1);
    assertThat(read(text.replace("Kowalski", "\"Kowalski" + between + " junior\"")).good())
        .extracting(Worker::family)
        .containsExactly(("Kowalski" + between + " junior").replaceAll("\\s+", " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Surname,First name,Arrival date,Date of birth,Place of birth,Country,BSN,Room number",
        "nazwisko,imiona,data przyjazdu,data urodzenia,miejsce urodzenia,kraj,numer bsn,nr pokoju",
        "GESLACHTSNAAM,Voorna(a)m(en),Datum_aankomst,geboorte-datum,Geboorteplaats,Land,Bsn,Kamernr."
      })
  void headingsAreKnownInThreeLanguages(String heading) {
    String text = heading.replace("geboorte-datum", "Geboortedatum") + "\n" + JAN.replace(';', ',');
    assertThat(read(text).good()).extracting(Worker::family).containsExactly("Kowalski");
  }

  @Test
  void columnsThatAreMissingAreNamedAndNothingIsTaken() {
    assertThat(
            refused(
                "Achternaam;Voornamen;Geboortedatum;Land\na;b;c;d\n"
                    .getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            new Upload.Refused(
                Why.COLUMNS,
                "",
                List.of(Column.ARRIVED, Column.BIRTHPLACE, Column.BSN, Column.ROOM)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-09-01",
        "1-9-2026",
        "01/09/2026",
        "1 Sept 2026",
        "1.9.2026",
        "46266",
        "1 september 2026",
        "1 września 2026",
        "1 wrz 2026",
        "1 septembrie 2026",
        "1 септември 2026",
        "1st Sep 2026",
        "2026/9/1",
        "01 09 2026",
        "1-sep-2026"
      })
  void aDateIsReadAsPeopleTypeIt(String typed) {
    assertThat(Dates.read(typed)).contains(LocalDate.of(2026, 9, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "31-2-2026",
        "1-13-2026",
        "9/25/2026",
        "1-9-26",
        "yesterday",
        "2026",
        "1 m 2026",
        "12345678"
      })
  void whatIsNoDateIsNone(String typed) {
    assertThat(Dates.read(typed)).isEmpty();
  }

  @Test
  void everyDateIsReadInEveryStyle() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      LocalDate date = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(40_000));
      int day = date.getDayOfMonth();
      int month = date.getMonthValue();
      long count = date.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
      String named =
          date.getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
      assertThat(
              List.of(
                  date.toString(),
                  day + "-" + month + "-" + date.getYear(),
                  "%02d/%02d/%d".formatted(day, month, date.getYear()),
                  day + " " + named + " " + date.getYear(),
                  Long.toString(count)))
          .allSatisfy(typed -> assertThat(Dates.read(typed)).contains(date));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=cmd(/C calc)A0;Jan;2026-09-01;1990-02-01;Lublin;PL;;1 | FAMILY | A | FORMULA",
        "Nowak;@SUM(1);2026-09-01;1990-02-01;Lublin;PL;;1 | GIVEN | B | FORMULA",
        "Nowak;Jan;2026-09-01;1990-02-01;-2+3+cmd;PL;;1 | BIRTHPLACE | E | FORMULA",
        "Nowak;;2026-09-01;1990-02-01;Lublin;PL;;1 | GIVEN | B | MISSING",
        "Nowak;J4n;2026-09-01;1990-02-01;Lublin;PL;;1 | GIVEN | B | NO_NAME",
        "Nowak;Jan;1 m 2026;1990-02-01;Lublin;PL;;1 | ARRIVED | C | NO_DATE",
        "Nowak;Jan;2026-09-01;2026-11-24;Lublin;PL;;1 | BORN | D | FUTURE",
        "Nowak;Jan;2028-09-01;1990-02-01;Lublin;PL;;1 | ARRIVED | C | FUTURE",
        "Nowak;Jan;2026-09-01;1880-02-01;Lublin;PL;;1 | BORN | D | TOO_EARLY",
        "Nowak;Jan;1980-09-01;1990-02-01;Lublin;PL;;1 | ARRIVED | C | BEFORE_BIRTH",
        "Nowak;Jan;2026-09-01;1990-02-01;Lublin;Narnia;;1 | COUNTRY | F | NO_COUNTRY",
        "Nowak;Jan;2026-09-01;1990-02-01;Lublin;PL;123456789;1 | BSN | G | NO_BSN",
        "Nowak;Jan;2026-09-01;1990-02-01;Lublin;PL;12345;1 | BSN | G | NO_BSN"
      })
  void aFaultyLineIsNamedWithItsColumnAndTheGoodOnesAreKept(
      String line, Column column, String letter, Why why) {
    Upload.Read read =
        read(HEADING + JAN + line + "\n" + JAN.replace("Jan", "Ewa").replace("123456782", "geen"));

    assertThat(read.good()).extracting(Worker::given).containsExactly("Jan", "Ewa");
    assertThat(read.faults())
        .extracting(Fault::line, Fault::column, Fault::letter, Fault::why)
        .containsExactly(tuple(3, column, letter, why));
    assertThat(read.faults())
        .allSatisfy(fault -> assertThat(fault.more()).doesNotContain("123456789"));
  }

  @Test
  void thePersonAndTheNumberThatStandTwiceAreNamedWithTheOtherLine() {
    String again = JAN.replace("Kowalski", "KOWALSKI").replace("1-2-1990", "1 feb 1990");
    String thief = JAN.replace("Kowalski", "Nowak");
    Upload.Read read = read(HEADING + JAN + "\n;;;;;;;\n" + again + thief);

    assertThat(read.good()).hasSize(1);
    assertThat(read.faults())
        .extracting(Fault::line, Fault::column, Fault::why, Fault::more)
        .containsExactly(tuple(5, null, Why.TWICE, "2"), tuple(6, Column.BSN, Why.BSN_TWICE, "2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"123456782", "123.456.782", "1234 56 782", "geen", "none", "brak", "-", ""})
  void aNumberIsReadAndNoneIsFine(String typed) {
    Upload.Read read = read(HEADING + JAN.replace("123456782", typed));
    assertThat(read.faults()).isEmpty();
    assertThat(read.good().getFirst().bsn()).isEqualTo(typed.startsWith("1") ? "123456782" : null);
  }

  @ParameterizedTest
  @CsvSource({
    "Polen,PL,pl",
    "Polska,PL,pl",
    "Poland,PL,pl",
    "POL,PL,pl",
    "pl,PL,pl",
    "România,RO,ro",
    "Roemenie,RO,ro",
    "България,BG,bg",
    "Bulgaria,BG,bg",
    "Spanje,ES,en",
    "Holland,NL,nl",
    "Oekraïne,UA,en",
    "Rumunia,RO,ro",
    "Great Britain,GB,en"
  })
  void aCountryIsKnownByItsNameInManyLanguages(String typed, String code, String language) {
    assertThat(read(HEADING + JAN.replace("Polen", typed)).good())
        .extracting(Worker::country, Worker::language)
        .containsExactly(tuple(code, language));
  }

  @Test
  void aLanguageThatTheListNamesWins() {
    String text =
        HEADING.strip()
            + ";Taal\n"
            + JAN.strip()
            + ";Engels\n"
            + JAN.strip().replace("Jan", "Ewa").replace("123456782", "")
            + ";Klingon\n";
    assertThat(read(text).good()).extracting(Worker::language).containsExactly("en");
    assertThat(read(text).faults()).extracting(Fault::why).containsExactly(Why.NO_LANGUAGE);
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            "Nowak"
                + Character.toString('a' + i % 26)
                + ";"
                + name(i)
                + ";2026-09-01;1990-02-01;Lublin;PL;;1\n")
        .collect(Collectors.joining());
  }

  private static String name(int i) {
    return i == 0 ? "A" : name(i / 26) + Character.toString('a' + i % 26);
  }

  @Test
  void aThousandLinesAreReadAndMoreAreRefused() {
    assertThat(read(HEADING + lines(1_000)).good()).hasSize(1_000);
    for (int count : List.of(1_001, 20_000)) {
      assertThat(refused((HEADING + lines(count)).getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(new Upload.Refused(Why.TOO_LONG, "1000", List.of()));
    }
  }

  @Test
  void whatIsNoListIsRefused() {
    assertThat(refused(new byte[0]).why()).isEqualTo(Why.EMPTY);
    assertThat(refused(HEADING.getBytes(StandardCharsets.UTF_8)).why()).isEqualTo(Why.EMPTY);
    assertThat(refused("%PDF-1.7\n\u0001\u0000".getBytes(StandardCharsets.UTF_8)).why())
        .isEqualTo(Why.NO_LIST);
    byte[] old = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    assertThat(refused(old).why()).isEqualTo(Why.OLD_EXCEL);
    assertThat(refused("PK\u0003\u0004 broken".getBytes(StandardCharsets.UTF_8)).why())
        .isEqualTo(Why.NO_LIST);
  }

  @Test
  void noFileWhateverItsBytesBreaksTheReader() {
    Random random = new Random(11);
    byte[] good = (HEADING + JAN).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2_000; i++) {
      byte[] spoilt = good.clone();
      for (int hits = random.nextInt(20); hits >= 0; hits--) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
      }
      assertThat(LISTS.read(spoilt)).isNotNull();
    }
  }

  private static byte[] excel(boolean asDates) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Lijst");
      String[] heading = HEADING.strip().split(";");
      for (int at = 0; at < heading.length; at++) {
        sheet.value(0, at, heading[at]);
      }
      String[] names = {"Wiśniewska", "Nowak", "Zając"};
      for (int i = 0; i < names.length; i++) {
        sheet.value(i + 2, 0, names[i]);
        sheet.value(i + 2, 1, "Ewa");
        sheet.value(i + 2, 2, LocalDate.of(2026, 9, 1));
        sheet.value(i + 2, 3, 32905);
        if (asDates) {
          sheet.style(i + 2, 2).format("d-m-yyyy").set();
        }
        sheet.value(i + 2, 4, "Łódź");
        sheet.value(i + 2, 5, "Polska");
        sheet.value(i + 2, 7, 12);
      }
      sheet.value(2, 6, 123456782);
      sheet.formula(3, 4, "1+1");
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anExcelFileIsReadAndItsFormulasAreRefused(boolean asDates) throws IOException {
    Upload.Read read = read(excel(asDates));

    assertThat(read.good())
        .extracting(Worker::family, Worker::arrived, Worker::born, Worker::bsn, Worker::room)
        .containsExactly(
            tuple(
                "Wiśniewska",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(1990, 2, 1),
                "123456782",
                "12"),
            tuple("Zając", LocalDate.of(2026, 9, 1), LocalDate.of(1990, 2, 1), null, "12"));
    assertThat(read.faults())
        .extracting(Fault::line, Fault::letter, Fault::why)
        .containsExactly(tuple(4, "E", Why.FORMULA));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  @Test
  void aFileThatUnpacksToTooMuchIsRefused() throws IOException {
    byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[64 * 1024 * 1024]);
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(refused(bomb).why()).isEqualTo(Why.TOO_LARGE);
    assertThat(refused(zip("word/document.xml", new byte[9])).why()).isEqualTo(Why.NO_LIST);
  }

  @Test
  void lettersOfColumnsAreThoseOfASpreadsheet() {
    assertThat(List.of(Lists.letter(0), Lists.letter(25), Lists.letter(26), Lists.letter(701)))
        .containsExactly("A", "Z", "AA", "ZZ");
  }
}
