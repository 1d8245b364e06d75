package nl.wegwijs.conversation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.booking.Appointments;
import nl.wegwijs.content.City;
import nl.wegwijs.content.Library;
import nl.wegwijs.dates.Dates;
import nl.wegwijs.event.Attending;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Received;
import nl.wegwijs.post.Reply;
import nl.wegwijs.referral.Referrals;
import nl.wegwijs.report.Reports;
import org.jspecify.annotations.Nullable;

/** What we keep of a person, as letters to that person. */
@Singleton
class PersonalData {
  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
  private static final int PAGE = 1_500;
  private static final int MOST_PAGES = 8;

  private final Inbox inbox;
  private final Outbox outbox;
  private final Cases cases;
  private final Appointments appointments;
  private final Attending attending;
  private final Dates dates;
  private final Reports reports;
  private final Referrals referrals;
  private final Phrases phrases;
  private final Library library;

  PersonalData(
      Inbox inbox,
      Outbox outbox,
      Cases cases,
      Appointments appointments,
      Attending attending,
      Dates dates,
      Reports reports,
      Referrals referrals,
      Phrases phrases,
      Library library) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.cases = cases;
    this.appointments = appointments;
    this.attending = attending;
    this.dates = dates;
    this.reports = reports;
    this.referrals = referrals;
    this.phrases = phrases;
    this.library = library;
  }

  private record Line(Instant at, String text) {}

  /** A summary, then the latest messages both ways, at most eight letters of 1,500 characters. */
  List<Reply> of(Person person, Language language) {
    List<Line> lines = lines(person);
    List<String> pages = pages(lines);
    List<Reply> replies = new ArrayList<>();
    replies.add(reply(language, head(person, language, lines.size())));
    pages.stream()
        .skip(Math.max(0, pages.size() - MOST_PAGES))
        .forEach(page -> replies.add(reply(language, page)));
    if (pages.size() > MOST_PAGES) {
      replies.add(reply(language, more(language, pages.size() - MOST_PAGES)));
    }
    return replies;
  }

  private static Reply reply(Language language, String text) {
    return new Reply(language, text, null, List.of());
  }

  private String head(Person person, Language language, int messages) {
    return summary(person, language, messages) + city(person, language) + booked(person, language);
  }

  private String booked(Person person, Language language) {
    Stream<String> booked =
        Stream.of(
            appointments.kept(person.id(), language),
            reports.kept(person.id(), language),
            referrals.kept(person.id(), language));
    Stream<String> others =
        Stream.concat(attending.kept(person.id(), language), dates.kept(person.id(), language));
    return Stream.concat(booked, others)
        .filter(kept -> !kept.isEmpty())
        .map(kept -> "\n\n" + kept)
        .collect(Collectors.joining());
  }

  private String city(Person person, Language language) {
    Home home = Home.of(person.city());
    if (!home.known()) {
      return "";
    }
    City city = home.city() == null ? null : library.knowledge().cities().get(home.city());
    String name =
        city == null
            ? phrases.say(language, "chat.city.elsewhere")
            : Wording.in(city.names(), language);
    return "\n" + phrases.say(language, "chat.data.city", Map.of("city", name));
  }

  private String summary(Person person, Language language, int messages) {
    return phrases.say(
        language,
        "chat.data.head",
        Map.of(
            "channel", person.address().channel().name(),
            "language", language.tag(),
            "since",
                library.now().texts().date(person.createdAt().atZone(HERE).toLocalDate(), language),
            "messages", messages,
            "cases", cases.countOpen(person.id())));
  }

  private String more(Language language, int pages) {
    return phrases.say(language, "chat.data.more", Map.of("pages", pages));
  }

  private List<Line> lines(Person person) {
    Stream<Line> said = inbox.of(person.id()).stream().map(PersonalData::line);
    Stream<Line> written = outbox.of(person.id()).stream().map(PersonalData::line);
    return Stream.concat(said, written)
        .filter(Objects::nonNull)
        .sorted(java.util.Comparator.comparing(Line::at))
        .toList();
  }

  private static @Nullable Line line(Received message) {
    return switch (message.body()) {
      case Body.Text(String text) -> new Line(message.receivedAt(), "→ " + text);
      case Body.Choice(String option) -> new Line(message.receivedAt(), "→ [" + option + "]");
      case Body.Media(_, String mime, String caption) ->
          new Line(message.receivedAt(), "→ [" + mime + "] " + caption);
      case Body.Location _, Body.Contact _, Body.Other _ -> null;
    };
  }

  private static Line line(Letter letter) {
    return new Line(letter.createdAt(), "← " + letter.reply().text());
  }

  private static List<String> pages(List<Line> lines) {
    List<String> pages = new ArrayList<>();
    StringBuilder page = new StringBuilder();
    for (Line line : lines) {
      String text = line.at().atZone(HERE).toLocalDate() + " " + line.text();
      for (int at = 0; at < text.length(); at += PAGE) {
        String piece = text.substring(at, Math.min(text.length(), at + PAGE));
        if (page.length() + piece.length() > PAGE) {
          pages.add(page.toString());
          page.setLength(0);
        }
        page.append(piece).append('\n');
      }
    }
    pages.add(page.toString());
    return pages;
  }
}
