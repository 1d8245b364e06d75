package nl.wegwijs.people;

/**
 * Where a person writes from, as the provider names it. Opaque: a WhatsApp sender may have no phone
 * number.
 *
 * @param value such as {@code +31612345678}, {@code whatsapp:US.1234} or a chat id; never logged
 */
public record Address(Channel channel, String value) {
  public Address {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException("an address has 1 to 200 characters");
    }
  }

  /** Never the value: it names a person. */
  @Override
  public String toString() {
    return channel + ":***";
  }
}
