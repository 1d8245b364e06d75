package nl.wegwijs.booking;

import nl.wegwijs.Database;

class BookingsOnH2Test extends BookingsKit {
  BookingsOnH2Test() {
    super(Database.H2);
  }
}
