package nl.wegwijs.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The OpenAPI document, generated from this room's classes when they are compiled. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Wegwijs",
            version = "1",
            description =
                "Answers labour migrants in the Netherlands in their own language, with sources,"
                    + " from a knowledge base that editors keep true. Errors are problems of"
                    + " RFC 9457 (application/problem+json).",
            license =
                @License(
                    name = "EUPL-1.2",
                    url = "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12")))
@Hidden
@Controller("/api/v1")
class OpenApi {
  private final String document = read();

  private static String read() {
    try (InputStream in = OpenApi.class.getResourceAsStream("/META-INF/swagger/openapi.yml")) {
      Objects.requireNonNull(in, "the OpenAPI document was not generated");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Get("/openapi.yml")
  @Produces("application/yaml")
  String document() {
    return document;
  }
}
