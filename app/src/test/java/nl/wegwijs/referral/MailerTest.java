package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.wegwijs.MovableClock;
import nl.wegwijs.referral.Mailer.Handed;
import nl.wegwijs.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an e-mail, as far as the far side says. */
class MailerTest {
  private static Mailer to(int port) {
    Settings settings =
        Settings.read(
            Map.of(
                "WEGWIJS_MAIL_HOST", "127.0.0.1",
                "WEGWIJS_MAIL_PORT", Integer.toString(port),
                "WEGWIJS_MAIL_TLS", "none",
                "WEGWIJS_MAIL_FROM", "wegwijs@example.nl"));
    return new Mailer(settings, new MovableClock(Instant.parse("2026-11-23T09:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "EHLO,554 nobody,LATER",
    "RCPT,550 no such mailbox,REFUSED",
    "RCPT,450 mailbox busy,LATER",
    "DATA,451 not now,LATER",
    ".,554 looks like spam,REFUSED",
    ".,452 no room,LATER",
    "QUIT,500 what,TAKEN"
  })
  void anAnswerSaysWhetherItWasTaken(String command, String answer, Handed handed) {
    try (RudeMail server = new RudeMail(command, answer)) {
      assertThat(to(server.port()).send("info@example.nl", "Subject", "Text")).isEqualTo(handed);
    }
  }

  @Test
  void nobodyKnowsWhatBecameOfAMessageThatNothingWasSaidTo() {
    try (RudeMail server = new RudeMail(".", RudeMail.SILENCE)) {
      assertThat(to(server.port()).send("info@example.nl", "Subject", "Text"))
          .isEqualTo(Handed.UNKNOWN);
      assertThat(server.texts()).isEqualTo(1);
    }
  }

  @Test
  void aServerThatHangsUpAfterItsAnswerHasTakenIt() {
    try (RudeMail server = new RudeMail("QUIT", RudeMail.SILENCE)) {
      assertThat(to(server.port()).send("info@example.nl", "Subject", "Text"))
          .isEqualTo(Handed.TAKEN);
    }
  }

  @Test
  void withoutEncryptionNothingGoesOutUnlessTheOperatorSaysSo() {
    try (RudeMail server = new RudeMail("QUIT", "221 bye")) {
      Settings settings =
          Settings.read(
              Map.of(
                  "WEGWIJS_MAIL_HOST", "127.0.0.1",
                  "WEGWIJS_MAIL_PORT", Integer.toString(server.port()),
                  "WEGWIJS_MAIL_FROM", "wegwijs@example.nl"));
      Mailer careful = new Mailer(settings, new MovableClock(Instant.EPOCH));

      assertThat(careful.send("info@example.nl", "Subject", "Text")).isEqualTo(Handed.LATER);
      assertThat(server.texts()).isZero();
    }
  }

  @Test
  void anAddressIsOneAndNothingBeside() {
    assertThat(List.of("info@example.nl", "a.b+c@mail.example.org")).allMatch(Mailer::isAddress);
    assertThat(
            List.of(
                "",
                "info",
                "@example.nl",
                "a@b@c",
                "a@b.nl, c@d.nl",
                "a@b.nl;c@d.nl",
                "A <a@b.nl>",
                "a@b.nl\nBcc: c@d.nl",
                "a".repeat(200) + "@example.nl"))
        .noneMatch(Mailer::isAddress);
  }
}
