package nl.wegwijs.channel.web;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.edge.Markdown;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Letter;
import nl.wegwijs.post.LetterState;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Received;
import nl.wegwijs.post.Reply;

/** What was said so far, in the order in which it was said. */
@Singleton
class History {
  private static final int MOST = 200;

  /** The letter row is the message: once under way it is there. */
  private static final Set<LetterState> SHOWN =
      EnumSet.of(
          LetterState.SENDING,
          LetterState.UNCERTAIN,
          LetterState.SENT,
          LetterState.DELIVERED,
          LetterState.READ);

  private final Inbox inbox;
  private final Outbox outbox;
  private final Labels labels;

  History(Inbox inbox, Outbox outbox, Labels labels) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.labels = labels;
  }

  /** The last messages and letters, oldest first. */
  List<Entry> of(UUID person) {
    List<Letter> letters = outbox.of(person);
    Map<String, String> offered = offered(letters);
    Stream<Entry> said = inbox.of(person).stream().map(message -> said(message, offered));
    Stream<Entry> written = letters.stream().filter(History::shown).map(History::written);
    List<Entry> all = Stream.concat(said, written).sorted(Comparator.comparing(Entry::at)).toList();
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }

  /** The letters that were written after that one. */
  List<Entry.Written> after(UUID person, long letter) {
    return outbox.after(person, letter).stream()
        .filter(History::shown)
        .map(History::written)
        .toList();
  }

  private static Map<String, String> offered(List<Letter> letters) {
    Map<String, String> offered = new HashMap<>();
    letters.stream()
        .flatMap(letter -> letter.reply().options().stream())
        .forEach((Option option) -> offered.put(option.id(), option.label()));
    return offered;
  }

  private static boolean shown(Letter letter) {
    return SHOWN.contains(letter.state());
  }

  private Entry said(Received message, Map<String, String> offered) {
    String text =
        switch (message.body()) {
          case Body.Text(String written) -> written;
          case Body.Choice(String option) -> labels.of(option, offered);
          case Body.Media _, Body.Location _, Body.Contact _, Body.Other _ -> "…";
        };
    return new Entry.Said(message.seq(), text, message.receivedAt());
  }

  private static Entry.Written written(Letter letter) {
    return new Entry.Written(
        letter.seq(),
        letter.answers(),
        new Language(letter.reply().language()),
        Markdown.html(whole(letter.reply())),
        letter.reply().options(),
        letter.createdAt());
  }

  /** The page has room for what other channels leave out. */
  private static String whole(Reply reply) {
    return reply.aside() == null ? reply.text() : reply.text() + "\n\n" + reply.aside();
  }
}
