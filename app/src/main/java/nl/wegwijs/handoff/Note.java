package nl.wegwijs.handoff;

import java.time.Instant;
import java.util.UUID;

/** What staff write for each other; the person never sees it. */
public record Note(UUID id, Member by, String text, Instant at) {}
