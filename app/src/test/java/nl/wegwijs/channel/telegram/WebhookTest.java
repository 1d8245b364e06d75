package nl.wegwijs.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How Telegram is told where the webhook is. */
class WebhookTest {
  private static Map<String, String> settings(FakeBotApi telegram, String publicUrl) {
    return Map.of(
        "TELEGRAM_BOT_TOKEN",
        FakeBotApi.TOKEN,
        "TELEGRAM_API_URL",
        telegram.url(),
        "TELEGRAM_WEBHOOK_SECRET",
        Service.SECRET,
        "WEGWIJS_PUBLIC_URL",
        publicUrl);
  }

  @Test
  void telegramIsToldTheAddressAndTheSecretUntilItListens() throws Exception {
    try (FakeBotApi telegram = new FakeBotApi()) {
      telegram.answers("setWebhook", 502, "<html>").hangsUp("setWebhook");
      try (Service service = Service.with(settings(telegram, "https://wegwijs.example/nl/"))) {
        Json told = telegram.awaits("setWebhook", 3).getLast().fields();

        assertThat(told.text("url")).contains("https://wegwijs.example/nl/hooks/telegram");
        assertThat(told.text("secret_token")).contains(Service.SECRET);
        assertThat(told.at("allowed_updates").items()).hasSize(4);
        telegram.awaits("setMyCommands", 6);
        assertThat(telegram.calls("setWebhook")).hasSize(3);
        assertThat(telegram.calls("getUpdates")).isEmpty();
        assertThat(service.people()).isZero();
      }
    }
  }

  @Test
  void anAddressWithoutHttpsIsNotTold() throws Exception {
    try (FakeBotApi telegram = new FakeBotApi();
        Service service = Service.with(settings(telegram, "http://localhost:8080"))) {
      telegram.awaits("setMyCommands", 6);

      assertThat(telegram.calls("setWebhook")).isEmpty();
      assertThat(service.people()).isZero();
    }
  }
}
