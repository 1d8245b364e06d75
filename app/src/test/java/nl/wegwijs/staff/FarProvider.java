package nl.wegwijs.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A small OpenID Connect provider with tokens really signed. It checks what a provider checks: the
 * client, the redirect address, that a code is used once, and the verifier against its challenge.
 */
public final class FarProvider implements AutoCloseable {
  static final String CLIENT = "wegwijs";

  private final RSAKey key = key();
  private final HttpServer server = server();
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private String email = "anna@example.nl";
  private boolean verified = true;
  private UnaryOperator<JWTClaimsSet.Builder> spoil = UnaryOperator.identity();
  private RSAKey signs = key;
  private Instant now = Instant.EPOCH;

  public FarProvider() {
    answer("/.well-known/openid-configuration", exchange -> known());
    answer("/jwks", exchange -> new JWKSet(key.toPublicJWK()).toString());
    answer("/token", this::token);
    server.start();
  }

  /** What the service is set to. */
  public Map<String, String> settings() {
    return Map.of(
        "WEGWIJS_OIDC_ISSUER",
        issuer(),
        "WEGWIJS_OIDC_CLIENT_ID",
        CLIENT,
        "WEGWIJS_OIDC_CLIENT_SECRET",
        "a-secret-%26-more");
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Whoever signs in next. */
  public FarProvider is(String address, boolean isVerified) {
    email = address;
    verified = isVerified;
    return this;
  }

  /** What is wrong with the next tokens. */
  FarProvider spoiling(UnaryOperator<JWTClaimsSet.Builder> what) {
    spoil = what;
    return this;
  }

  FarProvider signedByAnother() {
    signs = key();
    return this;
  }

  public FarProvider at(Instant moment) {
    now = moment;
    return this;
  }

  /** What a browser brings back. */
  public record Back(String state, String code) {}

  /** Somebody signs in at the page they were sent to. */
  public Back signIn(URI page) {
    Map<String, String> asked = fields(page.getRawQuery());
    if (!asked.getOrDefault("client_id", "").equals(CLIENT)
        || !asked.getOrDefault("response_type", "").equals("code")) {
      throw new IllegalStateException("no such client");
    }
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    return new Back(asked.getOrDefault("state", ""), code);
  }

  private String known() {
    return """
    {"issuer":"%s","authorization_endpoint":"%s/login","token_endpoint":"%s/token",
     "jwks_uri":"%s/jwks"}\
    """
        .replace("%s", issuer());
  }

  private String token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
    String wanted =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":a-secret-%2526-more").getBytes(StandardCharsets.UTF_8));
    if (asked == null
        || !wanted.equals(exchange.getRequestHeaders().getFirst("Authorization"))
        || !asked.getOrDefault("redirect_uri", "").equals(form.get("redirect_uri"))
        || !asked
            .getOrDefault("code_challenge", "")
            .equals(challenge(form.getOrDefault("code_verifier", "")))) {
      throw new IOException("invalid_grant");
    }
    return "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\""
        + signed(asked.getOrDefault("nonce", ""))
        + "\"}";
  }

  private String signed(String nonce) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("1")
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", nonce)
            .claim("email", email)
            .claim("email_verified", verified);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            spoil.apply(claims).build());
    try {
      token.sign(new RSASSASigner(signs));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> fields(String form) {
    return new HashMap<>(
        Arrays.stream(form.split("&"))
            .map(field -> field.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
  }

  @FunctionalInterface
  private interface Page {
    String of(HttpExchange exchange) throws IOException;
  }

  private void answer(String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          byte[] body;
          int status = 200;
          try {
            body = page.of(exchange).getBytes(StandardCharsets.UTF_8);
          } catch (IOException e) {
            body = "{\"error\":\"invalid_grant\"}".getBytes(StandardCharsets.UTF_8);
            status = 400;
          }
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("k").algorithm(JWSAlgorithm.RS256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
