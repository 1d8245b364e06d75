package nl.wegwijs.editing;

import nl.wegwijs.Database;

class ReviewLinksOnH2Test extends ReviewLinksKit {
  ReviewLinksOnH2Test() {
    super(Database.H2);
  }
}
