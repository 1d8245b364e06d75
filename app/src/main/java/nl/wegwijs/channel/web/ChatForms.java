package nl.wegwijs.channel.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.edge.PageLanguage;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Received;
import nl.wegwijs.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Takes what the page sends, with a script or without. */
@Hidden
@Controller("/chat")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
class ChatForms {
  private static final URI PAGE = URI.create("/#now");

  private final Desk desk;
  private final PageLanguage pageLanguage;
  private final boolean encrypted;

  ChatForms(Desk desk, PageLanguage pageLanguage, Settings settings) {
    this.desk = desk;
    this.pageLanguage = pageLanguage;
    this.encrypted = "https".equals(settings.publicUrl().getScheme());
  }

  /**
   * A message.
   *
   * @param id the page's name for it: the same id twice is one message
   * @param option the option tapped, in place of a text
   */
  @Serdeable
  record Message(
      @NotNull @Pattern(regexp = "[A-Za-z0-9-]{8,64}") @Nullable String id,
      @Nullable String text,
      @Pattern(regexp = "[\\x21-\\x7e]{1,64}") @Nullable String option) {}

  /**
   * Where a message stands.
   *
   * @param seq names it on the page
   * @param time when it came, as the page writes it
   */
  @Serdeable
  record Taken(long seq, String time) {}

  /** A language wished for. */
  @Serdeable
  record Wish(@Nullable String lang) {}

  @Post("/messages")
  HttpResponse<?> message(HttpRequest<?> request, @Body @Valid Message message) {
    Optional<nl.wegwijs.post.Body> body = body(message);
    if (body.isEmpty()) {
      return HttpResponse.seeOther(PAGE);
    }
    Session session = Session.of(request).orElseGet(Session::fresh);
    String id = session.providerId(String.valueOf(message.id()));
    Optional<Received> taken = desk.take(session, id, body.get(), pageLanguage.of(request));
    return answer(request, id, taken).cookie(session.cookie(encrypted));
  }

  private static Optional<nl.wegwijs.post.Body> body(Message message) {
    if (message.option() != null) {
      return Optional.of(new nl.wegwijs.post.Body.Choice(message.option()));
    }
    return Optional.ofNullable(message.text())
        .map(PlainText::of)
        .filter(text -> !text.isBlank())
        .map(nl.wegwijs.post.Body.Text::new);
  }

  private MutableHttpResponse<?> answer(
      HttpRequest<?> request, String id, Optional<Received> taken) {
    if (request.accept().contains(MediaType.APPLICATION_JSON_TYPE)) {
      return HttpResponse.ok(taken.map(message -> taken(request, message)).orElse(new Taken(0, "")))
          .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
    desk.awaitAnswer(id);
    return HttpResponse.seeOther(PAGE);
  }

  private Taken taken(HttpRequest<?> request, Received message) {
    return new Taken(message.seq(), Page.time(message.receivedAt(), pageLanguage.of(request)));
  }

  /** The conversation goes on in that language, and so does the page. */
  @Post("/language")
  HttpResponse<?> language(HttpRequest<?> request, @Body Wish wish) {
    Optional<Language> wanted = Optional.ofNullable(wish.lang()).flatMap(pageLanguage::spoken);
    if (wanted.isEmpty()) {
      return HttpResponse.seeOther(PAGE);
    }
    Session session = Session.of(request).orElseGet(Session::fresh);
    String id = session.providerId(UUID.randomUUID().toString());
    String option = Labels.LANGUAGE + wanted.get().tag();
    desk.take(session, id, new nl.wegwijs.post.Body.Choice(option), wanted.get());
    desk.awaitAnswer(id);
    return HttpResponse.seeOther(PAGE)
        .cookie(session.cookie(encrypted))
        .cookie(Session.language(wanted.get().tag(), encrypted));
  }

  /** Leaves a shared screen without the conversation on it. */
  @Post("/end")
  HttpResponse<?> end() {
    return HttpResponse.seeOther(URI.create("/")).cookie(Session.end(encrypted));
  }
}
