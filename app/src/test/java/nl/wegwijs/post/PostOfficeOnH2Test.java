package nl.wegwijs.post;

import nl.wegwijs.Database;

class PostOfficeOnH2Test extends PostOfficeKit {
  PostOfficeOnH2Test() {
    super(Database.H2);
  }
}
