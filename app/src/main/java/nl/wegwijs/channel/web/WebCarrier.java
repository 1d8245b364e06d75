package nl.wegwijs.channel.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Carrier;
import nl.wegwijs.post.Delivery;
import nl.wegwijs.post.Outbound;

/** Delivers by waking the open pages: the letter's row is itself the message. */
@Singleton
class WebCarrier implements Carrier {
  private final Streams streams;

  WebCarrier(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Set<Channel> channels() {
    return Set.of(Channel.WEB);
  }

  @Override
  public Delivery deliver(Outbound letter) {
    streams.wake(letter.to().value());
    return new Delivery.Accepted(letter.id().toString());
  }

  @Override
  public Optional<Delivery> lookUp(Outbound letter) {
    return Optional.of(deliver(letter));
  }
}
