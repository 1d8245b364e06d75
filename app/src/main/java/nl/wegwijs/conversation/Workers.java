package nl.wegwijs.conversation;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.wegwijs.booking.Calling;
import nl.wegwijs.booking.Offering;
import nl.wegwijs.booking.Reminding;
import nl.wegwijs.dates.Dates;
import nl.wegwijs.event.Hosting;
import nl.wegwijs.handoff.Watch;
import nl.wegwijs.people.People;
import nl.wegwijs.people.Retention;
import nl.wegwijs.post.Bell;
import nl.wegwijs.post.Deliveries;
import nl.wegwijs.post.Drain;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Outbox;
import nl.wegwijs.referral.Referring;

/** The hands of the house: they empty the inbox and the outbox while the service runs. */
@Singleton
class Workers implements ApplicationEventListener<ServerStartupEvent> {
  private static final int READERS = 4;
  private static final int POSTMEN = 4;

  private final Inbox inbox;
  private final Outbox outbox;
  private final Conversations conversations;
  private final Deliveries deliveries;
  private final People people;
  private final Retention retention;
  private final Watch watch;
  private final Reminding reminding;
  private final Offering offering;
  private final Calling calling;
  private final Hosting hosting;
  private final Dates dates;
  private final Referring referring;
  private final List<Drain> drains = new ArrayList<>();

  Workers(
      Inbox inbox,
      Outbox outbox,
      Conversations conversations,
      Deliveries deliveries,
      People people,
      Retention retention,
      Watch watch,
      Reminding reminding,
      Offering offering,
      Calling calling,
      Hosting hosting,
      Dates dates,
      Referring referring) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.conversations = conversations;
    this.deliveries = deliveries;
    this.people = people;
    this.retention = retention;
    this.watch = watch;
    this.reminding = reminding;
    this.offering = offering;
    this.calling = calling;
    this.hosting = hosting;
    this.dates = dates;
    this.referring = referring;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    drains.add(new Drain("inbox", inbox.bell(), READERS, conversations::handleSome));
    drains.add(new Drain("outbox", outbox.bell(), POSTMEN, deliveries::deliverSome));
    drains.add(new Drain("unsettled", new Bell(), 1, deliveries::settleSome));
    drains.add(new Drain("cases", new Bell(), 1, watch::look));
    drains.add(new Drain("reminders", new Bell(), 1, reminding::remindSome));
    drains.add(new Drain("waiting list", new Bell(), 1, offering::offerSome));
    drains.add(new Drain("events", new Bell(), 1, hosting::hostSome));
    drains.add(new Drain("dates", new Bell(), 1, dates::remindSome));
    drains.add(new Drain("referrals", new Bell(), 1, referring::sendSome));
    drains.add(new Drain("lines", calling.bell(), 1, calling::callSome));
    drains.add(new Drain("retention", new Bell(), 1, retention::eraseSome));
    drains.add(new Drain("forgotten", new Bell(), 1, people::sweep));
  }

  /**
   * A graceful stop: everybody finishes what they hold, readers first, so that their letters still
   * go out.
   */
  @PreDestroy
  void stop() {
    drains.forEach(Drain::close);
  }
}
