package nl.wegwijs.channel.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import nl.wegwijs.edge.AssetFiles;

/** The style, the script and the icon of the page. */
@Hidden
@Controller("/chat/assets")
class Assets {
  private final AssetFiles files =
      new AssetFiles("/chat/assets", "chat.css", "chat.js", "icon.svg");

  /** The address they are under now. */
  String path() {
    return files.path();
  }

  @Get("/{asked}/{name}")
  HttpResponse<String> file(String asked, String name) {
    return files.file(asked, name);
  }
}
