package nl.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {
  @Test
  void everySourceIsFormatted() throws Exception {
    List<Path> others = new ArrayList<>();
    for (Path file : FormatSources.sources()) {
      String source = Files.readString(file);
      if (!FormatSources.formatted(source).equals(source)) {
        others.add(file);
      }
    }
    assertThat(others).as("mend with: mvn -q -pl app validate exec:exec@format").isEmpty();
  }
}
