package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {
  @Test
  void anIdMeansWhatItWasMadeOf() {
    for (boolean yes : new boolean[] {true, false}) {
      Decision decision = new Decision(UUID.randomUUID(), yes);
      assertThat(Decision.of(decision.id())).contains(decision);
      assertThat(decision.id().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rf:",
        "rf:y:",
        "rf:y:1",
        "rf:x:00000000-0000-0000-0000-000000000000",
        "f:good",
        "rf:y:00000000-0000-0000-0000-000000000000 "
      })
  void aForgedIdMeansNothing(String id) {
    assertThat(Decision.of(id)).isEmpty();
  }
}
