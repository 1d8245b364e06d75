package nl.wegwijs.conversation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.booking.Appointments;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.dates.DateAsk;
import nl.wegwijs.dates.Dates;
import nl.wegwijs.event.Attending;
import nl.wegwijs.event.Going;
import nl.wegwijs.handoff.Ask;
import nl.wegwijs.handoff.CaseState;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Face;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.News;
import nl.wegwijs.handoff.Opened;
import nl.wegwijs.handoff.Opinions;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.handoff.Routing;
import nl.wegwijs.insight.Verdict;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Received;
import nl.wegwijs.post.Reply;
import nl.wegwijs.referral.Decision;
import nl.wegwijs.referral.Referrals;
import nl.wegwijs.report.Told;
import org.jspecify.annotations.Nullable;

/** Stores what a turn brings: state, letters, cases, and that the message is handled. */
@Singleton
class Effects {
  private final Inbox inbox;
  private final Outbox outbox;
  private final People people;
  private final Cases cases;
  private final Forgetting forgetting;
  private final Appointments appointments;
  private final Attending attending;
  private final Dates dates;
  private final Invitations invitations;
  private final ReportDesk reports;
  private final Referrals referrals;
  private final News news;
  private final Opinions opinions;
  private final Chosen chosen;
  private final Bots bots;
  private final Memory memory;
  private final PersonalData personalData;
  private final Clock clock;

  Effects(
      Inbox inbox,
      Outbox outbox,
      People people,
      Cases cases,
      Forgetting forgetting,
      Appointments appointments,
      Attending attending,
      Dates dates,
      Invitations invitations,
      ReportDesk reports,
      Referrals referrals,
      News news,
      Opinions opinions,
      Chosen chosen,
      Bots bots,
      Memory memory,
      PersonalData personalData,
      Clock clock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.people = people;
    this.cases = cases;
    this.forgetting = forgetting;
    this.appointments = appointments;
    this.attending = attending;
    this.dates = dates;
    this.invitations = invitations;
    this.reports = reports;
    this.referrals = referrals;
    this.news = news;
    this.opinions = opinions;
    this.chosen = chosen;
    this.bots = bots;
    this.memory = memory;
    this.personalData = personalData;
    this.clock = clock;
  }

  void of(Turn taken, Person person, Received message) {
    Instant stoppedAt = person.stoppedAt();
    String city = city(taken, person);
    Turn turn = invitations.beside(taken, Home.of(city));
    List<Reply> told = new ArrayList<>();
    List<Told> filed = new ArrayList<>();
    for (Effect effect : turn.effects()) {
      switch (effect) {
        case Effect.OpenCase open ->
            told.addAll(
                told(cases.open(ask(person, city, open, turn.language())), turn.language()));
        case Effect.TellPlace() ->
            cases
                .openOf(person.id())
                .ifPresent(open -> told.add(news.already(open, turn.language())));
        case Effect.Appoint(nl.wegwijs.booking.Ask ask) ->
            told.add(appointments.tell(ask, who(person, turn.next(), turn.language())));
        case Effect.Attend(Going going) ->
            told.add(attending.tell(going, who(person, turn.language(), Home.of(city))));
        case Effect.Remind(DateAsk ask) -> told.add(dates.tell(ask, person.id(), turn.language()));
        case Effect.Invite _ -> {} // is told beside the article
        case Effect.Report wish -> filed.add(reports.tell(wish, person, message, turn));
        case Effect.Decide(Decision decision) ->
            told.add(referrals.decide(decision, person.id(), turn.language()));
        case Effect.MoveCase(String desk) ->
            cases
                .moveTo(desk, person.id())
                .ifPresent(moved -> told.add(news.of(moved, turn.language())));
        case Effect.Choose(Verdict verdict, ArticleId article) ->
            chosen.keep(message, turn.language(), verdict, article);
        case Effect.Miss(String words) -> chosen.miss(message, turn.language(), words);
        case Effect.Rate(Face face) -> opinions.give(person.id(), face);
        case Effect.AddWord(Face face, String text) -> opinions.add(person.id(), face, text);
        case Effect.Stop() -> stoppedAt = clock.instant();
        case Effect.Start() -> stoppedAt = null;
        case Effect.Settle _ -> {} // is stored below
        case Effect.SendData() -> post(person, message, personalData.of(person, turn.language()));
        case Effect.Forget() -> {
          forget(person, turn);
          return;
        }
      }
    }
    Talk next = offered(turn.next(), told);
    for (Told one : filed) {
      next = ReportDesk.next(next, one);
    }
    store(person, message, turn.language(), city, next, stoppedAt);
    post(person, message, turn.replies());
    post(person, message, told);
    filed.forEach(one -> reports.post(person, message, one));
    inbox.markHandled(message, memory.write(turn.heard()));
  }

  static Appointments.Who who(Person person, Talk talk, Language language) {
    return new Appointments.Who(person.id(), language, talk.article());
  }

  static Attending.Who who(Person person, Language in, Home home) {
    return new Attending.Who(person.id(), in, home.city());
  }

  /** A number or a label typed next means one of the options under the last reply that has any. */
  static Talk offered(Talk next, List<Reply> told) {
    return told.stream()
        .map(Reply::options)
        .filter(options -> !options.isEmpty())
        .reduce((before, after) -> after)
        .map(options -> new Talk(next.step(), next.topic(), options))
        .orElse(next);
  }

  /** Where the person lives from now on. */
  private static @Nullable String city(Turn turn, Person person) {
    return turn.effects().stream()
        .flatMap(
            effect -> effect instanceof Effect.Settle(Home home) ? Stream.of(home) : Stream.empty())
        .reduce(Home.of(person.city()), (before, after) -> after)
        .stored();
  }

  private static Ask ask(
      Person person, @Nullable String city, Effect.OpenCase open, Language language) {
    return new Ask(
        person.id(),
        open.desk(),
        open.reason(),
        open.urgent(),
        open.article(),
        language,
        Home.of(city).city());
  }

  /** What the person hears of a case that was asked for; nothing while staff write. */
  private List<Reply> told(Opened opened, Language language) {
    return switch (opened) {
      case Opened.Fresh(HelpCase fresh) -> List.of(news.opened(fresh, language));
      case Opened.Again(HelpCase again) -> List.of(news.of(again, language));
      case Opened.Urgent(HelpCase urgent) when urgent.state() instanceof CaseState.Waiting ->
          List.of(news.opened(urgent, language));
      case Opened.Urgent _, Opened.Already _ -> List.of();
    };
  }

  private void store(
      Person person,
      Received message,
      @Nullable Language language,
      @Nullable String city,
      Talk talk,
      @Nullable Instant stoppedAt) {
    people.store(
        person,
        message.account(),
        language,
        city,
        memory.write(talk),
        stoppedAt,
        message.receivedAt());
  }

  private void forget(Person person, Turn turn) {
    forgetting.forget(person.id());
    turn.replies().forEach(reply -> outbox.post(person.id(), reply, null, true));
  }

  private void post(Person person, Received message, List<Reply> replies) {
    replies.forEach(reply -> outbox.post(person.id(), reply, message.seq(), true));
  }

  /** Handled without a word: nothing changes but that they wrote. */
  void unanswered(Person person, Received message, Talk talk) {
    store(person, message, person.language(), person.city(), talk, person.stoppedAt());
    inbox.markHandled(message, null);
  }

  /** The dead-letter queue is a human: an apology, and a case. */
  void apologise(Person person, Received message) {
    Language language = Optional.ofNullable(person.language()).orElse(Language.ENGLISH);
    Effect.OpenCase open = new Effect.OpenCase(Routing.FIRST_DESK, Reason.DEAD_LETTER, false, null);
    Opened opened = cases.open(ask(person, person.city(), open, language));
    post(person, message, List.of(bots.now().wording().say(language, "chat.sorry", List.of())));
    post(person, message, told(opened, language));
    inbox.markHandled(message, null);
  }
}
