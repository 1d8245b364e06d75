package nl.wegwijs.booking;

import nl.wegwijs.Database;

class TicketsOnH2Test extends TicketsKit {
  TicketsOnH2Test() {
    super(Database.H2);
  }
}
