package nl.wegwijs.handoff;

import nl.wegwijs.Database;

class CaseworkOnH2Test extends CaseworkKit {
  CaseworkOnH2Test() {
    super(Database.H2);
  }
}
