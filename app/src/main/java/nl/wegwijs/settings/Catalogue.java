package nl.wegwijs.settings;

import java.util.List;
import nl.wegwijs.settings.Setting.Rule;

/** What can be set, and what each value must look like. */
final class Catalogue {
  private static final Rule URL =
      new Rule("https?://[^\\s/]+(/[^\\s?#]*)?", "an http(s) address without query");
  private static final Rule ANY = new Rule("\\S+", "text without spaces");
  private static final Rule PORT =
      new Rule(
          "[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]",
          "a port from 1 to 65535");
  private static final Rule NUMBER =
      new Rule("\\+[1-9]\\d{6,14}", "a number in international form such as +31612345678");

  /** Every setting there is, in the order of the example file. */
  static final List<Setting> ALL =
      List.of(
          new Setting("WEGWIJS_PORT", "8080", "Port the service listens on.", PORT),
          new Setting(
              "WEGWIJS_DATA",
              "data",
              "Folder of the embedded database and its key.",
              new Rule(".+", "a folder")),
          new Setting(
              "WEGWIJS_DB_URL",
              "",
              "PostgreSQL instead of the embedded database, with user and password.",
              new Rule(
                  "jdbc:postgresql://\\S+",
                  "jdbc:postgresql://host/database?user=...&password=...")),
          new Setting(
              "WEGWIJS_PUBLIC_URL",
              "http://localhost:8080",
              "Address under which providers and people reach the service; webhook signatures are checked against it.",
              URL),
          new Setting(
              "WEGWIJS_TRUSTED_PROXIES",
              "",
              "Addresses or blocks of the proxies in front, with commas; only these are believed when X-Forwarded-For names who asks.",
              new Rule(Network::areAll, "addresses or blocks such as 127.0.0.1,::1,10.0.0.0/8")),
          new Setting(
              "WEGWIJS_SECRET_KEY",
              "",
              "32 random bytes in base64 that encrypt addresses; made in WEGWIJS_DATA when unset. Losing it loses every address.",
              new Rule("[A-Za-z0-9+/]{43}=", "32 bytes in base64, from: openssl rand -base64 32")),
          new Setting(
              "WEGWIJS_KEEP_DAYS",
              "180",
              "Days that messages, letters, closed cases and whoever has not written since are kept; then they are erased.",
              new Rule("[1-9]\\d{0,3}", "a number of days from 1 to 9999")),
          new Setting(
              "WEGWIJS_GROUP_DAYS",
              "30",
              "Days that an employer's list of people for group registration is kept after its day; then it is erased.",
              new Rule("[1-9]\\d{0,2}", "a number of days from 1 to 999")),
          new Setting(
              "WEGWIJS_ANSWER_EMBEDDING",
              "",
              "An ONNX model of sentences, its tokenizer.json beside it, that helps to find the article; needs a build with mvn -Pembedding.",
              new Rule(".+\\.onnx", "the path of an .onnx file")),
          new Setting(
              "WEGWIJS_FOUR_EYES",
              "true",
              "Whether a second person must review a text before it is published: true or false.",
              new Rule("true|false", "true or false")),
          new Setting(
              "TWILIO_ACCOUNT_SID",
              "",
              "Twilio account; WhatsApp and SMS stay off without it.",
              new Rule("AC[0-9a-fA-F]{32}", "AC and 32 hexadecimal digits")),
          new Setting(
              "TWILIO_AUTH_TOKEN", "", "Twilio's token; signs webhooks and opens the API.", ANY),
          new Setting(
              "TWILIO_API_URL",
              "https://api.twilio.com",
              "Twilio's API, another one for tests.",
              URL),
          new Setting("TWILIO_WHATSAPP_FROM", "", "Number of the WhatsApp sender.", NUMBER),
          new Setting(
              "TWILIO_SMS_FROM",
              "",
              "Number or messaging service that sends SMS.",
              new Rule(
                  "\\+[1-9]\\d{6,14}|MG[0-9a-fA-F]{32}",
                  "a number such as +31612345678 or a messaging service id MG...")),
          new Setting(
              "TWILIO_SMS_RATE",
              "1",
              "SMS a second that the sender may send; a long number about 1, a service with more numbers more.",
              new Rule("[1-9]\\d{0,3}", "a number from 1 to 9999")),
          new Setting(
              "TWILIO_WHATSAPP_TEMPLATE",
              "",
              "Approved template with one variable, {{1}}, for letters later than 24 hours; without it they are refused.",
              new Rule("HX[0-9a-fA-F]{32}", "HX and 32 hexadecimal digits")),
          new Setting(
              "TELEGRAM_BOT_TOKEN",
              "",
              "Token from @BotFather; Telegram stays off without it.",
              new Rule(
                  "\\d+:[A-Za-z0-9_-]{10,}",
                  "digits, a colon and letters, as @BotFather gives it")),
          new Setting(
              "TELEGRAM_WEBHOOK_SECRET",
              "",
              "Secret of the webhook; without it the bot polls.",
              new Rule("[A-Za-z0-9_-]{1,256}", "1 to 256 of A-Z a-z 0-9 _ -")),
          new Setting(
              "TELEGRAM_API_URL",
              "https://api.telegram.org",
              "Telegram's API, another one for tests.",
              URL),
          new Setting(
              "WEGWIJS_DEEPL_KEY",
              "",
              "Key of DeepL's API: staff then see machine translations, and people's messages go to DeepL. Off without it.",
              ANY),
          new Setting(
              "WEGWIJS_DEEPL_URL", "", "DeepL's API; unset: the one that the key belongs to.", URL),
          new Setting(
              "WEGWIJS_LIBRETRANSLATE_URL",
              "",
              "A LibreTranslate server instead of DeepL; people's messages go there.",
              URL),
          new Setting("WEGWIJS_LIBRETRANSLATE_KEY", "", "Its key, where it asks for one.", ANY),
          new Setting(
              "WEGWIJS_OIDC_ISSUER",
              "",
              "OpenID Connect provider with which staff may sign in beside their passwords; off without it.",
              URL),
          new Setting("WEGWIJS_OIDC_CLIENT_ID", "", "Our name at that provider.", ANY),
          new Setting("WEGWIJS_OIDC_CLIENT_SECRET", "", "Our secret at that provider.", ANY),
          new Setting(
              "WEGWIJS_MAIL_HOST",
              "",
              "Mail server that takes e-mails to organisations; referrals are off without it.",
              new Rule("[A-Za-z0-9.:-]+", "the name or address of a server")),
          new Setting("WEGWIJS_MAIL_PORT", "587", "Its port.", PORT),
          new Setting(
              "WEGWIJS_MAIL_TLS",
              "required",
              "required: STARTTLS or nothing; direct: TLS from the first byte, mostly port 465; none: unencrypted, for a server on the same machine.",
              new Rule("required|direct|none", "required, direct or none")),
          new Setting("WEGWIJS_MAIL_USER", "", "Our name at it, where it asks for one.", ANY),
          new Setting("WEGWIJS_MAIL_PASSWORD", "", "Our password at it.", ANY),
          new Setting(
              "WEGWIJS_MAIL_FROM",
              "",
              "Address under which e-mails go out.",
              new Rule("[^@\\s<>]+@[^@\\s<>]+", "an e-mail address")));

  private Catalogue() {}
}
