package nl.wegwijs.event;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;

/** Tells somebody where they stand with an event. */
@Singleton
class Standing {
  private final SignUps signUps;
  private final EventSays says;

  Standing(SignUps signUps, EventSays says) {
    this.signUps = signUps;
    this.says = says;
  }

  /**
   * They have a place.
   *
   * @param key how it came to be
   */
  Reply has(Event event, SignUp mine, String key, Language in) {
    String text = says.line(in, key) + "\n\n" + says.signedUp(event, mine, in);
    return new Reply(in, text, null, List.of(cannotCome(event, in)));
  }

  Option cannotCome(Event event, Language in) {
    return says.option(new Going.MayLeave(event.id()), in, "leave");
  }

  /** They ask about it again. */
  Reply of(Event event, SignUp mine, Language in) {
    return switch (mine.stands()) {
      case JOINED -> has(event, mine, "mine", in);
      case WAITING -> waits(event, mine, in);
      case OFFERED -> held(event, mine, in);
    };
  }

  /** They are on the waiting list. */
  Reply waits(Event event, SignUp mine, Language in) {
    Option leave = says.option(new Going.Leave(event.id()), in, "await.leave");
    String text = says.event(event, in) + "\n\n" + waiting(mine, in);
    return new Reply(in, text, null, List.of(leave));
  }

  private String waiting(SignUp mine, Language in) {
    return says.line(in, "waits", Map.of("before", signUps.before(mine)));
  }

  /** A place has become free. */
  Reply held(Event event, SignUp mine, Language in) {
    List<Option> options =
        List.of(
            says.option(new Going.Accept(mine.id()), in, "accept"),
            says.option(new Going.Decline(mine.id()), in, "decline"));
    return new Reply(in, says.line(in, "offer") + "\n\n" + says.event(event, in), null, options);
  }
}
