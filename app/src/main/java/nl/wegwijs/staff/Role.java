package nl.wegwijs.staff;

/**
 * What somebody may do at the console. Nobody has more by being high: an administrator who also
 * answers is STAFF too.
 */
public enum Role {
  /** Reads and answers the cases of their desks. */
  STAFF,
  /** Keeps the articles true. */
  EDITOR,
  /** Reads and answers as STAFF, and sees how the desks do. */
  LEAD,
  /** Opens and closes accounts and reads the audit log. */
  ADMINISTRATOR
}
