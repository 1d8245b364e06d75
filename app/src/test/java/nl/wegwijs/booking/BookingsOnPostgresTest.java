package nl.wegwijs.booking;

import nl.wegwijs.Database;

class BookingsOnPostgresTest extends BookingsKit {
  BookingsOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
