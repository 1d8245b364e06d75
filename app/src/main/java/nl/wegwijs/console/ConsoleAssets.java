package nl.wegwijs.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import nl.wegwijs.edge.AssetFiles;

/** The styles, the script and the icon of the console. */
@Hidden
@Controller("/console/assets")
class ConsoleAssets {
  private final AssetFiles files =
      new AssetFiles(
          "/console/assets",
          "chat.css",
          "console.css",
          "console.js",
          "texts.css",
          "texts.js",
          "group.css",
          "icon.svg");

  /** The address they are under now. */
  String path() {
    return files.path();
  }

  @Get("/{asked}/{name}")
  HttpResponse<String> file(String asked, String name) {
    return files.file(asked, name);
  }
}
