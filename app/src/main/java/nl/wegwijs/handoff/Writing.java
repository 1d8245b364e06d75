package nl.wegwijs.handoff;

import org.jspecify.annotations.Nullable;

/**
 * A letter of staff.
 *
 * @param original what they wrote, where a machine's translation of it was sent
 */
public record Writing(Member by, @Nullable String original) {}
