package nl.wegwijs.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files for spreadsheets. */
class CsvTest {
  @Test
  void nothingInAFileIsAFormula() {
    assertThat(Csv.of(Stream.of(List.of("=cmd()", "+1", "-1", "@x", "a \"b\", c"))))
        .isEqualTo("\uFEFF\"'=cmd()\",\"'+1\",\"'-1\",\"'@x\",\"a \"\"b\"\", c\"\r\n");
  }
}
