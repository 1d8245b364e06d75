package nl.wegwijs.editing;

import nl.wegwijs.Database;

class EditingOnH2Test extends EditingKit {
  EditingOnH2Test() {
    super(Database.H2);
  }
}
