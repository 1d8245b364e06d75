package nl.wegwijs.referral;

import nl.wegwijs.Database;

class ReferralsOnPostgresTest extends ReferralsKit {
  ReferralsOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
