package nl.wegwijs.post;

import io.micronaut.core.annotation.Introspected;

/**
 * What a person had sent lately when a message came, that one included.
 *
 * @param sent how many messages in the shorter time
 * @param same how many in the longer that said just the same
 */
@Introspected
public record Repeats(long sent, long same) {}
