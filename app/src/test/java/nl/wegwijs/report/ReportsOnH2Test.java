package nl.wegwijs.report;

import nl.wegwijs.Database;

class ReportsOnH2Test extends ReportsKit {
  ReportsOnH2Test() {
    super(Database.H2);
  }
}
