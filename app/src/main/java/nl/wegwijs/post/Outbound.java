package nl.wegwijs.post;

import java.time.Instant;
import java.util.UUID;
import nl.wegwijs.people.Address;

/**
 * A letter on its way to a person.
 *
 * @param id ours; travels with the letter where a provider lets it, so that a status finds it
 * @param account our side that the person wrote to; a carrier sends from it
 * @param lastHeardAt when the person's last message came: WhatsApp's window is 24 hours from it
 * @param createdAt when the letter was written: it cannot have been sent before
 * @param attempts how often sending it has failed
 */
public record Outbound(
    UUID id,
    Address to,
    String account,
    Reply reply,
    Instant lastHeardAt,
    Instant createdAt,
    int attempts) {}
