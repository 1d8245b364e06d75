package nl.wegwijs.post;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Something to tap.
 *
 * @param id at most 64 bytes of UTF-8 (Telegram's limit), means the same for ever
 * @param label in the person's language; channels shorten it to what fits
 */
@Serdeable
public record Option(String id, String label) {}
