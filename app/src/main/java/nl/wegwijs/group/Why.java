package nl.wegwijs.group;

import java.util.Locale;

/** What can be wrong with a list, a line of it or a field. */
public enum Why {
  /** Of the whole: nothing is taken. */
  EMPTY,
  TOO_LARGE,
  TOO_LONG,
  OLD_EXCEL,
  NO_LIST,
  COLUMNS,

  /** Of a field: its line is not taken. */
  MISSING,
  FORMULA,
  LONG,
  NO_NAME,
  NO_DATE,
  FUTURE,
  TOO_EARLY,
  BEFORE_BIRTH,
  NO_COUNTRY,
  NO_BSN,
  BSN_TWICE,
  NO_LANGUAGE,

  /** Of a line. */
  TWICE;

  /** The last part of its phrase's key. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
