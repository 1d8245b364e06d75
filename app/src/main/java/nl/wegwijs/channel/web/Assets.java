package nl.wegwijs.channel.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** The style, the script and the icon of the page; their address changes with their content. */
@Hidden
@Controller("/chat/assets")
class Assets {
  private static final Map<String, MediaType> TYPES =
      Map.of(
          "chat.css", MediaType.of("text/css;charset=utf-8"),
          "chat.js", MediaType.of("text/javascript;charset=utf-8"),
          "icon.svg", MediaType.of("image/svg+xml"));

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Map<String, String> files = new TreeMap<>();
  private final String version;

  Assets() {
    TYPES.keySet().forEach(name -> files.put(name, read(name)));
    CRC32 sum = new CRC32();
    files.values().forEach(file -> sum.update(file.getBytes(StandardCharsets.UTF_8)));
    version = Long.toHexString(sum.getValue());
  }

  private static String read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("page/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address they are under now. */
  String path() {
    return "/chat/assets/" + version;
  }

  @Get("/{asked}/{name}")
  HttpResponse<String> file(String asked, String name) {
    MediaType type = TYPES.get(name);
    if (type == null) {
      return HttpResponse.notFound();
    }
    return HttpResponse.ok(files.get(name))
        .contentType(type)
        .header("Cache-Control", asked.equals(version) ? FOR_EVER : "no-cache");
  }
}
