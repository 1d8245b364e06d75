package nl.wegwijs.staff;

import nl.wegwijs.Database;

class SignInOnH2Test extends SignInKit {
  SignInOnH2Test() {
    super(Database.H2);
  }
}
