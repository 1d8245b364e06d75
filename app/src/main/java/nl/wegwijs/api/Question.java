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
 * A question on its own.
 *
 * @param text as the person typed it
 * @param language tag of the language they are known to write; otherwise it is recognised
 * @param city for facts that hold in one city alone
 */
@Serdeable
@Schema(description = "A question on its own; nothing of it is kept.")
record Question(
    @Schema(
            description = "What the person typed, in any language.",
            example = "jak dostac bsn?",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank
        @Size(max = PlainText.LONGEST)
        @Serdeable.Deserializable(using = WrittenText.class)
        @Nullable String text,
    @Schema(
            description =
                "Language the person is known to write; left out, it is recognised. One that"
                    + " Wegwijs does not speak is passed over.",
            example = "pl")
        @Pattern(regexp = "[a-z]{2,3}")
        @Serdeable.Deserializable(using = WrittenText.class)
        @Nullable String language,
    @Schema(description = "City whose own rules matter.", example = "rotterdam")
        @Pattern(regexp = "[a-z-]{2,40}")
        @Serdeable.Deserializable(using = WrittenText.class)
        @Nullable String city) {}
