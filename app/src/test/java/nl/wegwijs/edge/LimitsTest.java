package nl.wegwijs.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import nl.wegwijs.MovableClock;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T10:00:00Z"));
  private final Limits limits = new Limits(clock);

  @Test
  void sixtyAtOnceAndThenTwentyASecond() throws Exception {
    InetAddress address = InetAddress.getByName("192.0.2.7");

    assertThat(taken(address, 100)).isEqualTo(60);
    clock.move(Duration.ofSeconds(1));
    assertThat(taken(address, 100)).isEqualTo(20);
    clock.move(Duration.ofMinutes(1));
    assertThat(taken(address, 100)).isEqualTo(60);
  }

  @Test
  void whoeverIsRefusedHearsHowLongToWait() throws Exception {
    InetAddress address = InetAddress.getByName("192.0.2.7");
    taken(address, 60);

    assertThat(limits.take(address)).isBetween(Duration.ofMillis(1), Duration.ofMillis(50));
  }

  @Test
  void oneAddressDoesNotUseUpAnothers() throws Exception {
    taken(InetAddress.getByName("192.0.2.7"), 100);

    assertThat(taken(InetAddress.getByName("192.0.2.8"), 100)).isEqualTo(60);
  }

  @Test
  void aNetworkOfIpv6IsOneAddress() throws Exception {
    taken(InetAddress.getByName("2001:db8::1"), 100);

    assertThat(taken(InetAddress.getByName("2001:db8::2"), 100)).isZero();
    assertThat(taken(InetAddress.getByName("2001:db8:0:1::1"), 100)).isEqualTo(60);
  }

  @Test
  void thisMachineItselfHasNoLimit() throws Exception {
    assertThat(taken(InetAddress.getByName("127.0.0.1"), 10_000)).isEqualTo(10_000);
    assertThat(taken(InetAddress.getByName("::1"), 10_000)).isEqualTo(10_000);
  }

  private long taken(InetAddress address, int times) {
    long taken = 0;
    for (int i = 0; i < times; i++) {
      taken += limits.take(address).isZero() ? 1 : 0;
    }
    return taken;
  }
}
