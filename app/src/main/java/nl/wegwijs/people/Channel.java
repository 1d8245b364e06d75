package nl.wegwijs.people;

/** A way to reach a person. A new one is a line here and a package under channel. */
public enum Channel {
  WEB,
  TELEGRAM,
  WHATSAPP,
  SMS
}
