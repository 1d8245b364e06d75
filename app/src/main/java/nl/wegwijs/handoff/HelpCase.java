package nl.wegwijs.handoff;

import java.util.UUID;

/** A conversation that a person of the staff is to take, or has taken. */
public record HelpCase(UUID id, UUID person, String desk, boolean urgent, CaseState state) {}
