package nl.wegwijs.post;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the post with a person has come: differs when something was said since. A message that
 * its writer edited does not show in it.
 *
 * @param heard the person's last message, by its seq; null: none
 * @param moved when a letter to them was written or moved last; null: none
 */
@Introspected
public record Touched(UUID personId, @Nullable Long heard, @Nullable Instant moved) {}
