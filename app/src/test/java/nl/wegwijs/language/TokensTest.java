package nl.wegwijs.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  @Test
  void wordsAndNumbersStandInOrder() {
    assertThat(Tokens.of("Hoe, krijg ik 1 BSN?")).containsExactly("Hoe", "krijg", "ik", "1", "BSN");
    assertThat(Tokens.of("")).isEmpty();
    assertThat(Tokens.of("…")).isEmpty();
  }

  @Test
  void ofAnyTextTheyAreWhatARegularExpressionFinds() {
    Random random = new Random(5);
    for (int at = 0; at < 4_000; at++) {
      String junk = Junk.text(random);
      List<String> found = BETWEEN.splitAsStream(junk).filter(word -> !word.isEmpty()).toList();
      assertThat(Tokens.of(junk)).as(junk).isEqualTo(found);
    }
  }
}
