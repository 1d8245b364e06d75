package nl.wegwijs.edge;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Styles, scripts and pictures of some pages; their address changes with their content. */
public final class AssetFiles {
  private static final Map<String, MediaType> TYPES =
      Map.of(
          "css", MediaType.of("text/css;charset=utf-8"),
          "js", MediaType.of("text/javascript;charset=utf-8"),
          "svg", MediaType.of("image/svg+xml"));

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final String base;
  private final Map<String, String> files = new TreeMap<>();
  private final String version;

  /**
   * @param base the address they are under, such as {@code /chat/assets}
   * @param names files of the folder page/
   */
  public AssetFiles(String base, String... names) {
    this.base = base;
    CRC32 sum = new CRC32();
    for (String name : names) {
      files.put(name, read(name));
    }
    files.values().forEach(file -> sum.update(file.getBytes(StandardCharsets.UTF_8)));
    version = Long.toHexString(sum.getValue());
  }

  private static String read(String name) {
    try (InputStream in = AssetFiles.class.getResourceAsStream("/page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("page/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address they are under now. */
  public String path() {
    return base + "/" + version;
  }

  /**
   * @param asked the version in the address that was asked for
   */
  public HttpResponse<String> file(String asked, String name) {
    String file = files.get(name);
    MediaType type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    return file == null || type == null
        ? HttpResponse.notFound()
        : HttpResponse.ok(file)
            .contentType(type)
            .header("Cache-Control", asked.equals(version) ? FOR_EVER : "no-cache");
  }
}
