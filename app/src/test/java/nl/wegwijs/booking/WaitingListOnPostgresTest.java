package nl.wegwijs.booking;

import nl.wegwijs.Database;

class WaitingListOnPostgresTest extends WaitingListKit {
  WaitingListOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
