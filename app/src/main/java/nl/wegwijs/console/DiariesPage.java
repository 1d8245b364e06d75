package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.booking.Diaries;
import nl.wegwijs.booking.Diary;
import nl.wegwijs.booking.Feeds;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/** A lead sets the hours of the diaries of their desks. */
@Hidden
@Controller("/console/diaries")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class DiariesPage {
  private final Frames frames;
  private final Diaries diaries;
  private final Feeds feeds;
  private final Board board;

  DiariesPage(Frames frames, Diaries diaries, Feeds feeds, Board board) {
    this.frames = frames;
    this.diaries = diaries;
    this.feeds = feeds;
    this.board = board;
  }

  /**
   * What the page shows.
   *
   * @param diary the one that is edited; null: the account has none
   * @param wrong what cannot be, in words; empty: nothing
   * @param saved whether it was just stored
   * @param feed address of the calendar of this place; empty: nobody has asked for one
   */
  public record Shown(
      Frame frame,
      List<DayPage.Place> places,
      @Nullable String diary,
      DiaryForm form,
      String wrong,
      boolean saved,
      String feed) {}

  @Get
  HttpResponse<?> page(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String diary,
      @QueryValue(defaultValue = "") String saved) {
    Frame frame = frames.of(request);
    Optional<Diary> shown =
        mine(request).stream().filter(one -> diary.isEmpty() || one.id().equals(diary)).findFirst();
    DiaryForm form = shown.map(one -> DiaryForm.of(one.setup())).orElse(DiaryForm.EMPTY);
    return draw(request, frame, shown.orElse(null), form, "", !saved.isEmpty());
  }

  private MutableHttpResponse<String> draw(
      HttpRequest<?> request,
      Frame frame,
      @Nullable Diary diary,
      DiaryForm form,
      String wrong,
      boolean saved) {
    return frames.draw(
        "diaries",
        new Shown(
            frame,
            mine(request).stream().map(one -> place(one, frame)).toList(),
            diary == null ? null : diary.id(),
            form,
            wrong,
            saved,
            diary == null ? "" : feeds.address(diary.id()).orElse("")));
  }

  private List<Diary> mine(HttpRequest<?> request) {
    Account account = Gate.session(request).account();
    return diaries.all().stream().filter(diary -> account.serves(diary.desk())).toList();
  }

  private DayPage.Place place(Diary diary, Frame frame) {
    String desk = board.deskName(diary.desk(), frame.words().language());
    return new DayPage.Place(diary.id(), desk + " · " + diary.setup().place());
  }

  @Post("/{diary}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(HttpRequest<?> request, String diary, @Body Map<String, String> fields) {
    Diary known = allowed(request, diary);
    DiaryForm form = DiaryForm.of(fields);
    return switch (form.read(known.setup())) {
      case DiaryForm.Read.Good(var setup) -> {
        diaries.edit(known.id(), known.desk(), setup);
        yield to(known.id(), "saved");
      }
      case DiaryForm.Read.Wrong(String field, String line) -> {
        Frame frame = frames.of(request);
        String where = frame.say("console.diaries." + field);
        String why = frame.say("console.diaries.wrong", "where", where) + " " + line;
        yield draw(request, frame, known, form, why, false).status(HttpStatus.UNPROCESSABLE_ENTITY);
      }
    };
  }

  /** Makes the secret address of the place's calendar, or another one instead. */
  @Post("/{diary}/feed")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> feed(HttpRequest<?> request, String diary) {
    feeds.renew(allowed(request, diary).id());
    return to(diary, "");
  }

  private Diary allowed(HttpRequest<?> request, String diary) {
    return mine(request).stream()
        .filter(one -> one.id().equals(diary))
        .findFirst()
        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such diary"));
  }

  private static HttpResponse<?> to(String diary, String saved) {
    UriBuilder page = UriBuilder.of("/console/diaries").queryParam("diary", diary);
    URI there = (saved.isEmpty() ? page : page.queryParam("saved", "1")).build();
    return HttpResponse.seeOther(there);
  }
}
