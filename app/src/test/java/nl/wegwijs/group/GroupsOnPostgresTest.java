package nl.wegwijs.group;

import nl.wegwijs.Database;

class GroupsOnPostgresTest extends GroupsKit {
  GroupsOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
