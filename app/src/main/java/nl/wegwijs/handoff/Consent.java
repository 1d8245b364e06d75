package nl.wegwijs.handoff;

import java.time.Instant;

/**
 * The person lets us pass something on to somebody else.
 *
 * @param what and to whom, in the words of staff; 1 to 500 characters
 */
public record Consent(String what, Instant at) {}
