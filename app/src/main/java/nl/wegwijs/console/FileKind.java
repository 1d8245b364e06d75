package nl.wegwijs.console;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What a file is by its first bytes, whatever its sender or holder says. */
enum FileKind {
  JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
  PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
  GIF("image/gif", "gif", "GIF8"),
  WEBP("image/webp", "webp", "RIFF"),
  PDF("application/pdf", "pdf", "%PDF-"),
  OGG("audio/ogg", "ogg", "OggS"),
  UNKNOWN("application/octet-stream", "bin", "");

  private static final int FORM_AT = 8;

  private final String mime;
  private final String ending;
  private final String start;

  FileKind(String mime, String ending, String start) {
    this.mime = mime;
    this.ending = ending;
    this.start = start;
  }

  static FileKind of(byte[] content) {
    int length = Math.min(content.length, FORM_AT + 4);
    String head = new String(content, 0, length, StandardCharsets.ISO_8859_1);
    return Stream.of(values())
        .filter(kind -> head.startsWith(kind.start))
        .filter(kind -> kind != WEBP || head.startsWith("WEBP", FORM_AT))
        .findFirst()
        .orElse(UNKNOWN);
  }

  boolean isPicture() {
    return mime.startsWith("image/");
  }

  String mime() {
    return mime;
  }

  String ending() {
    return ending;
  }
}
