package nl.wegwijs.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text was taken for, and what the knowledge base says to it. */
@Serdeable
@Schema(description = "What a text was taken for, and what the knowledge base says to it.")
record Answered(
    @Schema(description = "Language of the answer.", example = "pl") String language,
    @Schema(
            description =
                "answer: this article; clarify: one of the alternatives; unknown: nothing fits, a"
                    + " person helps; urgent: danger, the safe answer comes first; command: a wish"
                    + " such as a person or silence; smalltalk: no question.",
            allowableValues = {"answer", "clarify", "unknown", "urgent", "command", "smalltalk"},
            example = "answer")
        String outcome,
    @Schema(description = "Id of the article given.", example = "reg-bsn") @Nullable String article,
    @Schema(description = "Its title.", example = "Numer BSN: skąd i po co") @Nullable String title,
    @Schema(
            description =
                "The whole answer in Markdown: paragraphs, lists, bold and links. Where a term was"
                    + " asked it begins with what that means; where a city is known it ends with"
                    + " what differs there.",
            example = "BSN to osobisty numer w Holandii.")
        @Nullable String text,
    @Schema(
            description = "How likely the article is the right one, 0 to 1.",
            minimum = "0",
            maximum = "1",
            example = "0.93")
        @Nullable Double score,
    @Schema(
            description =
                "Others that may be meant, the likeliest first; at most four, or all steps of what"
                    + " to do at a moment of a stay, at most eight.")
        List<Alternative> alternatives,
    @Schema(
            description = "The wish understood.",
            allowableValues = {
              "human",
              "stop",
              "start",
              "language",
              "menu",
              "forget",
              "export",
              "city",
              "guides"
            },
            example = "human")
        @Nullable String command,
    @Schema(description = "The language wished for.", example = "en") @Nullable String wants,
    @Schema(description = "Desk that takes over when a person must help.", example = "rni")
        @Nullable String desk,
    @Schema(description = "Where the answer's facts come from.") @Nullable List<Source> sources,
    @Schema(description = "What the bot writes in this turn; in a conversation alone.")
        @Nullable List<Message> messages) {

  /** An article that may be meant. */
  @Serdeable
  @Schema(description = "An article that may be meant.")
  record Alternative(
      @Schema(example = "reg-rni-how") String article,
      @Schema(example = "Rejestracja RNI krok po kroku") String title,
      @Schema(example = "0.04") double score) {}

  /** A page or document that facts come from. */
  @Serdeable
  @Schema(description = "A page or document that facts come from.")
  record Source(
      @Schema(example = "Rijksoverheid") String organisation,
      @Schema(example = "Wat is het burgerservicenummer?") String title,
      @Schema(example = "https://www.rijksoverheid.nl/") @Nullable String url,
      @Schema(description = "As the source gives it.", example = "2026-03") String date) {}

  /** One letter of the bot. */
  @Serdeable
  @Schema(description = "One message of the bot.")
  record Message(
      @Schema(description = "Markdown.") String text,
      @Schema(example = "pl") String language,
      @Schema(description = "Buttons; send the id of the one tapped.") List<Choice> options) {}

  /** A button. */
  @Serdeable
  @Schema(description = "A button.")
  record Choice(
      @Schema(example = "human") String id, @Schema(example = "Porozmawiaj z kimś") String label) {}
}
