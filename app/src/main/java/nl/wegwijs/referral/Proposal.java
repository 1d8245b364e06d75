package nl.wegwijs.referral;

/**
 * What a member of the staff would pass on.
 *
 * @param organisation id in the directory
 * @param address e-mail address of the organisation: the directory has none, staff know it
 * @param text what is passed on, 1 to 1,200 characters
 */
public record Proposal(String organisation, String address, String text) {
  public static final Proposal NOTHING = new Proposal("", "", "");

  /** A letter has 1,600 characters; the question around it takes the rest. */
  private static final int LONGEST = 1_200;

  /** Without what nobody types on purpose. */
  public Proposal {
    organisation = organisation.strip();
    address = address.strip();
    text = text.strip();
  }

  boolean canBeSent() {
    return !text.isEmpty() && text.length() <= LONGEST && Mailer.isAddress(address);
  }

  @Override
  public String toString() {
    return "Proposal[" + organisation + "]";
  }
}
