package nl.wegwijs.api;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import nl.wegwijs.conversation.Bot;
import nl.wegwijs.conversation.Bots;
import nl.wegwijs.conversation.Heard;
import nl.wegwijs.edge.PageLanguage;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.language.Language;

/** One question, one answer, nothing kept. It reads memory alone, so it runs on the event loop. */
@Controller("/api/v1/ask")
@Tag(name = "Answers")
class Ask {
  private final Bots bots;
  private final Clock clock;
  private final PageLanguage spoken;

  Ask(Bots bots, Clock clock, PageLanguage spoken) {
    this.bots = bots;
    this.clock = clock;
    this.spoken = spoken;
  }

  /** Answers one question. */
  @Post
  @Operation(
      operationId = "ask",
      summary = "Answer one question",
      description =
          "Recognises the language and what is meant, and gives the article that answers it, in"
              + " that language, with its sources. Keeps no state and stores nothing. At most 60"
              + " requests at once and 20 a second from one address.")
  @Refuses
  @ApiResponse(responseCode = "200", description = "What the question was taken for")
  Answered ask(@Body @Valid Question question) {
    Language language =
        Optional.ofNullable(question.language()).flatMap(spoken::spoken).orElse(null);
    String text = PlainText.of(String.valueOf(question.text()));
    Bot bot = bots.now();
    Heard heard = Heard.of(bot.understanding().read(text, language, null, null));
    String city = heard.city() == null ? question.city() : heard.city();
    return Answering.of(bot.edition(), clock).answer(heard.in(city), null);
  }
}
