package nl.wegwijs.group;

import nl.wegwijs.Database;

class GroupsOnH2Test extends GroupsKit {
  GroupsOnH2Test() {
    super(Database.H2);
  }
}
