package nl.wegwijs.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import nl.wegwijs.MovableClock;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T10:00:00Z"));
  private final Pace pace = new Pace(clock);

  @Test
  void aChatGetsThreeAtOnceAndThenOneASecond() {
    for (int i = 0; i < 3; i++) {
      assertThat(pace.take("5")).isEmpty();
    }
    assertThat(pace.take("5").orElseThrow())
        .isBetween(Duration.ofMillis(900), Duration.ofSeconds(1));

    clock.move(Duration.ofSeconds(1));
    assertThat(pace.take("5")).isEmpty();
    assertThat(pace.take("5")).isPresent();
  }

  @Test
  void allChatsTogetherGetThirtyASecond() {
    long taken = IntStream.range(0, 100).filter(i -> pace.take("c" + i).isEmpty()).count();
    assertThat(taken).isEqualTo(30);

    clock.move(Duration.ofSeconds(1));
    assertThat(IntStream.range(0, 100).filter(i -> pace.take("d" + i).isEmpty()).count())
        .isEqualTo(30);
  }

  @Test
  void aChatThatWaitedForTheOthersHasLostNothing() {
    IntStream.range(0, 30).forEach(i -> pace.take("c" + i));
    assertThat(pace.take("5")).isPresent();

    clock.move(Duration.ofSeconds(1));
    for (int i = 0; i < 3; i++) {
      assertThat(pace.take("5")).isEmpty();
    }
  }

  @Test
  void pausesDoubleUpToHalfAMinute() {
    Backoff backoff = new Backoff(new Random(1));
    for (int failures = 1; failures < 100; failures++) {
      assertThat(backoff.after(failures)).isBetween(Duration.ofMillis(100), Backoff.LONGEST);
    }
    assertThat(backoff.after(1)).isLessThanOrEqualTo(Duration.ofSeconds(1));
  }
}
