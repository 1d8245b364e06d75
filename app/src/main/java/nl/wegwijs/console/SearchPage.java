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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Cases;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.Desks;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.HelpDesk;
import nl.wegwijs.handoff.Note;
import nl.wegwijs.language.Folding;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.staff.Account;

/**
 * Finds cases of one's own desks, open or closed, by the words on their row, in their notes and in
 * what the person wrote. It reads the last cases one by one: some hundreds take a fraction of a
 * second, and nothing has to be indexed that must be forgotten later.
 */
@Hidden
@Controller("/console/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class SearchPage {
  private static final int READ = 500;
  private static final int MOST = 60;

  private final Frames frames;
  private final Board board;
  private final OpenCases open;
  private final Cases cases;
  private final Casework casework;
  private final Desks desks;
  private final Inbox inbox;

  SearchPage(
      Frames frames,
      Board board,
      OpenCases open,
      Cases cases,
      Casework casework,
      Desks desks,
      Inbox inbox) {
    this.frames = frames;
    this.board = board;
    this.open = open;
    this.cases = cases;
    this.casework = casework;
    this.desks = desks;
    this.inbox = inbox;
  }

  /**
   * What the page shows.
   *
   * @param words that were looked for
   */
  public record Shown(Frame frame, String words, List<Board.Row> rows) {}

  @Get
  HttpResponse<?> page(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
    Frame frame = frames.of(request);
    Account account = Gate.session(request).account();
    String words = q.length() > 100 ? q.substring(0, 100) : q;
    return frames.draw("search", new Shown(frame, words, found(frame, account, words)));
  }

  private List<Board.Row> found(Frame frame, Account account, String words) {
    List<String> wanted = Folding.words(words);
    if (wanted.isEmpty()) {
      return List.of();
    }
    OpenCases.Seen now = open.shared();
    List<String> own = desks.of(account).stream().map(HelpDesk::id).toList();
    return cases.latestAt(own, READ).stream()
        .map(one -> new Candidate(one, board.row(frame, account, one, now)))
        .filter(candidate -> holds(candidate, account, wanted))
        .limit(MOST)
        .map(Candidate::row)
        .toList();
  }

  private record Candidate(HelpCase helpCase, Board.Row row) {}

  private boolean holds(Candidate candidate, Account account, List<String> wanted) {
    Board.Row row = candidate.row();
    String shown = String.join(" ", row.about(), row.language(), row.desk(), row.state());
    return all(shown, wanted) || all(shown + " " + written(candidate.helpCase(), account), wanted);
  }

  private static boolean all(String text, List<String> wanted) {
    String folded = Folding.fold(text);
    return wanted.stream().allMatch(folded::contains);
  }

  private String written(HelpCase one, Account account) {
    return Stream.concat(
            inbox.of(one.person()).stream().map(Talks::text),
            casework.notes(one.id(), account).stream().map(Note::text))
        .collect(Collectors.joining(" "));
  }
}
