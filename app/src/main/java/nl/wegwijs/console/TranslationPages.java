package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Objects;
import nl.wegwijs.edge.Markdown;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.People;
import nl.wegwijs.translation.Translated;
import nl.wegwijs.translation.Translations;
import org.jspecify.annotations.Nullable;

/** What a machine makes of a message, and of what staff are about to say. */
@Hidden
@Controller("/console/cases/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class TranslationPages {
  private final Frames frames;
  private final Casework casework;
  private final Casefile casefile;
  private final Talks talks;
  private final People people;
  private final Translations translations;
  private final Reviews reviews;

  TranslationPages(
      Frames frames,
      Casework casework,
      Casefile casefile,
      Talks talks,
      People people,
      Translations translations,
      Reviews reviews) {
    this.frames = frames;
    this.casework = casework;
    this.casefile = casefile;
    this.talks = talks;
    this.people = people;
    this.translations = translations;
    this.reviews = reviews;
  }

  /**
   * Below a message.
   *
   * @param html the translation, safe to show; empty: there is none
   * @param from name of the language it was in
   * @param problem why there is none; empty: there is
   */
  public record Below(Frame frame, String html, String from, String problem) {}

  /**
   * Before a reply is sent.
   *
   * @param original as it was typed
   * @param text its translation
   * @param back the translation of that, for reading
   * @param problem why there is none; empty: there is
   */
  public record Review(
      Frame frame, String original, String text, String back, String language, String problem) {}

  @Serdeable
  record Typed(@Nullable String text, @Nullable String original, @Nullable String token) {}

  /** No content: the message is in the reader's language already. */
  @Get("/translations/{line}")
  HttpResponse<?> below(HttpRequest<?> request, String id, String line) {
    Frame frame = frames.of(request);
    HelpCase one = seen(request, id);
    Language reads = frame.words().language();
    String text = talks.text(one, line).orElseThrow(TranslationPages::notThere);
    return switch (translations.translate(text, reads)) {
      case Translated.Done(_, Language from) when from.equals(reads) -> HttpResponse.noContent();
      case Translated.Done(String told, Language from) ->
          drawn(new Below(frame, html(line, told), Board.languageName(from, reads), ""));
      case Translated.Failed(Translated.Why why) ->
          drawn(new Below(frame, "", "", Reviews.problem(frame, why)));
    };
  }

  /** Ours hold Markdown, what people write does not. */
  private static String html(String line, String text) {
    return line.startsWith("l") ? Markdown.html(text) : Talks.plain(text);
  }

  private HttpResponse<?> drawn(Below below) {
    return frames.draw("translation", below);
  }

  @Post("/translate")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> review(HttpRequest<?> request, String id, @Body Typed typed) {
    HelpCase one = seen(request, id);
    Frame frame = frames.of(request);
    String text = PlainText.of(Objects.requireNonNullElse(typed.text(), ""));
    Review review =
        reviews.of(frame, text, Casefile.language(one, people.find(one.person()).orElse(null)));
    if (request.getHeaders().contains(Gate.PART)) {
      return frames.draw("review", review);
    }
    String token = Objects.requireNonNullElse(typed.token(), "");
    String shown = review.problem().isEmpty() ? review.text() : text;
    var asked = new Casefile.Asked("", shown, token, review.problem());
    return frames.draw(
        "case",
        casefile
            .view(frame, Gate.session(request).account(), one, asked)
            .reviewing(review.problem().isEmpty() ? review : null));
  }

  private HelpCase seen(HttpRequest<?> request, String id) {
    return CasePage.uuid(id)
        .flatMap(key -> casework.look(key, Gate.session(request).account()))
        .filter(one -> translations.areOn())
        .orElseThrow(TranslationPages::notThere);
  }

  private static HttpStatusException notThere() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such case, line or translator");
  }
}
