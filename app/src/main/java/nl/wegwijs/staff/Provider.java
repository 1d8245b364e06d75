package nl.wegwijs.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.wegwijs.settings.Settings;

/** An OpenID Connect provider, and what of it can be believed. Nothing of it is kept. */
final class Provider {
  private static final Duration CALL = Duration.ofSeconds(8);

  /** Signatures by a key that only the provider has. */
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384);

  private final Settings.OpenId settings;
  private final ObjectMapper json;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CALL)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Provider(Settings.OpenId settings, ObjectMapper json, Clock clock) {
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  String clientId() {
    return settings.clientId();
  }

  /** Where it is to be asked for what. */
  record Endpoints(String authorization, String token, String keys) {}

  /** Who signed in there. */
  record Who(String email, boolean verified) {}

  Endpoints endpoints() {
    String base = settings.issuer().replaceAll("/+$", "");
    Map<String, Object> known = object(get(base + "/.well-known/openid-configuration"));
    if (!settings.issuer().equals(known.get("issuer"))) {
      throw new Distrust("it calls itself by another name than WEGWIJS_OIDC_ISSUER");
    }
    return new Endpoints(
        endpoint(known, "authorization_endpoint"),
        endpoint(known, "token_endpoint"),
        endpoint(known, "jwks_uri"));
  }

  /** Never from https to http. */
  private String endpoint(Map<String, Object> known, String name) {
    String scheme = settings.issuer().substring(0, settings.issuer().indexOf("://") + 3);
    return known.get(name) instanceof String address && address.startsWith(scheme)
        ? address
        : distrust("it names no " + name);
  }

  /** Whoever that code was given for. */
  Who who(String code, String verifier, String nonce, URI back) {
    Endpoints endpoints = endpoints();
    Map<String, Object> answer = object(post(endpoints.token(), code, verifier, back));
    if (!(answer.get("id_token") instanceof String token)) {
      return distrust("it gives no ID token");
    }
    JWTClaimsSet claims = checked(token, get(endpoints.keys()), nonce);
    return new Who(Objects.toString(claims.getClaim("email"), ""), isVerified(claims));
  }

  private static boolean isVerified(JWTClaimsSet claims) {
    return "true".equals(Objects.toString(claims.getClaim("email_verified"), ""))
        && claims.getClaim("email") instanceof String;
  }

  /** Signature, issuer, audience, nonce and time: OpenID Connect Core 1.0, 3.1.3.7. */
  private JWTClaimsSet checked(String token, String keys, String nonce) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    try {
      processor.setJWSKeySelector(
          new JWSVerificationKeySelector<>(SIGNATURES, new ImmutableJWKSet<>(JWKSet.parse(keys))));
      processor.setJWTClaimsSetVerifier(verifier(nonce));
      JWTClaimsSet claims = processor.process(token, null);
      List<String> audience = claims.getAudience();
      if (audience.size() > 1 && !clientId().equals(claims.getClaim("azp"))) {
        return distrust("the ID token is for others too");
      }
      return claims;
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return distrust("the ID token is not right: " + e.getClass().getSimpleName());
    }
  }

  private DefaultJWTClaimsVerifier<SecurityContext> verifier(String nonce) {
    var exact = new JWTClaimsSet.Builder().issuer(settings.issuer()).claim("nonce", nonce).build();
    return new DefaultJWTClaimsVerifier<>(clientId(), exact, Set.of("sub", "iat", "exp")) {
      @Override
      protected Date currentTime() {
        return Date.from(clock.instant());
      }
    };
  }

  private String get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json"));
  }

  private String post(String address, String code, String verifier, URI back) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "authorization_code");
    fields.put("code", code);
    fields.put("redirect_uri", back.toString());
    fields.put("code_verifier", verifier);
    String us = OpenId.encoded(clientId()) + ":" + OpenId.encoded(settings.clientSecret());
    String basic = Base64.getEncoder().encodeToString(us.getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(OpenId.form(fields))));
  }

  private String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.timeout(CALL).build(), BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? answer.body()
          : distrust("it answers " + answer.statusCode());
    } catch (IOException e) {
      return distrust("it does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return distrust("interrupted");
    }
  }

  private Map<String, Object> object(String text) {
    try {
      return json.readValue(text, Argument.mapOf(String.class, Object.class));
    } catch (IOException e) {
      return distrust("it does not speak JSON");
    }
  }

  private static <T> T distrust(String why) {
    throw new Distrust(why);
  }
}
