package nl.wegwijs.group;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import nl.wegwijs.edge.AssetFiles;
import nl.wegwijs.edge.Views;

/** The pages of this room, which nobody else should keep or find. */
@Singleton
class Sheets {
  private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

  private final AssetFiles files =
      new AssetFiles("/group/assets", "chat.css", "console.css", "group.css", "icon.svg");
  private final Views views;

  Sheets(Views views) {
    this.views = views;
  }

  String assets() {
    return files.path();
  }

  HttpResponse<String> asset(String asked, String name) {
    return files.file(asked, name);
  }

  MutableHttpResponse<String> draw(String template, Object model) {
    return HttpResponse.ok(views.draw("group/" + template + ".jte", model))
        .contentType(HTML)
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex");
  }
}
