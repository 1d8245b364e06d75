package nl.wegwijs.channel.twilio;

import com.twilio.rest.content.v1.Content;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Contents of Twilio's Content API, which buttons and lists need. Every word in them is a variable,
 * so that one content serves all letters of one shape: how the lines of its text are broken, and
 * which options it has. A variable holds no line break (error 21656), so each line is one.
 */
@Singleton
@Requires(condition = TwilioOn.class)
final class Contents {
  private static final Logger LOG = LoggerFactory.getLogger(Contents.class);
  private static final int MOST_VARIABLES = 100;

  /** After Twilio failed to make one, letters have numbers for so long. */
  private static final Duration REST = Duration.ofMinutes(1);

  private final TwilioApi api;
  private final ObjectMapper json;
  private final Clock clock;
  private final Map<String, String> sids = new ConcurrentHashMap<>();
  private volatile Instant restsUntil = Instant.EPOCH;

  Contents(TwilioApi api, ObjectMapper json, Clock clock) {
    this.api = api;
    this.json = json;
    this.clock = clock;
  }

  /** That text with those options to tap; empty: there is no content for it now. */
  Optional<TwilioApi.Matter.Filled> of(String text, Menu menu) {
    Draft draft = new Draft(text, menu);
    if (draft.variables.size() > MOST_VARIABLES) {
      return Optional.empty();
    }
    return sid(draft).map(sid -> new TwilioApi.Matter.Filled(sid, write(draft.variables)));
  }

  /** Whether Twilio says that there is something wrong with the content or its variables. */
  boolean isRefused(ApiAnswer answer) {
    return answer instanceof ApiAnswer.Denied(int code, int status)
        && status == 400
        && Remedy.of(code, Remedy.OUR_FAULT) == Remedy.OUR_FAULT;
  }

  /** One that Twilio no longer takes is made anew. */
  void forget(String sid) {
    sids.values().remove(sid);
  }

  private Optional<String> sid(Draft draft) {
    String known = sids.get(draft.shape());
    return known != null ? Optional.of(known) : create(draft);
  }

  private Optional<String> create(Draft draft) {
    if (clock.instant().isBefore(restsUntil)) {
      return Optional.empty();
    }
    return switch (api.create(draft.request())) {
      case ApiAnswer.Done(String sid) -> {
        sids.put(draft.shape(), sid);
        yield Optional.of(sid);
      }
      case ApiAnswer.Denied denied -> rest(denied);
      case ApiAnswer.SlowDown slow -> rest(slow);
      case ApiAnswer.Unreached none -> rest(none);
      case ApiAnswer.Silence none -> rest(none);
    };
  }

  private Optional<String> rest(ApiAnswer answer) {
    LOG.warn("Twilio made no content, letters have numbers instead of buttons: {}", answer);
    restsUntil = clock.instant().plus(REST);
    return Optional.empty();
  }

  private String write(Map<String, String> variables) {
    try {
      return json.writeValueAsString(variables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A content in the making: its pattern, and the words that fill it this time. */
  private static final class Draft {
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final String body;
    private final String button;
    private final List<Menu.Row> rows = new ArrayList<>();

    Draft(String text, Menu menu) {
      body = text.lines().map(this::variable).collect(Collectors.joining("\n"));
      button = variable(menu.button());
      for (Menu.Row row : menu.rows()) {
        rows.add(
            new Menu.Row(variable(row.id()), variable(row.title()), variable(row.description())));
      }
    }

    /** Its place in the pattern; what is empty stays so. */
    private String variable(String words) {
      String clean = words.replaceAll("\\s+", " ").strip();
      if (clean.isEmpty()) {
        return "";
      }
      String name = Integer.toString(variables.size() + 1);
      variables.put(name, clean);
      return "{{" + name + "}}";
    }

    String shape() {
      return body + button + rows;
    }

    Content.ContentCreateRequest request() {
      return Content.ContentCreateRequest.builder("en", button.isEmpty() ? buttons() : list())
          .friendlyName("wegwijs_" + Integer.toHexString(shape().hashCode()))
          .variables(samples())
          .build();
    }

    private Map<String, String> samples() {
      return IntStream.rangeClosed(1, variables.size())
          .boxed()
          .collect(Collectors.toMap(String::valueOf, at -> "text " + at));
    }

    private Content.Types buttons() {
      List<Content.QuickReplyAction> actions =
          rows.stream()
              .map(row ->
                  new Content.QuickReplyAction.Builder(row.title())
                      .type(Content.QuickReplyActionType.QUICK_REPLY)
                      .id(row.id())
                      .build())
              .toList();
      return new Content.Types.Builder()
          .twilioQuickReply(new Content.TwilioQuickReply.Builder(body, actions).build())
          .build();
    }

    private Content.Types list() {
      List<Content.ListItem> items = rows.stream().map(Draft::item).toList();
      return new Content.Types.Builder()
          .twilioListPicker(new Content.TwilioListPicker.Builder(body, button, items).build())
          .build();
    }

    private static Content.ListItem item(Menu.Row row) {
      var item = new Content.ListItem.Builder(row.id(), row.title());
      return row.description().isEmpty()
          ? item.build()
          : item.description(row.description()).build();
    }
  }
}
