package nl.wegwijs.post;

import nl.wegwijs.Database;

class PostOfficeOnPostgresTest extends PostOfficeKit {
  PostOfficeOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
