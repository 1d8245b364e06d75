package nl.wegwijs.group;

import java.util.Locale;

/** What an employer's list says of each person, in the order of the template. */
public enum Column {
  FAMILY,
  GIVEN,
  ARRIVED,
  BORN,
  BIRTHPLACE,
  COUNTRY,
  BSN,
  ROOM,
  LANGUAGE;

  /** Its name in forms, phrases and the words of i18n/group-list.yaml. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a list without it is none. */
  boolean mustBeThere() {
    return this != LANGUAGE;
  }

  /** Whether each line must have it. */
  public boolean mustBeFilled() {
    return switch (this) {
      case FAMILY, GIVEN, ARRIVED, BORN, BIRTHPLACE, COUNTRY -> true;
      case BSN, ROOM, LANGUAGE -> false;
    };
  }
}
