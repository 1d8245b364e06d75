package nl.wegwijs.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.wegwijs.dates.Subject;
import nl.wegwijs.handoff.Face;

/** What the bot waits for. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Step.Fresh.class, name = "fresh"),
  @JsonSubTypes.Type(value = Step.Open.class, name = "open"),
  @JsonSubTypes.Type(value = Step.Confirming.class, name = "confirming"),
  @JsonSubTypes.Type(value = Step.Walking.class, name = "walking"),
  @JsonSubTypes.Type(value = Step.Choosing.class, name = "choosing"),
  @JsonSubTypes.Type(value = Step.Lost.class, name = "lost"),
  @JsonSubTypes.Type(value = Step.Adding.class, name = "adding"),
  @JsonSubTypes.Type(value = Step.Dating.class, name = "dating"),
  @JsonSubTypes.Type(value = Step.Reporting.class, name = "reporting")
})
sealed interface Step {
  /** Nothing has been said: the welcome comes first. */
  @Serdeable
  record Fresh() implements Step {}

  /** Anything. */
  @Serdeable
  record Open() implements Step {}

  /**
   * An article was given: was it what they meant?
   *
   * @param others what to offer if it was not
   */
  @Serdeable
  record Confirming(List<String> others) implements Step {}

  /** One of several was offered. */
  @Serdeable
  record Choosing() implements Step {}

  /**
   * We did not understand.
   *
   * @param times in a row that nobody got further, at least one
   * @param unknown how many of these were questions that we did not understand
   */
  @Serdeable
  record Lost(int times, int unknown) implements Step {}

  /**
   * A step of a guide was given; one tap brings the next.
   *
   * @param guide its moment
   * @param article the step's
   */
  @Serdeable
  record Walking(String guide, String article) implements Step {}

  /** A word is to come about how the help of staff was. */
  @Serdeable
  record Adding(Face face) implements Step {}

  /**
   * A date is to come.
   *
   * @param again they have been asked twice
   */
  @Serdeable
  record Dating(Subject subject, boolean again) implements Step {}

  /**
   * Something of a report is to come.
   *
   * @param awaits for the room of reports to read
   * @param outside the report is about somebody who sleeps outside
   */
  @Serdeable
  record Reporting(String awaits, boolean outside) implements Step {}

  /** Where the conversation goes on after a question in between. */
  default Step kept() {
    return switch (this) {
      case Confirming _, Walking _ -> this;
      case Fresh _, Open _, Choosing _, Lost _, Adding _, Dating _, Reporting _ -> new Open();
    };
  }
}
