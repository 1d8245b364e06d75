package nl.wegwijs.dates;

import nl.wegwijs.Database;

class DatesOnH2Test extends DatesKit {
  DatesOnH2Test() {
    super(Database.H2);
  }
}
