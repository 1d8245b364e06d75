package nl.wegwijs.staff;

import nl.wegwijs.Database;

class SignInOnPostgresTest extends SignInKit {
  SignInOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
