package nl.wegwijs.api;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import nl.wegwijs.edge.BadField;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.people.Address;
import nl.wegwijs.people.Channel;

/** A conversation over the API: the same that the other channels have, answered at once. */
@Controller("/api/v1/chat")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Answers")
class Chat {
  private final Turns turns;

  Chat(Turns turns) {
    this.turns = turns;
  }

  /** Takes one message of a conversation. */
  @Post
  @Operation(
      operationId = "chat",
      summary = "Say something in a conversation",
      description =
          "Keeps the conversation under the session's name, as the web page and the messengers do:"
              + " follow-up questions are read in context, choices are offered as options, a"
              + " person can be asked for. While a member of staff has the conversation the"
              + " outcome is unknown and no message comes. 'Forget me' erases it.")
  @Refuses
  @ApiResponse(responseCode = "200", description = "What this turn was taken for and what is said")
  Answered chat(@Body @Valid Said said) {
    return turns.take(new Address(Channel.WEB, "api/" + said.session()), body(said));
  }

  private static nl.wegwijs.post.Body body(Said said) {
    if (said.option() != null) {
      return new nl.wegwijs.post.Body.Choice(said.option());
    }
    String text = said.text() == null ? "" : PlainText.of(said.text());
    if (text.isBlank()) {
      throw new BadField("text", "must not be blank without an option");
    }
    return new nl.wegwijs.post.Body.Text(text);
  }
}
