package nl.wegwijs.post;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wegwijs.people.Channel;

/**
 * A carrier whose answers a test writes down beforehand; it accepts what nothing was written for.
 */
public final class Postbag implements Carrier {
  private final Deque<Delivery> answers = new ArrayDeque<>();
  private final List<String> carried = new ArrayList<>();

  public synchronized Postbag answer(Delivery next) {
    answers.add(next);
    return this;
  }

  /** The texts that the carrier was given, in order. */
  public synchronized List<String> carried() {
    return List.copyOf(carried);
  }

  @Override
  public Set<Channel> channels() {
    return Set.of(Channel.SMS);
  }

  @Override
  public synchronized Delivery deliver(Outbound letter) {
    carried.add(letter.reply().text());
    Delivery next = answers.poll();
    return next != null ? next : new Delivery.Accepted("P" + carried.size());
  }

  @Override
  public Optional<Delivery> lookUp(Outbound letter) {
    return Optional.empty();
  }

  static Delivery later() {
    return new Delivery.TryAgain(Duration.ofSeconds(10), "429", false);
  }
}
