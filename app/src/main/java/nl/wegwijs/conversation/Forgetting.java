package nl.wegwijs.conversation;

import jakarta.inject.Singleton;
import java.util.UUID;
import nl.wegwijs.booking.Bookings;
import nl.wegwijs.booking.Tickets;
import nl.wegwijs.dates.Dates;
import nl.wegwijs.event.SignUps;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.insight.Choices;
import nl.wegwijs.people.People;
import nl.wegwijs.report.Reports;

/** Removes a person and all that hangs on them, in every room. */
@Singleton
class Forgetting {
  private final Cases cases;
  private final Bookings bookings;
  private final Tickets tickets;
  private final SignUps signUps;
  private final Dates dates;
  private final Reports reports;
  private final Choices choices;
  private final People people;

  Forgetting(
      Cases cases,
      Bookings bookings,
      Tickets tickets,
      SignUps signUps,
      Dates dates,
      Reports reports,
      Choices choices,
      People people) {
    this.cases = cases;
    this.bookings = bookings;
    this.tickets = tickets;
    this.signUps = signUps;
    this.dates = dates;
    this.reports = reports;
    this.choices = choices;
    this.people = people;
  }

  void forget(UUID person) {
    cases.forget(person);
    bookings.forget(person);
    tickets.forget(person);
    signUps.forget(person);
    dates.forget(person);
    reports.forget(person);
    choices.forget(person);
    people.forget(person);
  }
}
