package nl.wegwijs.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** Everybody who has written to us. */
@Singleton
public class People {
  private static final Duration GOODBYE = Duration.ofMinutes(1);
  private static final Duration GOODBYE_AT_MOST = Duration.ofHours(1);

  private final PersonRows rows;
  private final AddressCipher cipher;
  private final Clock clock;

  People(PersonRows rows, AddressCipher cipher, Clock clock) {
    this.rows = rows;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** The person at that address, made on the first message. */
  public UUID arrive(Address address, String account) {
    String hash = cipher.hash(address);
    String channel = address.channel().name();
    return rows.findByAddress(channel, hash)
        .map(PersonRow::id)
        .orElseGet(() -> welcome(address, account, channel, hash));
  }

  private UUID welcome(Address address, String account, String channel, String hash) {
    UUID id = UUID.randomUUID();
    String sealed = cipher.seal(address.value());
    int made =
        rows.insertIfAbsent(id, channel, hash, sealed, cipher.seal(account), clock.instant());
    return made == 1 ? id : rows.findByAddress(channel, hash).orElseThrow().id();
  }

  public Optional<Person> at(Address address) {
    return rows.findByAddress(address.channel().name(), cipher.hash(address)).map(this::person);
  }

  public Optional<Person> find(UUID id) {
    return rows.findById(id).map(this::person);
  }

  /**
   * Some of those who have a message waiting, locked until the transaction ends; nobody that
   * another worker holds.
   */
  public List<Person> lockThoseWaiting(Instant now, int most) {
    return rows.lockThoseWaiting(now, most).stream().map(this::person).toList();
  }

  /** That person, locked until the transaction ends; waits for another worker. */
  public Optional<Person> lock(UUID id) {
    return rows.lock(id).map(this::person);
  }

  /** Stores what a message has changed. They wrote, so they can be reached. */
  public void store(
      Person person,
      String account,
      @Nullable Language language,
      @Nullable String city,
      @Nullable String talk,
      @Nullable Instant stoppedAt,
      Instant heardAt) {
    String tag = language == null ? null : language.tag();
    rows.update(person.id(), tag, city, talk, cipher.seal(account), heardAt, stoppedAt);
  }

  /**
   * Staff were told where they live.
   *
   * @param city as the conversation room writes it; null: not known
   */
  public void live(UUID id, @Nullable String city) {
    rows.live(id, city);
  }

  /** Their letters cannot arrive, until they write again. */
  public void markUnreachable(UUID id, String why) {
    rows.markUnreachable(id, why);
  }

  /** Their letters can arrive again. */
  public void markReachable(UUID id) {
    rows.markReachable(id);
  }

  /** Whoever was at the one address is at the other from now on, unless somebody is there. */
  public void move(Address from, Address to) {
    rows.findByAddress(from.channel().name(), cipher.hash(from))
        .ifPresent(
            row -> rows.move(row.id(), row.channel(), cipher.hash(to), cipher.seal(to.value())));
  }

  /**
   * Removes all that hangs on the person at once; the row with the address goes when the goodbye
   * has gone out, see {@link #sweep}.
   */
  public void forget(UUID id) {
    rows.deleteMessages(id);
    rows.deleteLetters(id);
    rows.markForForgetting(id, clock.instant());
  }

  /**
   * Deletes whoever asked to be forgotten a minute ago and has got the goodbye, or an hour ago in
   * any case.
   */
  public int sweep() {
    Instant now = clock.instant();
    return rows.deleteForgotten(now.minus(GOODBYE), now.minus(GOODBYE_AT_MOST));
  }

  private Person person(PersonRow row) {
    return new Person(
        row.id(),
        new Address(Channel.valueOf(row.channel()), cipher.open(row.address())),
        cipher.open(row.account()),
        row.language() == null ? null : new Language(row.language()),
        row.city(),
        row.talk(),
        row.stoppedAt(),
        row.unreachable(),
        row.heardAt(),
        row.createdAt());
  }
}
