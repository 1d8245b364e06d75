package nl.wegwijs.referral;

import java.util.Locale;

/** How far a referral has come. */
public enum ReferralState {
  /** The person is asked. */
  PROPOSED,
  /** The person does not want it. */
  DECLINED,
  /** The person agreed; the e-mail is to go out. */
  DUE,
  SENDING,
  /** The mail server has the e-mail. */
  SENT,
  /** The organisation has read it; it cannot be read again. */
  SHOWN,
  /** The e-mail did not go out, or nobody knows whether it did. */
  DEAD,
  /** The person did not answer, or the organisation did not read it, in time. */
  LAPSED;

  /** As it stands in the key of a phrase. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
