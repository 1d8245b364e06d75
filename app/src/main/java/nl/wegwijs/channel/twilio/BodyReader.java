package nl.wegwijs.channel.twilio;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.post.Body;
import nl.wegwijs.settings.Settings;

/**
 * What a message holds. Where Twilio has answered a word such as STOP itself it says so, and the
 * body is {@code Other("opt-out:STOP")}, {@code "opt-out:START"} or {@code "opt-out:HELP"}: the
 * dialogue notes it and sends nothing.
 */
@Singleton
@Requires(condition = TwilioOn.class)
final class BodyReader {
  private static final int MOST_MEDIA = 10;
  private static final int LONGEST_ID = 200;
  private static final Pattern KIND = Pattern.compile("[A-Za-z_-]{1,40}");
  private static final Set<String> CARDS = Set.of("text/vcard", "text/x-vcard");

  /** Where media may lie; an address elsewhere is somebody's trick, also when it is signed. */
  private final Set<String> hosts;

  private final ObjectMapper json;

  BodyReader(Settings settings, ObjectMapper json) {
    URI api = settings.twilio().orElseThrow().apiUrl();
    this.hosts = Stream.of("api.twilio.com", api.getAuthority()).collect(Collectors.toSet());
    this.json = json;
  }

  Body read(Form form) {
    return optOut(form)
        .or(() -> choice(form))
        .or(() -> place(form))
        .or(() -> media(form))
        .or(() -> text(form).map(Body.Text::new))
        .orElseGet(() -> new Body.Other(kind(form, "MessageType").orElse("empty")));
  }

  private static Optional<Body> optOut(Form form) {
    return kind(form, "OptOutType").map(type -> new Body.Other("opt-out:" + type));
  }

  private static Optional<String> kind(Form form, String key) {
    return form.text(key).filter(word -> KIND.matcher(word).matches());
  }

  private Optional<Body> choice(Form form) {
    return Stream.of(form.text("ListId"), form.text("ButtonPayload"), tapped(form))
        .flatMap(Optional::stream)
        .filter(id -> id.length() <= LONGEST_ID)
        .findFirst()
        .map(Body.Choice::new);
  }

  private Optional<String> tapped(Form form) {
    return form.text("InteractiveData").flatMap(this::node).flatMap(BodyReader::tapped);
  }

  private Optional<JsonNode> node(String text) {
    try {
      return Optional.ofNullable(json.readValue(text, Argument.of(JsonNode.class)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> tapped(JsonNode data) {
    return Stream.of("list_reply", "button_reply")
        .map(kind -> at(at(data, kind), "id"))
        .filter(JsonNode::isString)
        .map(JsonNode::getStringValue)
        .findFirst();
  }

  private static JsonNode at(JsonNode node, String key) {
    JsonNode inner = node.isObject() ? node.get(key) : null;
    return inner == null ? JsonNode.nullNode() : inner;
  }

  private static Optional<Body> place(Form form) {
    return degrees(form, "Latitude", 90)
        .flatMap(latitude ->
            degrees(form, "Longitude", 180)
                .map(longitude -> new Body.Location(latitude, longitude)));
  }

  private static Optional<Double> degrees(Form form, String key, int most) {
    return form.text(key)
        .filter(number -> number.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?"))
        .map(Double::valueOf)
        .filter(degrees -> Math.abs(degrees) <= most);
  }

  /**
   * All media under one message: the addresses stand beside each other, the first names the type.
   */
  private Optional<Body> media(Form form) {
    List<Integer> safe =
        IntStream.range(0, MOST_MEDIA).filter(at -> isSafe(form, at)).boxed().toList();
    if (safe.isEmpty()) {
      return Optional.empty();
    }
    String mime = form.text("MediaContentType" + safe.getFirst()).orElse("");
    if (CARDS.contains(mime)) {
      return Optional.of(new Body.Contact());
    }
    String addresses =
        safe.stream()
            .flatMap(at -> form.text("MediaUrl" + at).stream())
            .collect(Collectors.joining(" "));
    return Optional.of(new Body.Media(addresses, mime, text(form).orElse("")));
  }

  private boolean isSafe(Form form, int at) {
    return form.text("MediaUrl" + at).filter(this::isSafe).isPresent();
  }

  private boolean isSafe(String address) {
    return address.length() <= 1000
        && address.matches("https://[\\x21-\\x7e]+")
        && host(address).filter(hosts::contains).isPresent();
  }

  private static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Form form) {
    return form.text("Body").map(Base64Text::decoded).filter(text -> !text.isBlank());
  }
}
