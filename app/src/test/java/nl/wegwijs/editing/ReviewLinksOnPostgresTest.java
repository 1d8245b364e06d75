package nl.wegwijs.editing;

import nl.wegwijs.Database;

class ReviewLinksOnPostgresTest extends ReviewLinksKit {
  ReviewLinksOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
