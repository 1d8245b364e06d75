package nl.wegwijs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @Test
  void nothingNeedsToBeSet() {
    Settings settings = Settings.read(Map.of());
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.publicUrl()).hasToString("http://localhost:8080");
    assertThat(settings.twilio()).isEmpty();
    assertThat(settings.telegram()).isEmpty();
    assertThat(settings.postgres()).isEmpty();
    assertThat(settings.translates()).isFalse();
    assertThat(settings.openId()).isEmpty();
    assertThat(settings.mail()).isEmpty();
  }

  @Test
  void aMailServerIsAskedForEncryptionUnlessToldOtherwise() {
    Settings.Mail mail =
        Settings.read(
                Map.of("WEGWIJS_MAIL_HOST", "mail.nl", "WEGWIJS_MAIL_FROM", "info@wegwijs.nl"))
            .mail()
            .orElseThrow();
    assertThat(mail.port()).isEqualTo(587);
    assertThat(mail.tls()).isEqualTo("required");
    assertThat(mail.user()).isEmpty();
  }

  @Test
  void aMailServerIsSetWithTheAddressWeWriteUnder() {
    assertThatThrownBy(() -> Settings.read(Map.of("WEGWIJS_MAIL_HOST", "mail.nl")))
        .hasMessageContaining("WEGWIJS_MAIL_HOST and WEGWIJS_MAIL_FROM must be set together");
    assertThatThrownBy(() -> Settings.read(Map.of("WEGWIJS_MAIL_USER", "wegwijs")))
        .hasMessageContaining("WEGWIJS_MAIL_USER and WEGWIJS_MAIL_PASSWORD");
  }

  @Test
  void aProviderToSignInAtIsSetWholeOrNotAtAll() {
    assertThatThrownBy(() -> Settings.read(Map.of("WEGWIJS_OIDC_ISSUER", "https://login.nl")))
        .hasMessageContaining("WEGWIJS_OIDC_CLIENT_ID and WEGWIJS_OIDC_CLIENT_SECRET");
  }

  @ParameterizedTest
  @CsvSource({
    "WEGWIJS_PORT,abc",
    "WEGWIJS_PORT,0",
    "WEGWIJS_PORT,70000",
    "WEGWIJS_DB_URL,mysql://x",
    "WEGWIJS_PUBLIC_URL,wegwijs.nl",
    "WEGWIJS_TRUSTED_PROXIES,proxy.local",
    "WEGWIJS_SECRET_KEY,short",
    "TWILIO_ACCOUNT_SID,AC12",
    "TWILIO_WHATSAPP_FROM,0612345678",
    "TWILIO_WHATSAPP_TEMPLATE,HX12",
    "TWILIO_SMS_RATE,0",
    "TELEGRAM_BOT_TOKEN,secret",
    "TELEGRAM_WEBHOOK_SECRET,a b",
    "TELEGRAM_API_URL,api.telegram.org",
    "WEGWIJS_DEEPL_URL,deepl.com",
    "WEGWIJS_LIBRETRANSLATE_URL,localhost:5000",
    "WEGWIJS_OIDC_ISSUER,login.example.nl",
    "WEGWIJS_MAIL_HOST,smtp server",
    "WEGWIJS_MAIL_PORT,70000",
    "WEGWIJS_MAIL_TLS,maybe",
    "WEGWIJS_MAIL_FROM,somebody"
  })
  void aBadSettingStopsTheStartAndIsNamedWithoutItsValue(String name, String value) {
    assertThatThrownBy(() -> Settings.read(Map.of(name, value)))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining(name)
        .hasMessageNotContaining(value);
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() {
    assertThatThrownBy(
            () -> Settings.read(Map.of("WEGWIJS_PORT", "x", "TWILIO_AUTH_TOKEN", "token")))
        .hasMessageContaining("WEGWIJS_PORT")
        .hasMessageContaining("TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN must be set together");
  }

  @Test
  void aSecretIsNeverPrinted() {
    Settings settings =
        Settings.read(
            Map.of(
                "TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000000",
                "TWILIO_AUTH_TOKEN", "hush-hush",
                "TELEGRAM_BOT_TOKEN", "12345:hush-hush-hush",
                "WEGWIJS_DEEPL_KEY", "hush-hush",
                "WEGWIJS_LIBRETRANSLATE_URL", "http://localhost:5000",
                "WEGWIJS_LIBRETRANSLATE_KEY", "hush-hush",
                "WEGWIJS_OIDC_ISSUER", "https://login.nl",
                "WEGWIJS_OIDC_CLIENT_ID", "wegwijs",
                "WEGWIJS_OIDC_CLIENT_SECRET", "hush-hush"));
    Settings mailing =
        Settings.read(
            Map.of(
                "WEGWIJS_MAIL_HOST", "mail.nl",
                "WEGWIJS_MAIL_FROM", "info@wegwijs.nl",
                "WEGWIJS_MAIL_USER", "wegwijs",
                "WEGWIJS_MAIL_PASSWORD", "hush-hush"));
    assertThat(mailing.mail().toString()).doesNotContain("hush");
    assertThat(settings.twilio().toString() + settings.telegram()).doesNotContain("hush");
    assertThat(settings.deepl() + " " + settings.libreTranslate() + " " + settings.openId())
        .doesNotContain("hush");
    assertThat(settings.telegram().orElseThrow().botId()).isEqualTo("12345");
  }

  @Test
  void theExampleFileListsEverySettingWithItsCommentAndDefault() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("../deploy/wegwijs.env.example"));
    for (Setting setting : Settings.ALL) {
      assertThat(lines).contains("# " + setting.comment());
      assertThat(lines).contains("#" + setting.name() + "=" + setting.byDefault());
    }
    assertThat(lines.stream().filter(line -> line.matches("#[A-Z_]+=.*")))
        .hasSize(Settings.ALL.size());
  }
}
