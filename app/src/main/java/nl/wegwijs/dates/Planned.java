package nl.wegwijs.dates;

import java.time.LocalDate;
import java.util.List;

/**
 * A date of the law as it is for one person.
 *
 * @param ahead whether it is still to come
 * @param reminders the days on which they are reminded; empty: it is too near, or past
 */
record Planned(Term term, LocalDate on, boolean ahead, List<LocalDate> reminders) {}
