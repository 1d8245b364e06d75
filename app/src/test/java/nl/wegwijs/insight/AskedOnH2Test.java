package nl.wegwijs.insight;

import nl.wegwijs.Database;

class AskedOnH2Test extends AskedKit {
  AskedOnH2Test() {
    super(Database.H2);
  }
}
