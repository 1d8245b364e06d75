package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import nl.wegwijs.handoff.Duty;
import nl.wegwijs.staff.Account;

/** The first page: the cases that are mine, that wait, and all of my desks. */
@Hidden
@Controller("/console")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ListPage {
  private final Frames frames;
  private final Board board;
  private final OpenCases open;
  private final Duty duty;

  ListPage(Frames frames, Board board, OpenCases open, Duty duty) {
    this.frames = frames;
    this.board = board;
    this.open = open;
    this.duty = duty;
  }

  @Get
  HttpResponse<?> page(HttpRequest<?> request, @QueryValue(defaultValue = "") String show) {
    Account account = Gate.session(request).account();
    Frame frame = frames.of(request);
    if (!frame.answers()) {
      String other =
          frame.administers()
              ? "/console/accounts"
              : frame.edits() ? "/console/texts" : "/console/me";
      return HttpResponse.seeOther(URI.create(other));
    }
    duty.seen(account);
    OpenCases.Seen now = open.now();
    Board.Show chosen = Board.Show.of(show, Board.first(account, now));
    return frames.draw("list", board.of(frame, account, chosen, now));
  }
}
