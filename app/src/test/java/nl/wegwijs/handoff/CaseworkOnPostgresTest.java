package nl.wegwijs.handoff;

import nl.wegwijs.Database;

class CaseworkOnPostgresTest extends CaseworkKit {
  CaseworkOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
