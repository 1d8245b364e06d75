package nl.wegwijs.edge;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as RFC 9457 writes it ({@code application/problem+json}).
 *
 * @param title the status in words
 * @param detail what to mend; absent where the fault is ours
 * @param errors one for each field that is wrong
 */
@Serdeable
@Schema(description = "What went wrong, as RFC 9457 writes it.")
public record Problem(
    @Schema(example = "about:blank") String type,
    @Schema(example = "Bad Request") String title,
    @Schema(example = "400") int status,
    @Schema(example = "text: must not be blank") @Nullable String detail,
    List<Fault> errors) {

  /** The media type of a problem. */
  public static final String TYPE = "application/problem+json";

  /**
   * One thing that is wrong.
   *
   * @param field name of the field
   */
  @Serdeable
  public record Fault(
      @Schema(example = "text") String field,
      @Schema(example = "must not be blank") String detail) {}
}
