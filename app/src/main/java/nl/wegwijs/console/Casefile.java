package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.Library;
import nl.wegwijs.content.Organisation;
import nl.wegwijs.handoff.CaseState;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.Consent;
import nl.wegwijs.handoff.Desks;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.HelpDesk;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.handoff.Replies;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.staff.Account;
import nl.wegwijs.translation.Translations;
import org.jspecify.annotations.Nullable;

/** Gathers all that the page of a case shows. */
@Singleton
class Casefile {
  private final Cases cases;
  private final OpenCases open;
  private final Casework casework;
  private final Desks desks;
  private final People people;
  private final Replies replies;
  private final Library library;
  private final Talks talks;
  private final Board board;
  private final Staff staff;
  private final CannedReplies canned;
  private final Shelves shelves;
  private final Translations translations;
  private final ReferralLook referrals;
  private final NumberLook numbers;
  private final Clock clock;

  Casefile(
      Cases cases,
      OpenCases open,
      Casework casework,
      Desks desks,
      People people,
      Replies replies,
      Library library,
      Talks talks,
      Board board,
      Staff staff,
      CannedReplies canned,
      Shelves shelves,
      Translations translations,
      ReferralLook referrals,
      NumberLook numbers,
      Clock clock) {
    this.cases = cases;
    this.open = open;
    this.casework = casework;
    this.desks = desks;
    this.people = people;
    this.replies = replies;
    this.library = library;
    this.talks = talks;
    this.board = board;
    this.staff = staff;
    this.canned = canned;
    this.shelves = shelves;
    this.translations = translations;
    this.referrals = referrals;
    this.numbers = numbers;
    this.clock = clock;
  }

  /**
   * What was asked of the page.
   *
   * @param search words to find articles by
   * @param typed what stands in the box
   * @param token of the reply that failed; empty: a new one
   * @param problem what went wrong; empty: nothing
   */
  record Asked(String search, String typed, String token, String problem) {
    static final Asked NOTHING = new Asked("", "", "", "");
  }

  CaseView view(Frame frame, Account account, HelpCase one, Asked asked) {
    Language reads = frame.words().language();
    Person person = people.find(one.person()).orElse(null);
    Language speaks = language(one, person);
    return new CaseView(
        frame,
        head(frame, account, one, person),
        talks.of(frame, one),
        window(person, reads),
        canned.in(speaks, reads, account.shown()),
        results(frame, one, speaks, asked.search()),
        remarks(one, account, reads),
        earlier(frame, account, one),
        others(one, reads),
        cities(reads),
        staff.colleagues(account, one.desk()),
        library.knowledge().organisations().values().stream()
            .map(Organisation::name)
            .sorted()
            .toList(),
        referrals.rows(one, frame),
        hand(account, one) == CaseView.Hand.MINE
            ? numbers.of(one, frame)
            : NumberLook.Shown.NOTHING,
        asked.typed(),
        asked.token().isEmpty() ? UUID.randomUUID().toString() : asked.token(),
        asked.problem(),
        translations.areOn(),
        null,
        open.shared().urgent(account));
  }

  static Language language(HelpCase one, @Nullable Person person) {
    Language spoken = person == null ? null : person.language();
    return spoken == null ? one.language() : spoken;
  }

  CaseView.Head head(Frame frame, Account account, HelpCase one, @Nullable Person person) {
    Language reads = frame.words().language();
    Language speaks = language(one, person);
    Consent consent = one.consent();
    return new CaseView.Head(
        one.id().toString(),
        version(one),
        hand(account, one),
        one.urgent(),
        board.about(frame, one),
        board.state(frame, one),
        board.reason(frame, one),
        board.deskName(one.desk(), reads),
        Board.languageName(speaks, reads),
        speaks.tag(),
        person == null
            ? ""
            : frame.say(
                "console.channel." + person.address().channel().name().toLowerCase(Locale.ROOT)),
        person != null && person.address().channel() == Channel.SMS,
        Times.near(one.openedAt(), clock.instant(), reads),
        consent == null ? "" : consent.what(),
        one.city() == null ? "" : one.city());
  }

  /** Where somebody can live, as far as we know what differs there. */
  boolean isCity(String id) {
    return library.knowledge().cities().containsKey(id);
  }

  private List<CaseView.Choice> cities(Language reads) {
    return library.knowledge().cities().values().stream()
        .map(city -> new CaseView.Choice(city.id(), city.names().getOrDefault(reads, city.id())))
        .toList();
  }

  /** The same while nothing has moved. */
  static String version(HelpCase one) {
    return Integer.toHexString(
        java.util.Objects.hash(one.state(), one.desk(), one.urgent(), one.raised()));
  }

  private static CaseView.Hand hand(Account account, HelpCase one) {
    boolean mine = one.isOf(Member.of(account));
    return switch (one.state()) {
      case CaseState.Waiting() -> CaseView.Hand.NOBODYS;
      case CaseState.Taken _ -> mine ? CaseView.Hand.MINE : CaseView.Hand.ANOTHERS;
      case CaseState.Snoozed _ -> mine ? CaseView.Hand.ASLEEP : CaseView.Hand.ANOTHERS;
      case CaseState.Closed _ -> CaseView.Hand.CLOSED;
    };
  }

  private CaseView.@Nullable Window window(@Nullable Person person, Language reads) {
    return person == null
        ? null
        : replies.windowEnds(person).map(end -> window(end, reads)).orElse(null);
  }

  private CaseView.Window window(Instant end, Language reads) {
    Instant now = clock.instant();
    return new CaseView.Window(Times.near(end, now, reads), end.toString(), end.isAfter(now));
  }

  CaseView.Results results(Frame frame, HelpCase one, Language speaks, String words) {
    Language reads = frame.words().language();
    List<Shelf.Found> found =
        words.isBlank()
            ? library
                .knowledge()
                .article(one.article())
                .map((Article article) -> shelves.now().found(article, reads, speaks))
                .stream()
                .toList()
            : Stream.concat(
                    shelves.now().find(words, reads, speaks).stream(),
                    shelves.now().helpers(words, reads, speaks).stream())
                .toList();
    return new CaseView.Results(
        frame, one.id().toString(), words, Board.languageName(speaks, reads), found);
  }

  private List<CaseView.Remark> remarks(HelpCase one, Account account, Language reads) {
    return casework.notes(one.id(), account).stream()
        .map(note ->
            new CaseView.Remark(
                staff.name(note.by()), Times.near(note.at(), clock.instant(), reads), note.text()))
        .toList();
  }

  private List<CaseView.Earlier> earlier(Frame frame, Account account, HelpCase one) {
    Language reads = frame.words().language();
    return cases.ofPerson(one.person()).stream()
        .filter(other -> !other.id().equals(one.id()))
        .map(other ->
            new CaseView.Earlier(
                other.id().toString(),
                board.about(frame, other),
                Times.near(other.openedAt(), clock.instant(), reads),
                board.state(frame, other),
                account.serves(other.desk())))
        .toList();
  }

  private List<CaseView.Choice> others(HelpCase one, Language reads) {
    return desks.all().stream()
        .filter(HelpDesk::chats)
        .filter(desk -> !desk.id().equals(one.desk()))
        .map(desk -> new CaseView.Choice(desk.id(), desk.name(reads)))
        .toList();
  }
}
