package nl.wegwijs.event;

import nl.wegwijs.Database;

class EventsOnPostgresTest extends EventsKit {
  EventsOnPostgresTest() {
    super(Database.POSTGRES);
  }
}
