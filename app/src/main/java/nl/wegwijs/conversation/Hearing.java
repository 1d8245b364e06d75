package nl.wegwijs.conversation;

import jakarta.inject.Singleton;
import nl.wegwijs.answer.Appointing;
import nl.wegwijs.answer.Gathering;
import nl.wegwijs.answer.Reporting;
import nl.wegwijs.dates.DateWords;

/** Those who know ways of saying something that are the same in every edition. */
@Singleton
record Hearing(Appointing appointing, Gathering gathering, DateWords dates, Reporting reporting) {}
