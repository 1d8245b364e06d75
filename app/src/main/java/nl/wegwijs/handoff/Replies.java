package nl.wegwijs.handoff;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.Person;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.post.Reply;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/** What staff write to people. */
@Singleton
public class Replies {
  private static final int LONGEST = 4_096;

  /** Five minutes less than WhatsApp's window, for a letter is some time on its way. */
  private static final Duration WINDOW = Duration.ofHours(24).minusMinutes(5);

  private final Cases cases;
  private final CaseRows rows;
  private final ReplyRows replies;
  private final Audit audit;
  private final Inbox inbox;
  private final Outbox outbox;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Replies(
      Cases cases,
      CaseRows rows,
      ReplyRows replies,
      Audit audit,
      Inbox inbox,
      Outbox outbox,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.cases = cases;
    this.rows = rows;
    this.replies = replies;
    this.audit = audit;
    this.inbox = inbox;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Posts a text to the person, once for each token.
   *
   * @param token made by the browser for each reply it begins, 1 to 64 characters
   */
  public Said say(UUID id, Account who, String token, String text) {
    return say(id, who, token, text, null);
  }

  /**
   * The same with a machine's translation, which the member has read.
   *
   * @param original what they wrote themselves; null: the text itself
   */
  public Said say(UUID id, Account who, String token, String text, @Nullable String original) {
    if (token.isBlank() || token.length() > 64) {
      throw new IllegalArgumentException("a token has 1 to 64 characters");
    }
    Said said = transactions.executeWrite(status -> post(id, who, token, text.strip(), original));
    outbox.bell().ring();
    return said;
  }

  private Said post(UUID id, Account who, String token, String text, @Nullable String original) {
    Optional<Cases.Held> held = cases.hold(id).filter(found -> cases.isFor(who, found.helpCase()));
    if (held.isEmpty()) {
      return refused(audit.wasForgotten(id) ? Said.Why.ERASED : Said.Why.NOT_THERE);
    }
    Optional<ReplyRow> before = replies.find(id, token);
    return before.isPresent()
        ? new Said.Posted(before.get().letterId())
        : obstacle(held.get(), who, text)
            .or(() -> original == null ? Optional.empty() : tooLong(original))
            .<Said>map(Replies::refused)
            .orElseGet(() -> post(held.get(), who, token, text, original));
  }

  private static Said refused(Said.Why why) {
    return new Said.Refused(why);
  }

  private Optional<Said.Why> obstacle(Cases.Held held, Account who, String text) {
    if (!(held.helpCase().state() instanceof CaseState.Taken(Member by, _)
        && by.equals(Member.of(who)))) {
      return Optional.of(Said.Why.NOT_YOURS);
    } else if (text.isEmpty()) {
      return Optional.of(Said.Why.EMPTY);
    } else if (tooLong(text).isPresent()) {
      return tooLong(text);
    }
    return unheard(held.person());
  }

  /** Why nothing that staff write reaches that person now; empty: it does. */
  public Optional<Said.Why> unheard(Person person) {
    Instant stopped = person.stoppedAt();
    if (person.unreachable() != null) {
      return Optional.of(Said.Why.BLOCKED);
    } else if (stopped != null && !person.heardAt().isAfter(stopped)) {
      return Optional.of(Said.Why.SILENCED);
    }
    return closed(person) ? Optional.of(Said.Why.WINDOW_CLOSED) : Optional.empty();
  }

  private static Optional<Said.Why> tooLong(String text) {
    return text.length() > LONGEST ? Optional.of(Said.Why.TOO_LONG) : Optional.empty();
  }

  private boolean closed(Person person) {
    return windowEnds(person).filter(end -> !clock.instant().isBefore(end)).isPresent();
  }

  /** Until when staff may write to that person; empty: without end. */
  public Optional<Instant> windowEnds(Person person) {
    return person.address().channel() == Channel.WHATSAPP
        ? Optional.of(person.heardAt().plus(WINDOW))
        : Optional.empty();
  }

  private Said post(
      Cases.Held held, Account who, String token, String text, @Nullable String original) {
    HelpCase helpCase = held.helpCase();
    Language spoken = held.person().language();
    Reply reply = new Reply(spoken != null ? spoken : helpCase.language(), text, null, List.of());
    Long answers = inbox.latest(held.person().id()).orElse(null);
    UUID letter = outbox.post(held.person().id(), reply, answers, false);
    replies.insert(helpCase.id(), token, letter, Member.of(who).id(), original, clock.instant());
    rows.answered(helpCase.id(), clock.instant());
    audit.write(Member.of(who).id(), Audit.What.SAID, helpCase, letter.toString());
    return new Said.Posted(letter);
  }

  /** The letters of a case that staff wrote. */
  public Map<UUID, Writing> written(UUID id) {
    return replies.ofCase(id).stream()
        .collect(
            Collectors.toMap(
                ReplyRow::letterId, row -> new Writing(new Member(row.member()), row.original())));
  }
}
