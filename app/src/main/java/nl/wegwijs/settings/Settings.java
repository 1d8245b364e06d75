package nl.wegwijs.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.wegwijs.settings.Setting.Rule;

/** What the operator has set, checked once at the start. */
public final class Settings {
  private static final Rule URL =
      new Rule("https?://[^\\s/]+(/[^\\s?#]*)?", "an http(s) address without query");
  private static final Rule ANY = new Rule("\\S+", "text without spaces");
  private static final Rule NUMBER =
      new Rule("\\+[1-9]\\d{6,14}", "a number in international form such as +31612345678");

  /** Every setting there is, in the order of the example file. */
  public static final List<Setting> ALL =
      List.of(
          new Setting(
              "WEGWIJS_PORT",
              "8080",
              "Port the service listens on.",
              new Rule(
                  "[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]",
                  "a port from 1 to 65535")),
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
              "WEGWIJS_ANSWER_EMBEDDING",
              "",
              "An ONNX model of sentences, its tokenizer.json beside it, that helps to find the article; needs a build with mvn -Pembedding.",
              new Rule(".+\\.onnx", "the path of an .onnx file")),
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
              URL));

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads the settings from an environment.
   *
   * @throws BadSettings naming every value that cannot be
   */
  public static Settings read(Map<String, String> environment) {
    var values = new TreeMap<String, String>();
    var wrong = new ArrayList<String>();
    for (Setting setting : ALL) {
      String value = environment.getOrDefault(setting.name(), "").strip();
      if (!value.isEmpty() && !setting.rule().allows(value)) {
        wrong.add(setting.name() + " must be " + setting.rule().words());
      }
      values.put(setting.name(), value.isEmpty() ? setting.byDefault() : value);
    }
    wrong.addAll(incomplete(values));
    if (!wrong.isEmpty()) {
      throw new BadSettings(wrong);
    }
    if (environment.getOrDefault("WEGWIJS_PUBLIC_URL", "").isBlank()) {
      values.put("WEGWIJS_PUBLIC_URL", "http://localhost:" + values.get("WEGWIJS_PORT"));
    }
    return new Settings(Map.copyOf(values));
  }

  private static List<String> incomplete(Map<String, String> values) {
    boolean account = !values.getOrDefault("TWILIO_ACCOUNT_SID", "").isEmpty();
    boolean token = !values.getOrDefault("TWILIO_AUTH_TOKEN", "").isEmpty();
    return account == token
        ? List.of()
        : List.of("TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN must be set together");
  }

  private Optional<String> value(String name) {
    String value = values.getOrDefault(name, "");
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private String required(String name) {
    return value(name).orElseThrow();
  }

  public int port() {
    return Integer.parseInt(required("WEGWIJS_PORT"));
  }

  public Path data() {
    return Path.of(required("WEGWIJS_DATA"));
  }

  /** JDBC address of PostgreSQL; empty: the embedded database. */
  public Optional<String> postgres() {
    return value("WEGWIJS_DB_URL");
  }

  /** Without a slash at its end. */
  public URI publicUrl() {
    return URI.create(required("WEGWIJS_PUBLIC_URL").replaceAll("/+$", ""));
  }

  /** Whose X-Forwarded-For is believed. */
  public List<Network> trustedProxies() {
    return value("WEGWIJS_TRUSTED_PROXIES").map(Network::all).orElse(List.of());
  }

  public Optional<String> secretKey() {
    return value("WEGWIJS_SECRET_KEY");
  }

  /** How long messages and those who wrote them are kept. */
  public Duration kept() {
    return Duration.ofDays(Long.parseLong(required("WEGWIJS_KEEP_DAYS")));
  }

  /** An operator's own model of sentences; empty: off. */
  public Optional<Path> embedding() {
    return value("WEGWIJS_ANSWER_EMBEDDING").map(Path::of);
  }

  /** Twilio's account; empty: WhatsApp and SMS are off. */
  public Optional<Twilio> twilio() {
    return value("TWILIO_ACCOUNT_SID")
        .map(sid ->
            new Twilio(
                sid,
                required("TWILIO_AUTH_TOKEN"),
                URI.create(required("TWILIO_API_URL").replaceAll("/+$", "")),
                value("TWILIO_WHATSAPP_FROM"),
                value("TWILIO_WHATSAPP_TEMPLATE"),
                value("TWILIO_SMS_FROM"),
                Integer.parseInt(required("TWILIO_SMS_RATE"))));
  }

  /** The Telegram bot; empty: Telegram is off. */
  public Optional<Telegram> telegram() {
    return value("TELEGRAM_BOT_TOKEN")
        .map(token ->
            new Telegram(
                token,
                value("TELEGRAM_WEBHOOK_SECRET"),
                URI.create(required("TELEGRAM_API_URL").replaceAll("/+$", ""))));
  }

  /**
   * What Twilio needs.
   *
   * @param whatsappFrom a number in international form, without {@code whatsapp:}
   * @param whatsappTemplate ContentSid of an approved template whose {{1}} is our text
   * @param smsFrom a number in international form or a messaging service id
   * @param smsRate SMS a second
   */
  public record Twilio(
      String accountSid,
      String authToken,
      URI apiUrl,
      Optional<String> whatsappFrom,
      Optional<String> whatsappTemplate,
      Optional<String> smsFrom,
      int smsRate) {
    @Override
    public String toString() {
      return "Twilio[***]";
    }
  }

  /**
   * What Telegram needs.
   *
   * @param webhookSecret present: updates come by webhook; empty: the bot polls
   */
  public record Telegram(String token, Optional<String> webhookSecret, URI apiUrl) {
    /** The bot's number, the part of the token that is no secret. */
    public String botId() {
      return token.substring(0, token.indexOf(':'));
    }

    @Override
    public String toString() {
      return "Telegram[***]";
    }
  }
}
