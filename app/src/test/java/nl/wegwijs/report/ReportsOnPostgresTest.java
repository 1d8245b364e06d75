package nl.wegwijs.report;

import nl.wegwijs.Database;

class ReportsOnPostgresTest extends ReportsKit {
  ReportsOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
