package nl.wegwijs.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.wegwijs.content.Finding.Problem;
import nl.wegwijs.content.Finding.Warning;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Content with nothing wrong in it, broken in one place at a time. */
class ContentCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Phrases PHRASES = new Phrases(new Languages());
  private static final String COMMON = "registration/fees/article.yaml";
  private static final String ENGLISH = "registration/fees/en.md";
  private static final String POLISH = "registration/fees/pl.md";
  private static final String BULGARIAN = "registration/fees/bg.md";
  private static final String NL = "registration/fees/nl.md";

  @TempDir Path folder;
  private SmallContent content;

  @BeforeEach
  void nothingIsWrong() {
    content = SmallContent.in(folder);
    assertThat(check().all()).isEmpty();
  }

  static Stream<Arguments> breaks() {
    return Stream.of(
        broken("a language is missing", c -> c.remove(POLISH), POLISH, 1, "missing"),
        edit(COMMON, "AAA-001", "AAA-009", 3, "no fact AAA-009"),
        edit(COMMON, "desk: infopunt", "desk: nowhere", 1, "no desk nowhere"),
        edit(COMMON, "reviewed:", "recheck: [AAA-004]\nreviewed:", 6, "AAA-004 is not among"),
        edit(COMMON, "[AAA-001]", "[AAA-001, AAA-003]", 3, "AAA-003 must be looked up again"),
        edit(COMMON, "[AAA-001]", "[AAA-001, AAA-001]", 3, "AAA-001 stands here twice"),
        edit(COMMON, "[other]", "[fees]", 4, "related to itself"),
        edit(COMMON, "[other]", "[a-1, a-2, a-3, a-4, other]", 4, "more than four"),
        edit(COMMON, "reviewed: 2026-11-21", "reviewed: 2026-11-31", 6, "not a date"),
        edit(COMMON, "review_by: 2027", "review_by: 2026", 7, "before reviewed"),
        edit(COMMON, "[AAA-001]", "[AAA-001, AAA-002]", 7, "after AAA-002 ends"),
        edit(COMMON, "moment: any", "moment: any\nowner: me", 3, "unknown key owner"),
        edit(COMMON, "moment: any", "moment: soon", 2, "moment is not one of"),
        edit(COMMON, "moment: any", "moment: [any", 3, "not YAML"),
        edit(COMMON, "moment: any", "moment: any\nmoment: any", 3, "moment stands here twice"),
        edit("facts.yaml", "id: AAA-004", "id: AAA-001", 30, "AAA-001 stands in line 2 too"),
        edit("facts.yaml", "https://example.org/old", "http://example.org/old", 18, "not an https"),
        edit("facts.yaml", "fee: 14.71 EUR", "fee: 14.71 EURO", 6, "no such figure"),
        edit("facts.yaml", "day: 2026-12-31", "day: 2026-13-31", 11, "no such figure"),
        edit("facts.yaml", "valid_to: 2026", "valid_to: 2025", 21, "ends before it starts"),
        edit("facts.yaml", "recheck: true", "publish: false", 29, "marked publish"),
        edit("desks.yaml", "ro: Punct, ", "", 2, "no ro"),
        edit("desks.yaml", "chat, ticket", "chat, tickets", 3, "not known: tickets"),
        edit(ENGLISH, "follows: 1", "follows: 2", 3, "follows 2, nl is 1"),
        edit(ENGLISH, "{AAA-001.fee}.\"", "{AAA-001.fine}.\"", 5, "no value fine"),
        edit(ENGLISH, "You pay {AAA-001", "You pay {AAA-004", line(0), "AAA-004 has no value fee"),
        edit(ENGLISH, "You pay {AAA-001", "You pay {AAA-002", line(0), "AAA-002 is not listed"),
        edit(ENGLISH, "{AAA-001.phone}", "{AAA-001}", line(5), "a brace that is no reference"),
        edit(ENGLISH, "Bring your", "Bring € 25 and your", line(3), "typed amount € 25"),
        edit(BULGARIAN, "Bring your", "25,50 евро", line(3), "typed amount 25,50 евро"),
        edit(ENGLISH, "Bring your", "Bring 8 percent of your", line(3), "typed share 8 percent"),
        edit(ENGLISH, "Or call", "Or call 010-267 16 25 or", line(5), "typed phone number"),
        edit(ENGLISH, "Or call", "Or call +31 10 267 16 25", line(5), "typed phone number"),
        edit(ENGLISH, "Or call", "Or call 14 010 or", line(5), "typed phone number"),
        edit(ENGLISH, "Or call", "Or mail a@example.org or", line(5), "typed e-mail address"),
        edit(ENGLISH, "https://example.org/city", "http://example.org", line(2), "link not https"),
        edit(ENGLISH, "Bring your", "# Bring your", line(3), "Heading"),
        edit(ENGLISH, "Bring your", "Bring *your*", line(3), "Emphasis"),
        edit(ENGLISH, "Bring your", "Bring <b>your</b>", line(3), "HtmlInline"),
        edit(ENGLISH, "- Or call", "* Or call", line(5), "a list that starts with *"),
        edit(ENGLISH, "It costs", "**It costs**", 5, "markup in short"),
        edit(ENGLISH, "Title fees", "Title fees" + " long".repeat(11), 2, "title of 65 characters"),
        edit(ENGLISH, "Bring your", "Bring it. ".repeat(140), line(0), "body of 15"),
        edit(POLISH, "It costs", "Żółw. ".repeat(51), 5, "short of 3 SMS segments"),
        edit(BULGARIAN, "It costs", "Цена. ".repeat(21), 5, "short of 3 SMS segments"),
        edit(ENGLISH, "Bring your", "and so on ".repeat(40), line(0), "words a sentence"),
        edit(POLISH, "Bring your", "Informaţii", line(3), "an old cedilla"),
        edit(BULGARIAN, "Bring your", "Пaспорт", line(3), "Latin and Cyrillic in one word"),
        edit(ENGLISH, "Bring your", "Bring\u200b your", line(3), "a letter nobody sees: U+200B"),
        edit(ENGLISH, "number 7?", "number 8?", 15, "stands here twice"),
        edit(
            "registration/other/en.md",
            "other number 7?",
            "FEES number 7!",
            14,
            "phrasing also in"),
        broken("eleven phrasings", c -> phrasings(c, 11), ENGLISH, 6, "11 phrasings"),
        edit(ENGLISH, "---\nYou", "--\nYou", 1, "no front matter"),
        broken("an empty file", c -> c.put(ENGLISH, ""), ENGLISH, 1, "no front matter"),
        broken(
            "no body",
            c -> c.edit(ENGLISH, it -> it.replace(SmallContent.BODY, "")),
            ENGLISH,
            51,
            "no body"),
        broken(
            "a stray file",
            c -> c.put("registration/fees/de.md", "x"),
            "registration/fees/de.md",
            1,
            "no file that is read"),
        broken(
            "two topics",
            c -> c.put("work/fees/article.yaml", ""),
            "work/fees/article.yaml",
            1,
            "fees stands in registration too"),
        edit(COMMON, "[fairwork]", "[nobody]", 5, "no organisation nobody"),
        edit(
            "organisations.yaml", "id: city-desk", "id: fairwork", 15, "fairwork stands in line 1"),
        edit("organisations.yaml", "[AAA-001]", "[AAA-009]", 1, "no fact AAA-009"),
        edit("organisations.yaml", "[AAA-001]", "[AAA-002]", 1, "AAA-001 is not listed"),
        edit("organisations.yaml", "{AAA-001.phone}", "0800-1234", 11, "a typed phone"),
        edit("organisations.yaml", "{AAA-001.phone}", "{AAA-001.fax}", 1, "no value fax"),
        edit("organisations.yaml", "https:", "http:", 10, "not an https link"),
        edit("organisations.yaml", "phone, website", "phone, fax", 9, "not known: fax"),
        edit(
            "organisations.yaml",
            "  source: {org: City, title: Plan, date: 2026}\n",
            "",
            15,
            "rests on nothing"),
        edit(
            "organisations.yaml",
            "    pl: \"It is pl",
            "    pl: \"Bel 0800-1234 pl",
            4,
            "typed phone number"),
        edit("organisations.yaml", "    ro: ", "    r: ", 4, "no ro"),
        broken(
            "no directory",
            c -> c.remove("organisations.yaml"),
            "organisations.yaml",
            1,
            "missing"),
        edit("glossary.yaml", "    bg: ", "    b: ", 4, "no bg"),
        edit("glossary.yaml", "articles: [fees]", "articles: [none]", 1, "no article none"),
        edit("glossary.yaml", "pl: [digit]", "pl: [Sofi]", 21, "synonym also of BSN"),
        edit("glossary.yaml", "term: DigiD", "term: BSN", 1, "BSN stands here 2 times"),
        edit("glossary.yaml", "    en: \"It is en of", "    en: \"€ 12 of", 7, "typed amount"),
        edit(
            "glossary.yaml",
            "    en: \"It is",
            "    en: \"" + "a ".repeat(80) + "It is",
            7,
            "explanation of 2"),
        edit("moments.yaml", "arrival:", "arrived:", 1, "no arrival"),
        edit("moments.yaml", "article: other", "article: nothing", 12, "no article nothing"),
        edit(
            "moments.yaml",
            "title: {nl: At arrival",
            "title: {nl: At arrival much too long it is",
            2,
            "row of 3"),
        edit(
            "moments.yaml",
            "en: [I am at arrival 1,",
            "en: [question fees number 1,",
            37,
            "phrasing also in"),
        edit("moments.yaml", "en: [I am at arrival 1, ", "en: [", 37, "11 phrasings"),
        edit(
            "moments.yaml",
            "        en: \"It is",
            "        en: \"" + "a ".repeat(40) + "It is",
            10,
            "do of 1"),
        edit("cities/smalltown/fees.yaml", "AAA-001", "AAA-009", 1, "no fact AAA-009"),
        edit(
            "cities/smalltown/fees.yaml",
            "en: \"It",
            "en: \"{AAA-004.fee} It",
            7,
            "AAA-004 has no value fee"),
        edit(
            "cities/smalltown/fees.yaml",
            "en: \"It",
            "en: \"[a](http://b.nl) It",
            7,
            "link not https"),
        edit("cities/smalltown/fees.yaml", "  pl: ", "  p: ", 4, "no pl"),
        broken(
            "an overlay of nothing",
            c -> c.put("cities/smalltown/none.yaml", c.text("cities/smalltown/fees.yaml")),
            "cities/smalltown/none.yaml",
            1,
            "no article none"),
        broken(
            "a stray overlay",
            c -> c.put("cities/smalltown/fees.md", "x"),
            "cities/smalltown/fees.md",
            1,
            "no file that is read"),
        edit(
            "cities/smalltown/city.yaml",
            "en: [smalltown]",
            "en: [bigtown]",
            2,
            "word also of bigtown"),
        broken(
            "no city",
            c -> c.remove("cities/smalltown/city.yaml"),
            "cities/smalltown/city.yaml",
            1,
            "missing"),
        edit("cities/smalltown/places.yaml", "[infopunt]", "[nowhere]", 1, "no desk nowhere"),
        edit("cities/smalltown/places.yaml", "09:00-17:00", "from nine", 4, "not hours"),
        edit("cities/smalltown/places.yaml", "https:", "http:", 5, "not an https link"),
        edit(
            "cities/smalltown/places.yaml",
            "checked: 2026-11-21",
            "checked: soon",
            6,
            "not a date"),
        broken("no facts", c -> c.remove("facts.yaml"), "facts.yaml", 1, "missing"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaks")
  void everyBreakIsNamedByFileAndLine(
      String name, Consumer<SmallContent> breaking, String file, int line, String what) {
    breaking.accept(content);
    assertThat(check().problems())
        .as(name)
        .anyMatch(problem ->
            problem.file().equals(file) && problem.line() == line && problem.what().contains(what));
  }

  @Test
  void emergencyNumbersYearsAndTermsMayBeTyped() {
    content.edit(
        ENGLISH,
        text -> text.replace("Bring", "Call 112 or 113 within 5 days, from 01-02-2027 on. Bring"));
    assertThat(check().all()).isEmpty();
  }

  @Test
  void aTranslationOfAnOlderRevisionIsStale() {
    content.edit(NL, text -> text.replace("revision: 1", "revision: 2"));
    assertThat(check().problems()).isEmpty();
    assertThat(check().warnings())
        .extracting(Warning::file)
        .containsExactlyInAnyOrder(POLISH, ENGLISH, BULGARIAN, "registration/fees/ro.md");
  }

  @Test
  void aRelatedArticleMayStillHaveToBeWritten() {
    content.edit(COMMON, text -> text.replace("[other]", "[nothing]"));
    assertThat(check().problems()).isEmpty();
    assertThat(check().warnings())
        .containsExactly(
            new Warning(COMMON, 4, "no article nothing yet", "write it or mend the name"));
  }

  @Test
  void fewPhrasingsAreWorthAWarning() {
    phrasings(content, 13);
    assertThat(check().warnings()).extracting(Warning::what).containsExactly("13 phrasings");
  }

  @Test
  void dangerWantsFortyPhrasings() {
    phrasings(content, 25);
    assertThat(check().all()).isEmpty();
    content.edit(COMMON, text -> text.replace("moment", "danger: threat\nmoment"));
    assertThat(check().warnings()).extracting(Warning::what).containsExactly("25 phrasings");
  }

  @Test
  void aFactThatEndsLaterIsAWarningAndNeverFailsTheBuildByTimeAlone() {
    content.edit(
        COMMON,
        text ->
            text.replace("[AAA-001]", "[AAA-001, AAA-002]").replace("2027-05-21", "2026-12-31"));
    assertThat(check().all()).isEmpty();
    Findings later = check(LocalDate.of(2027, 1, 1));
    assertThat(later.problems()).isEmpty();
    assertThat(later.warnings())
        .extracting(Warning::what)
        .containsExactly("AAA-002 ended on 2026-12-31", "review was due on 2026-12-31");
  }

  @Test
  void aTextReviewedAfterItsFactEndedIsAProblem() {
    content.edit(
        COMMON,
        text ->
            text.replace("[AAA-001]", "[AAA-001, AAA-002]").replace("d: 2026-11", "d: 2027-01"));
    assertThat(check().problems())
        .extracting(Problem::what)
        .containsExactly("AAA-002 had ended on 2026-12-31 when this was reviewed");
  }

  @Test
  void allProblemsAreNamedAtOnce() {
    content.edit(COMMON, text -> text.replace("desk: infopunt", "desk: nowhere"));
    content.edit(ENGLISH, text -> text.replace("Bring", "Bring € 25"));
    content.edit("registration/other/pl.md", text -> text.replace("follows: 1", "follow: 1"));
    assertThat(check().problems())
        .extracting(Problem::file)
        .contains(COMMON, ENGLISH, "registration/other/pl.md");
  }

  private static Arguments edit(String file, String from, String to, int line, String what) {
    String name = what + " (" + file + ")";
    return broken(
        name, content -> content.edit(file, text -> text.replace(from, to)), file, line, what);
  }

  private static Arguments broken(
      String name, Consumer<SmallContent> breaking, String file, int line, String what) {
    return arguments(name, breaking, file, line, what);
  }

  /** The line of the body's line, counted from 0. */
  private static int line(int below) {
    return SmallContent.BODY_STARTS + below;
  }

  private static void phrasings(SmallContent content, int left) {
    content.edit(
        ENGLISH,
        text ->
            text.lines()
                .filter(line -> !line.startsWith("    - ") || number(line) < left)
                .reduce("", (all, line) -> all + line + "\n"));
  }

  private static int number(String line) {
    return Integer.parseInt(line.replaceAll("\\D", ""));
  }

  private Findings check() {
    return check(TODAY);
  }

  private Findings check(LocalDate today) {
    ContentReader.Reading reading = content.read();
    ContentCheck.check(reading, PHRASES, today);
    return reading.findings();
  }
}
