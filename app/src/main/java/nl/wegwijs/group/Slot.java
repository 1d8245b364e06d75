package nl.wegwijs.group;

import java.time.Instant;

/**
 * A time at one of the desks that stand side by side.
 *
 * @param desk from 1
 */
public record Slot(Instant from, int desk) {}
