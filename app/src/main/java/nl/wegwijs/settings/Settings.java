package nl.wegwijs.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the operator has set, checked once at the start. */
public final class Settings {
  /** Every setting there is, in the order of the example file. */
  public static final List<Setting> ALL = Catalogue.ALL;

  private static final List<List<String>> TOGETHER =
      List.of(
          List.of("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"),
          List.of("WEGWIJS_OIDC_ISSUER", "WEGWIJS_OIDC_CLIENT_ID", "WEGWIJS_OIDC_CLIENT_SECRET"),
          List.of("WEGWIJS_MAIL_HOST", "WEGWIJS_MAIL_FROM"),
          List.of("WEGWIJS_MAIL_USER", "WEGWIJS_MAIL_PASSWORD"));

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
    return TOGETHER.stream()
        .filter(some -> some.stream().map(name -> isUnset(values, name)).distinct().count() > 1)
        .map(some -> String.join(" and ", some) + " must be set together")
        .toList();
  }

  private static boolean isUnset(Map<String, String> values, String name) {
    return values.getOrDefault(name, "").isEmpty();
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

  /** How long an employer's list of people is kept after its day. */
  public Duration groupsKept() {
    return Duration.ofDays(Long.parseLong(required("WEGWIJS_GROUP_DAYS")));
  }

  /** An operator's own model of sentences; empty: off. */
  public Optional<Path> embedding() {
    return value("WEGWIJS_ANSWER_EMBEDDING").map(Path::of);
  }

  /** Whether nobody may publish a text of their own. */
  public boolean fourEyes() {
    return Boolean.parseBoolean(required("WEGWIJS_FOUR_EYES"));
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

  /** Present: what people write may go to DeepL, for staff. */
  public Optional<DeepL> deepl() {
    return value("WEGWIJS_DEEPL_KEY")
        .map(key -> new DeepL(key, value("WEGWIJS_DEEPL_URL").map(URI::create)));
  }

  /** Present: what people write may go to that server, for staff. */
  public Optional<LibreTranslate> libreTranslate() {
    return value("WEGWIJS_LIBRETRANSLATE_URL")
        .map(url ->
            new LibreTranslate(
                URI.create(url.replaceAll("/+$", "")), value("WEGWIJS_LIBRETRANSLATE_KEY")));
  }

  /** Whether a machine translates for staff. */
  public boolean translates() {
    return deepl().isPresent() || libreTranslate().isPresent();
  }

  /** Present: staff may sign in there. */
  public Optional<OpenId> openId() {
    return value("WEGWIJS_OIDC_ISSUER")
        .map(issuer ->
            new OpenId(
                issuer,
                required("WEGWIJS_OIDC_CLIENT_ID"),
                required("WEGWIJS_OIDC_CLIENT_SECRET")));
  }

  /** The mail server for what goes to organisations; empty: nothing does. */
  public Optional<Mail> mail() {
    return value("WEGWIJS_MAIL_HOST")
        .map(host ->
            new Mail(
                host,
                Integer.parseInt(required("WEGWIJS_MAIL_PORT")),
                required("WEGWIJS_MAIL_TLS"),
                value("WEGWIJS_MAIL_USER"),
                value("WEGWIJS_MAIL_PASSWORD"),
                required("WEGWIJS_MAIL_FROM")));
  }

  /**
   * A mail server (SMTP).
   *
   * @param tls required, direct or none, as the catalogue of settings says
   * @param user present: it asks who we are
   * @param from the address under which we write
   */
  public record Mail(
      String host,
      int port,
      String tls,
      Optional<String> user,
      Optional<String> password,
      String from) {
    @Override
    public String toString() {
      return "Mail[***]";
    }
  }

  /**
   * What DeepL needs.
   *
   * @param url empty: the key says which
   */
  public record DeepL(String key, Optional<URI> url) {
    @Override
    public String toString() {
      return "DeepL[***]";
    }
  }

  /** What a LibreTranslate server needs. */
  public record LibreTranslate(URI url, Optional<String> key) {
    @Override
    public String toString() {
      return "LibreTranslate[***]";
    }
  }

  /**
   * An OpenID Connect provider.
   *
   * @param issuer as its tokens name it
   */
  public record OpenId(String issuer, String clientId, String clientSecret) {
    @Override
    public String toString() {
      return "OpenId[***]";
    }
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
