package nl.wegwijs.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.booking.Appointments;
import nl.wegwijs.booking.Ask;
import nl.wegwijs.booking.Bookings;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.booking.Sample;
import nl.wegwijs.booking.Tickets;
import nl.wegwijs.dates.DateAsk;
import nl.wegwijs.dates.Dates;
import nl.wegwijs.event.Attending;
import nl.wegwijs.event.Events;
import nl.wegwijs.event.Going;
import nl.wegwijs.event.SampleEvents;
import nl.wegwijs.event.SignUps;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.Opinions;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Reply;
import nl.wegwijs.referral.Decision;
import nl.wegwijs.referral.Proposal;
import nl.wegwijs.referral.Referrals;
import nl.wegwijs.referral.Referralwork;
import nl.wegwijs.report.Reports;
import nl.wegwijs.report.Told;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import nl.wegwijs.staff.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole dialogues, as people see them. In a file each line is one of
 *
 * <pre>
 * # a remark                     ~ pl            the phone's country suggests Polish
 * > what the person writes       >[a:reg-bsn]    what they tap     >(voice)  something that is no text
 * < a part of the next reply     =[ok | no]      the ids of the options under it
 * ! an effect, by its type       -               no (further) reply
 * @ writing                      what staff are now: absent, awaited, writing, gone
 * @ closed                       gone, and they have just asked how it was
 * > report {code}, > {pin}        what they were shown last when a report was sent
 * % rni                          this desk has a diary, at two places
 * &amp; digid                        this desk has walk-in hours
 * + events                     courses and stops are set up
 * ^ fairwork                   staff ask whether something may be passed on to that organisation
 * </pre>
 *
 * An id that no two runs have alike is written as a star. Every reply must be named, so that
 * nothing is said unseen. With {@code -Ddialogues.write=true} the files are written anew from what
 * the bot says now: read the difference before you commit it.
 */
class DialogueFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/dialogues");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final Pattern SHOWN_ONCE = Pattern.compile("\\*\\*([A-Z0-9]{6})\\*\\*");

  private static House house;
  private static Dialogue dialogue;
  private static Account anna;
  private static int number;

  @BeforeAll
  static void open() {
    house =
        new House(
            Database.H2.environment(
                Map.of(
                    "WEGWIJS_MAIL_HOST", "localhost", "WEGWIJS_MAIL_FROM", "wegwijs@example.nl")),
            new MovableClock(Instant.parse("2026-11-21T09:00:00Z")));
    Accounts accounts = house.the(Accounts.class);
    accounts.open("anna", "Anna", Set.of(Role.STAFF), Set.of(Account.ALL_DESKS), Language.DUTCH);
    anna = accounts.named("anna").orElseThrow();
    dialogue = house.the(Bots.class).now().dialogue();
    house.the(Diaries.class).edit("rni-noord", "rni", Sample.mornings("Noord", 1));
    house.the(Diaries.class).edit("rni-zuid", "rni", Sample.mornings("Zuid", 2));
    house.the(Diaries.class).edit("digid-west", "digid", Sample.saturday("West", "09:00", "17:00"));
    Events events = house.the(Events.class);
    events.add(SampleEvents.course(2, "2026-12-01", "2026-12-08"));
    events.add(SampleEvents.stop("Markt", "2026-11-21", "2026-11-28"));
    house.the(Diaries.class).edit("legal-noord", "legal", Sample.full("Noord"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @Test
  void thereAreAtLeastFiveInEachLanguage() throws IOException {
    assertThat(
            files()
                .map(file -> file.getFileName().toString().substring(0, 2))
                .collect(Collectors.groupingBy(language -> language, Collectors.counting())))
        .containsOnlyKeys("nl", "en", "pl", "ro", "bg")
        .allSatisfy((language, count) -> assertThat(count).isGreaterThanOrEqualTo(5));
  }

  @ParameterizedTest
  @MethodSource("files")
  void theBotSaysWhatTheFileExpects(Path file) throws IOException {
    if (Boolean.getBoolean("dialogues.write")) {
      Conversation now = new Conversation();
      Files.write(file, now.written(Files.readAllLines(file)));
      now.leave();
    }
    Conversation conversation = new Conversation();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        conversation.read(line);
      } catch (AssertionError e) {
        throw new AssertionError(file.getFileName() + ":" + number + " " + e.getMessage(), e);
      }
    }
    conversation.nothingMore();
    conversation.leave();
  }

  /** One person's side of a file. */
  private static final class Conversation {
    private Talk talk = Talk.FRESH;
    private @Nullable Language language;
    private @Nullable Language hint;
    private Staff staff = Staff.ABSENT;
    private Home home = new Home.Unknown();
    private Set<String> diaries = Set.of();
    private Set<String> walkIns = Set.of();
    private boolean events;
    private @Nullable UUID person;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> effects = new ArrayList<>();
    private List<Option> shown = List.of();
    private List<String> secrets = List.of();

    void read(String line) {
      if (line.isBlank() || line.startsWith("#")) {
        return;
      }
      String rest = line.substring(1).strip();
      switch (line.charAt(0)) {
        case '~' -> hint = new Language(rest);
        case '@' -> staff(rest);
        case '%' -> diaries = Set.of(rest);
        case '&' -> walkIns = Set.of(rest);
        case '+' -> events = true;
        case '^' -> propose(rest);
        case '>' -> say(rest);
        case '<' -> hear(rest);
        case '=' -> assertThat(ids()).as(line).isEqualTo(rest);
        case '!' -> assertThat(effects.remove(rest)).as("effect " + rest).isTrue();
        case '-' -> assertThat(replies).as("no reply").isEmpty();
        default -> throw new AssertionError("cannot read: " + line);
      }
    }

    private void staff(String now) {
      boolean closed = now.equals("closed");
      staff = closed ? Staff.GONE : Staff.valueOf(now.toUpperCase(Locale.ROOT));
      if (closed) {
        Language in = language != null ? language : hint != null ? hint : Language.ENGLISH;
        talk = talk.asking(house.the(Opinions.class).faces(in));
      }
    }

    private void say(String said) {
      nothingMore();
      Scene scene = new Scene(talk, language, hint, staff, home, TODAY, diaries, walkIns, booked());
      Turn taken = dialogue.take(scene, body(whole(secret(said))));
      Turn turn = events ? house.the(Invitations.class).beside(taken, home) : taken;
      talk = turn.next();
      language = turn.language();
      replies.addAll(turn.replies());
      turn.effects().forEach(effect -> effects.add(effect.getClass().getSimpleName()));
      turn.effects().forEach(this::settle);
      turn.effects().forEach(effect -> appoint(effect, turn));
      turn.effects().forEach(effect -> attend(effect, turn));
      turn.effects().forEach(effect -> remind(effect, turn));
      turn.effects().forEach(effect -> report(effect, turn));
      turn.effects().forEach(effect -> decide(effect, turn));
      if (effects.contains("OpenCase") && staff != Staff.WRITING) {
        staff = Staff.AWAITED;
      }
    }

    private String secret(String said) {
      return secrets.isEmpty()
          ? said
          : said.replace("{code}", secrets.getFirst()).replace("{pin}", secrets.getLast());
    }

    private String unsaid(String text) {
      return secrets.isEmpty() ? text : text.replace(secrets.getFirst(), "{code}");
    }

    /** The option that was offered, where its id is written with a star. */
    private String whole(String said) {
      return talk.offered().stream()
          .map(option -> "[" + option.id() + "]")
          .filter(id -> starred(id).equals(said))
          .findFirst()
          .orElse(said);
    }

    private static String starred(String id) {
      return id.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*");
    }

    private void appoint(Effect effect, Turn turn) {
      if (effect instanceof Effect.Appoint(Ask ask)) {
        Appointments.Who who =
            new Appointments.Who(person(), turn.language(), turn.next().article());
        Reply told = inOne(() -> house.the(Appointments.class).tell(ask, who));
        replies.add(told);
        talk = Effects.offered(turn.next(), List.of(told));
      }
    }

    private void attend(Effect effect, Turn turn) {
      if (effect instanceof Effect.Attend(Going going)) {
        Attending.Who who = new Attending.Who(person(), turn.language(), home.city());
        Reply told = inOne(() -> house.the(Attending.class).tell(going, who));
        replies.add(told);
        talk = Effects.offered(turn.next(), List.of(told));
      }
    }

    private void remind(Effect effect, Turn turn) {
      if (effect instanceof Effect.Remind(DateAsk ask)) {
        Reply told = inOne(() -> house.the(Dates.class).tell(ask, person(), turn.language()));
        replies.add(told);
        talk = Effects.offered(turn.next(), List.of(told));
      }
    }

    private void report(Effect effect, Turn turn) {
      if (effect instanceof Effect.Report wish) {
        Reports.Who who = ReportDesk.who(person(), turn, wish);
        Told told = inOne(() -> house.the(Reports.class).tell(wish.want(), who));
        replies.add(told.reply());
        talk = ReportDesk.next(turn.next(), told);
        List<String> shown =
            SHOWN_ONCE.matcher(told.reply().text()).results().map(it -> it.group(1)).toList();
        secrets = shown.size() == 2 ? shown : secrets;
      }
    }

    /** Somebody of the staff has the case, and the person reads the question. */
    private void propose(String organisation) {
      Language in = hint == null ? Language.ENGLISH : hint;
      nl.wegwijs.handoff.Ask wish =
          new nl.wegwijs.handoff.Ask(person(), "infopunt", Reason.ASKED, false, null, in, null);
      UUID open = inOne(() -> house.the(Cases.class).open(wish)).helpCase().id();
      house.the(Casework.class).take(open, anna);
      Proposal proposal = new Proposal(organisation, "info@example.nl", "Jan, +48 700 000 001");
      assertThat(house.the(Referralwork.class).propose(open, anna, proposal))
          .isEqualTo(Referralwork.Acted.DONE);
      Reply asked = house.the(Outbox.class).of(person()).getLast().reply();
      replies.add(asked);
      staff = Staff.WRITING;
      talk = Effects.offered(talk, List.of(asked));
    }

    private void decide(Effect effect, Turn turn) {
      if (effect instanceof Effect.Decide(Decision decision)) {
        Referrals referrals = house.the(Referrals.class);
        Reply told = inOne(() -> referrals.decide(decision, person(), turn.language()));
        replies.add(told);
        talk = Effects.offered(turn.next(), List.of(told));
      }
    }

    private boolean booked() {
      return person != null && !house.the(Bookings.class).upcoming(person).isEmpty();
    }

    private UUID person() {
      if (person == null) {
        Address address = new Address(Channel.SMS, "+407" + (10_000_000 + number++));
        Body body = new Body.Text("?");
        house
            .the(Inbox.class)
            .accept(
                new Inbound(
                    "+31600000000", "m" + number, null, address, body, Instant.EPOCH, hint));
        person = house.the(People.class).at(address).orElseThrow().id();
      }
      return person;
    }

    /** Times that were not given back are free again. */
    void leave() {
      if (person != null) {
        UUID id = person;
        inOne(() -> {
          house.the(Bookings.class).forget(id);
          house.the(Tickets.class).forget(id);
          house.the(SignUps.class).forget(id);
          house.the(Dates.class).forget(id);
          house.the(Reports.class).forget(id);
          return id;
        });
      }
    }

    private static <T> T inOne(Supplier<T> work) {
      @SuppressWarnings("unchecked")
      TransactionOperations<Connection> transactions = house.the(TransactionOperations.class);
      return Objects.requireNonNull(transactions.executeWrite(status -> work.get()));
    }

    private void settle(Effect effect) {
      if (effect instanceof Effect.Settle(Home told)) {
        home = told;
      }
    }

    /** The file's own lines, with what the bot says to them now. */
    List<String> written(List<String> lines) {
      List<String> written = new ArrayList<>();
      for (String line : lines) {
        if (line.startsWith("#")
            || line.startsWith("~")
            || line.startsWith("%")
            || line.startsWith("&")
            || line.startsWith("+")
            || line.startsWith("^")
            || line.startsWith("@")
            || line.startsWith(">")) {
          written.add(line);
          read(line);
          answers(written);
        }
      }
      return written;
    }

    private void answers(List<String> written) {
      while (!replies.isEmpty()) {
        written.add("< " + unsaid(replies.peek().text().lines().findFirst().orElse("")));
        shown = replies.poll().options();
        if (!shown.isEmpty()) {
          written.add("=" + ids());
        }
      }
      effects.forEach(effect -> written.add("! " + effect));
      effects.clear();
    }

    private static Body body(String said) {
      if (said.startsWith("[")) {
        return new Body.Choice(said.substring(1, said.length() - 1));
      }
      return switch (said) {
        case "(voice)" -> new Body.Media("file", "audio/ogg", "");
        case "(place)" -> new Body.Location(51.9, 4.5);
        case "(carrier stop)" -> new Body.Other("opt-out:STOP");
        default -> new Body.Text(said);
      };
    }

    private void hear(String part) {
      Reply reply =
          Optional.ofNullable(replies.poll())
              .orElseThrow(() -> new AssertionError("nothing (more) was said"));
      shown = reply.options();
      assertThat(reply.text()).contains(secret(part));
    }

    private String ids() {
      return shown.stream()
          .map(Option::id)
          .map(Conversation::starred)
          .collect(Collectors.joining(" | ", "[", "]"));
    }

    void nothingMore() {
      assertThat(replies.stream().map(Reply::text)).as("said, but not in the file").isEmpty();
      assertThat(effects).as("effects, but not in the file").isEmpty();
    }
  }
}
