package nl.wegwijs.channel.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageFetcher;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.rest.content.v1.Content;
import com.twilio.rest.content.v1.ContentCreator;
import com.twilio.type.PhoneNumber;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.wegwijs.settings.Settings;
import org.jspecify.annotations.Nullable;

/** What we ask of Twilio's API. Never throws for what Twilio says or fails to say. */
@Singleton
@Requires(condition = TwilioOn.class)
final class TwilioApi {
  /** A letter of two parts and its content stay within half of what a worker holds it for. */
  static final Duration CALL = Duration.ofSeconds(6);

  private static final Duration CONTENT = Duration.ofSeconds(3);
  private static final long NEWEST = 50;

  private final String account;
  private final String statusAddress;
  private final TwilioHttp messages;
  private final TwilioHttp contents;
  private final TwilioRestClient client;
  private final TwilioRestClient contentClient;

  TwilioApi(Settings settings) {
    Settings.Twilio twilio = settings.twilio().orElseThrow();
    this.account = twilio.accountSid();
    this.statusAddress = settings.publicUrl() + TwilioHooks.PATH + TwilioHooks.STATUS;
    this.messages = new TwilioHttp(twilio.apiUrl(), CALL);
    this.contents = new TwilioHttp(twilio.apiUrl(), CONTENT);
    this.client = client(twilio, messages);
    this.contentClient = client(twilio, contents);
  }

  private static TwilioRestClient client(Settings.Twilio twilio, TwilioHttp http) {
    return new TwilioRestClient.Builder(twilio.accountSid(), twilio.authToken())
        .httpClient(http)
        .build();
  }

  /**
   * One message, of a text or of a content with its variables.
   *
   * @param letter travels along when a status of this message is one of the letter; else null
   */
  record Sending(String to, Sender from, Matter matter, @Nullable UUID letter) {}

  /** Who it comes from: one of our numbers, or a service that picks one. */
  record Sender(@Nullable String number, @Nullable String service) {}

  /** What it says. */
  sealed interface Matter {
    record Plain(String text) implements Matter {}

    /**
     * @param variables a JSON object
     */
    record Filled(String contentSid, String variables) implements Matter {}
  }

  ApiAnswer send(Sending sending) {
    return answer(() -> creator(sending).create(client).getSid());
  }

  private MessageCreator creator(Sending sending) {
    PhoneNumber to = new PhoneNumber(sending.to());
    Sender from = sending.from();
    @Nullable String text = sending.matter() instanceof Matter.Plain(String plain) ? plain : null;
    MessageCreator creator =
        from.number() != null
            ? new MessageCreator(account, to, new PhoneNumber(from.number()), text)
            : new MessageCreator(account, to, from.service(), text);
    if (sending.matter() instanceof Matter.Filled(String sid, String variables)) {
      creator.setContentSid(sid).setContentVariables(variables);
    }
    if (sending.letter() != null) {
      creator.setStatusCallback(URI.create(statusAddress + "?letter=" + sending.letter()));
    }
    return creator;
  }

  ApiAnswer create(Content.ContentCreateRequest content) {
    return answer(() -> new ContentCreator(content).create(contentClient).getSid());
  }

  private static ApiAnswer answer(Supplier<@Nullable String> call) {
    try {
      String sid = call.get();
      return sid == null ? new ApiAnswer.Silence() : new ApiAnswer.Done(sid);
    } catch (TwilioHttp.Unanswered e) {
      return e.answer();
    } catch (ApiException e) {
      return e.getStatusCode() == null
          ? new ApiAnswer.Silence()
          : new ApiAnswer.Denied(e.getCode() == null ? 0 : e.getCode(), e.getStatusCode());
    } catch (TwilioException e) {
      return new ApiAnswer.Silence();
    }
  }

  /** The newest messages to an address; empty: Twilio did not say. */
  Optional<List<Message>> newest(String to) {
    return told(() ->
        new MessageReader(account).setTo(to).setPageSize(NEWEST).firstPage(client).getRecords());
  }

  /** How a message stands; empty: Twilio did not say. */
  Optional<Message> fetch(String sid) {
    return told(() -> new MessageFetcher(account, sid).fetch(client));
  }

  private static <T> Optional<T> told(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (TwilioHttp.Unanswered | TwilioException e) {
      return Optional.empty();
    }
  }

  @PreDestroy
  void close() {
    messages.close();
    contents.close();
  }
}
