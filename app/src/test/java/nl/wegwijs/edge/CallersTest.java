package nl.wegwijs.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.wegwijs.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersTest {
  private final Callers callers = trusting("10.0.0.0/8, ::1");

  private static Callers trusting(String proxies) {
    return new Callers(Settings.read(Map.of("WEGWIJS_TRUSTED_PROXIES", proxies)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10.0.0.1    | 203.0.113.9                         | 203.0.113.9
          10.0.0.1    | 127.0.0.1, 203.0.113.9              | 203.0.113.9
          10.0.0.1    | 203.0.113.9, 10.1.1.1               | 203.0.113.9
          10.0.0.1    | 198.51.100.1, 203.0.113.9, 10.1.1.1 | 203.0.113.9
          10.0.0.1    | 203.0.113.9:51234                   | 203.0.113.9
          10.0.0.1    | 2001:db8::7                         | 2001:db8:0:0:0:0:0:7
          10.0.0.1    | "[2001:db8::7]:443"                 | 2001:db8:0:0:0:0:0:7
          10.0.0.1    | unknown                             | 10.0.0.1
          10.0.0.1    | 203.0.113.9, unknown                | 10.0.0.1
          10.0.0.1    | ''                                  | 10.0.0.1
          0:0:0:0:0:0:0:1 | 203.0.113.9                     | 203.0.113.9
          192.0.2.1   | 203.0.113.9                         | 192.0.2.1
          192.0.2.1   | 10.0.0.1                            | 192.0.2.1
          """)
  void aTrustedProxySaysWhoAsks(String peer, String forwarded, String caller) {
    String header = forwarded.replace("\"", "");

    assertThat(callers.of(Asking.from(peer, header)).getHostAddress()).isEqualTo(caller);
  }

  @Test
  void twoHeadersAreOneList() {
    Asking request = Asking.from("10.0.0.1", "127.0.0.1", "203.0.113.9");

    assertThat(callers.of(request).getHostAddress()).isEqualTo("203.0.113.9");
  }

  @Test
  void nobodyIsTrustedUnlessTheOperatorSaysSo() {
    Callers strict = new Callers(Settings.read(Map.of()));

    assertThat(strict.of(Asking.from("127.0.0.1", "203.0.113.9")).getHostAddress())
        .isEqualTo("127.0.0.1");
    assertThat(strict.of(Asking.from("127.0.0.1")).getHostAddress()).isEqualTo("127.0.0.1");
  }
}
