package nl.wegwijs.booking;

import nl.wegwijs.Database;

class TicketsOnPostgresTest extends TicketsKit {
  TicketsOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
