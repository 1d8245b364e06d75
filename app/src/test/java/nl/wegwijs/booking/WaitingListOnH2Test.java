package nl.wegwijs.booking;

import nl.wegwijs.Database;

class WaitingListOnH2Test extends WaitingListKit {
  WaitingListOnH2Test() {
    super(Database.H2);
  }
}
