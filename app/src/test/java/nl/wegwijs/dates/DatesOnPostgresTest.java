package nl.wegwijs.dates;

import nl.wegwijs.Database;

class DatesOnPostgresTest extends DatesKit {
  DatesOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
