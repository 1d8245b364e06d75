package nl.wegwijs.event;

import nl.wegwijs.Database;

class EventsOnH2Test extends EventsKit {
  EventsOnH2Test() {
    super(Database.H2);
  }
}
