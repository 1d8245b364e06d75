package nl.wegwijs.editing;

import nl.wegwijs.Database;

class EditingOnPostgresTest extends EditingKit {
  EditingOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
