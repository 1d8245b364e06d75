package nl.wegwijs.post;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;

/** What a message holds. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Body.Text.class, name = "text"),
  @JsonSubTypes.Type(value = Body.Choice.class, name = "choice"),
  @JsonSubTypes.Type(value = Body.Media.class, name = "media"),
  @JsonSubTypes.Type(value = Body.Location.class, name = "location"),
  @JsonSubTypes.Type(value = Body.Contact.class, name = "contact"),
  @JsonSubTypes.Type(value = Body.Other.class, name = "other")
})
public sealed interface Body {
  @Serdeable
  record Text(String text) implements Body {}

  /** A button pressed or a list item tapped; the client can forge the id. */
  @Serdeable
  record Choice(String optionId) implements Body {}

  /**
   * A picture, voice note, document or video.
   *
   * @param reference the provider's address or file id, to be fetched safely
   * @param mime as the provider says; not to be believed
   * @param caption the text beside it, empty when there is none
   */
  @Serdeable
  record Media(String reference, String mime, String caption) implements Body {}

  /** A place in degrees (WGS 84). */
  @Serdeable
  record Location(double latitude, double longitude) implements Body {}

  /** A contact card; its content is not kept. */
  @Serdeable
  record Contact() implements Body {}

  /**
   * A message of a kind that we do not read: a sticker, a reaction, an empty text.
   *
   * @param what the provider's word for it
   */
  @Serdeable
  record Other(String what) implements Body {}
}
