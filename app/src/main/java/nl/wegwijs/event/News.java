package nl.wegwijs.event;

/** What those who signed up have yet to hear. */
enum News {
  CHANGED,
  CANCELLED
}
