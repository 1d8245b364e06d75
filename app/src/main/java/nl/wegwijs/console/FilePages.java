package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.people.Channel;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Fetched;
import nl.wegwijs.post.FileHolder;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.staff.Account;

/**
 * Pictures and documents that people sent, fetched anew each time from whoever holds them and kept
 * nowhere. A picture is shown as what its first bytes say it is; all else is for saving.
 */
@Hidden
@Controller("/console/cases/{id}/files")
@ExecuteOn(TaskExecutors.BLOCKING)
class FilePages {
  /** Ten megabytes each: a small machine bears some at a time. */
  private static final int AT_ONCE = 3;

  private final Casework casework;
  private final People people;
  private final Inbox inbox;
  private final List<FileHolder> holders;
  private final Semaphore free = new Semaphore(AT_ONCE);

  FilePages(Casework casework, People people, Inbox inbox, List<FileHolder> holders) {
    this.casework = casework;
    this.people = people;
    this.inbox = inbox;
    this.holders = holders;
  }

  /**
   * @param line key of a message on the page of the case
   * @param at which of its files, from zero
   */
  @Get("/{line}/{at}")
  HttpResponse<?> file(HttpRequest<?> request, String id, String line, String at) {
    Account account = Gate.session(request).account();
    UUID key = CasePage.uuid(id).orElseThrow(FilePages::notThere);
    HelpCase one = casework.look(key, account).orElseThrow(FilePages::notThere);
    String reference = reference(one, line, at).orElseThrow(FilePages::notThere);
    FileHolder holder = holder(one).orElseThrow(FilePages::notThere);
    casework.sawFile(one, account, line);
    return switch (fetched(holder, reference)) {
      case Fetched.Whole(byte[] content) -> served(content, line + "-" + at);
      case Fetched.Gone _, Fetched.Elsewhere _ -> throw notThere();
      case Fetched.TooLarge _ ->
          throw new HttpStatusException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "over 10 MB");
      case Fetched.Silent _ ->
          throw new HttpStatusException(HttpStatus.BAD_GATEWAY, "its holder does not answer");
    };
  }

  private Optional<String> reference(HelpCase one, String line, String at) {
    return inbox.of(one.person()).stream()
        .filter(message -> line.equals("m" + message.seq()))
        .flatMap(message -> references(message.body()).stream())
        .skip(at.matches("\\d") ? Integer.parseInt(at) : Integer.MAX_VALUE)
        .findFirst();
  }

  /** One message can bring several files. */
  static List<String> references(Body body) {
    return switch (body) {
      case Body.Media(String reference, _, _) -> List.of(reference.split(" "));
      case Body.Text _, Body.Choice _, Body.Location _, Body.Contact _, Body.Other _ -> List.of();
    };
  }

  private Optional<FileHolder> holder(HelpCase one) {
    Optional<Channel> channel = people.find(one.person()).map(person -> person.address().channel());
    return holders.stream()
        .filter(holder -> channel.filter(holder.channels()::contains).isPresent())
        .findFirst();
  }

  private Fetched fetched(FileHolder holder, String reference) {
    free.acquireUninterruptibly();
    try {
      return holder.fetch(reference);
    } finally {
      free.release();
    }
  }

  private static HttpResponse<?> served(byte[] content, String name) {
    FileKind kind = FileKind.of(content);
    String how = kind.isPicture() ? "inline" : "attachment";
    return HttpResponse.ok(content)
        .contentType(kind.mime())
        .header("Content-Disposition", how + "; filename=\"" + name + "." + kind.ending() + "\"")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }

  private static HttpStatusException notThere() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such file");
  }
}
