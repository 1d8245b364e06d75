package nl.wegwijs.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.edge.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation: a text, or an option that was offered.
 *
 * @param session names the conversation
 */
@Serdeable
@Schema(description = "One message of a conversation: a text, or an option that was offered.")
record Said(
    @Schema(
            description =
                "Names the conversation. Whoever knows it can go on with it: use a long random one"
                    + " for each person.",
            example = "9f1c7b1e-5d0e-4a53-8a54-2f1f7f6c2a10",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank
        @Size(max = 128)
        @Serdeable.Deserializable(using = WrittenText.class)
        @Nullable String session,
    @Schema(description = "What the person typed.", example = "Nie mam adresu, co teraz?")
        @Size(max = PlainText.LONGEST)
        @Serdeable.Deserializable(using = WrittenText.class)
        @Nullable String text,
    @Schema(description = "Id of the option tapped, in place of a text.", example = "a:reg-bsn")
        @Pattern(regexp = "[\\x21-\\x7e]{1,64}")
        @Serdeable.Deserializable(using = WrittenText.class)
        @Nullable String option) {}
