package nl.wegwijs.channel.telegram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.post.Body;

/** What a message of the Bot API holds. */
final class BodyReader {
  /** Kinds of media that carry a file id, with what they are when the message does not say. */
  private static final Map<String, String> MEDIA =
      Map.of(
          "voice", "audio/ogg",
          "audio", "audio/mpeg",
          "video", "video/mp4",
          "video_note", "video/mp4",
          "animation", "video/mp4",
          "document", "application/octet-stream");

  /** Kinds that a person sends and that we do not read; anything else is a notice of Telegram. */
  private static final List<String> UNREAD =
      List.of("sticker", "dice", "poll", "story", "game", "paid_media", "checklist", "text");

  private BodyReader() {}

  /** Empty for what no person wrote: pinned, joined, renamed. */
  static Optional<Body> read(Json message) {
    return text(message)
        .or(() -> place(message))
        .or(() -> contact(message))
        .or(() -> photo(message))
        .or(() -> media(message))
        .or(() -> unread(message));
  }

  private static Optional<Body> text(Json message) {
    return message.text("text").map(Body.Text::new);
  }

  private static Optional<Body> place(Json message) {
    Json place = message.at("location");
    return place
        .decimal("latitude")
        .flatMap(latitude ->
            place.decimal("longitude").map(longitude -> new Body.Location(latitude, longitude)));
  }

  private static Optional<Body> contact(Json message) {
    return message.has("contact") ? Optional.of(new Body.Contact()) : Optional.empty();
  }

  /** A photo comes in several sizes, the largest last. */
  private static Optional<Body> photo(Json message) {
    List<Json> sizes = message.at("photo").items();
    return sizes.isEmpty()
        ? Optional.empty()
        : sizes.getLast().text("file_id").map(file -> media(message, file, "image/jpeg"));
  }

  private static Optional<Body> media(Json message) {
    return MEDIA.keySet().stream()
        .sorted() // an animation is a document too, for older clients
        .flatMap(kind -> media(message, kind).stream())
        .findFirst();
  }

  private static Optional<Body> media(Json message, String kind) {
    Json file = message.at(kind);
    String mime = file.text("mime_type").orElse(MEDIA.getOrDefault(kind, ""));
    return file.text("file_id").map(id -> media(message, id, mime));
  }

  private static Body media(Json message, String file, String mime) {
    return new Body.Media(file, mime, message.text("caption").orElse(""));
  }

  private static Optional<Body> unread(Json message) {
    return UNREAD.stream().filter(message::has).findFirst().map(Body.Other::new);
  }
}
