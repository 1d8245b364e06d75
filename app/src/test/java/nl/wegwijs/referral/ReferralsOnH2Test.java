package nl.wegwijs.referral;

import nl.wegwijs.Database;

class ReferralsOnH2Test extends ReferralsKit {
  ReferralsOnH2Test() {
    super(Database.H2);
  }
}
