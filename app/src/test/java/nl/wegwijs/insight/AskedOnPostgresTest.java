package nl.wegwijs.insight;

import nl.wegwijs.Database;

class AskedOnPostgresTest extends AskedKit {
  AskedOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
