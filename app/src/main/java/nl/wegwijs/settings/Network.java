package nl.wegwijs.settings;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * A block of addresses, written {@code 10.0.0.0/8}; one address is a block of one.
 *
 * @param bits how many leading bits an address shares with the base to be in it
 */
public record Network(InetAddress base, int bits) {
  /** Blocks with commas between them. */
  static List<Network> all(String written) {
    return Stream.of(written.split(",", -1)).map(String::strip).map(Network::of).toList();
  }

  static boolean areAll(String written) {
    try {
      return !all(written).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * @throws IllegalArgumentException when it is no block of addresses
   */
  static Network of(String written) {
    String[] parts = written.split("/", 2);
    InetAddress base = InetAddress.ofLiteral(parts[0]);
    int most = base.getAddress().length * Byte.SIZE;
    int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException("a block of " + most + " bits at most");
    }
    return new Network(base, bits);
  }

  public boolean contains(InetAddress address) {
    byte[] ours = base.getAddress();
    byte[] theirs = address.getAddress();
    return ours.length == theirs.length && shared(ours, theirs) >= bits;
  }

  /** How many leading bits two addresses share. */
  private static int shared(byte[] ours, byte[] theirs) {
    for (int i = 0; i < ours.length; i++) {
      int differs = (ours[i] ^ theirs[i]) & 0xff;
      if (differs != 0) {
        return i * Byte.SIZE + Integer.numberOfLeadingZeros(differs) - 24;
      }
    }
    return ours.length * Byte.SIZE;
  }
}
