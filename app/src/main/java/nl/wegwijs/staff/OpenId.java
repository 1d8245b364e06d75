package nl.wegwijs.staff;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wegwijs.people.AddressCipher;
import nl.wegwijs.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in at the organisation's own provider: OpenID Connect Core 1.0, authorization code with
 * PKCE (RFC 7636), state and nonce. It lets in whoever has an account here that is named by their
 * verified e-mail address, and makes none.
 */
@Singleton
public class OpenId {
  private static final Logger LOG = LoggerFactory.getLogger(OpenId.class);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Optional<Settings.OpenId> settings;
  private final URI back;
  private final Optional<Provider> provider;
  private final SignIn signIn;
  private final AddressCipher cipher;
  private final Clock clock;

  OpenId(Settings settings, SignIn signIn, AddressCipher cipher, ObjectMapper json, Clock clock) {
    this.settings = settings.openId();
    this.back = URI.create(settings.publicUrl() + "/console/openid/back");
    this.provider = this.settings.map(it -> new Provider(it, json, clock));
    this.signIn = signIn;
    this.cipher = cipher;
    this.clock = clock;
  }

  public boolean isOn() {
    return settings.isPresent();
  }

  /**
   * A way that somebody goes to the provider.
   *
   * @param to the provider's page
   * @param memory what their browser keeps meanwhile, sealed
   */
  public record Way(URI to, String memory) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** They are in, or have their one-time code to give. */
    record Entered(Session session) implements Outcome {}

    /** The provider knows them, but no account here has that name. */
    record Stranger() implements Outcome {}

    /** The provider has not verified their e-mail address. */
    record Unverified() implements Outcome {}

    /** The provider said no, nothing, or what cannot be believed. */
    record Failed() implements Outcome {}
  }

  /** Empty: there is no provider, or it does not answer. */
  public Optional<Way> begin() {
    try {
      return provider.map(it -> way(it, it.endpoints()));
    } catch (Distrust e) {
      LOG.warn("The OpenID Connect provider cannot be used: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private Way way(Provider at, Provider.Endpoints endpoints) {
    Secret secret = new Secret(Secrets.token(), Secrets.token(), Secrets.token(), clock.instant());
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("scope", "openid email");
    query.put("client_id", at.clientId());
    query.put("redirect_uri", back.toString());
    query.put("state", secret.state());
    query.put("nonce", secret.nonce());
    query.put("code_challenge", challenge(secret.verifier()));
    query.put("code_challenge_method", "S256");
    String page = endpoints.authorization();
    URI to = URI.create(page + (page.contains("?") ? "&" : "?") + form(query));
    return new Way(to, cipher.seal(secret.written()));
  }

  /** What a browser keeps while it is away. */
  private record Secret(String state, String nonce, String verifier, Instant at) {
    String written() {
      return String.join(" ", state, nonce, verifier, Long.toString(at.getEpochSecond()));
    }

    static Secret read(String written) {
      String[] parts = written.split(" ");
      return new Secret(
          parts[0], parts[1], parts[2], Instant.ofEpochSecond(Long.parseLong(parts[3])));
    }
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }

  /**
   * They are back.
   *
   * @param memory what {@link #begin} gave their browser
   */
  public Outcome end(String memory, String state, String code) {
    try {
      Secret secret = remembered(memory);
      if (provider.isEmpty() || code.isEmpty() || !isSame(secret.state(), state)) {
        throw new Distrust("the state is not the one that was given, or there is no code");
      }
      Provider.Who who = provider.get().who(code, secret.verifier(), secret.nonce(), back);
      return who.verified() ? entered(who.email()) : new Outcome.Unverified();
    } catch (Distrust e) {
      LOG.warn("A sign-in with OpenID Connect failed: {}", e.getMessage());
      return new Outcome.Failed();
    }
  }

  private Secret remembered(String memory) {
    try {
      Secret secret = Secret.read(cipher.open(memory));
      if (secret.at().plus(LONGEST).isBefore(clock.instant())) {
        throw new Distrust("they were away for too long");
      }
      return secret;
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new Distrust("their browser does not remember being sent away");
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome entered(String email) {
    return signIn
        .vouched(email)
        .<Outcome>map(Outcome.Entered::new)
        .orElseGet(Outcome.Stranger::new);
  }
}
