package nl.wegwijs.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijs.group.Column;
import nl.wegwijs.group.Day;
import nl.wegwijs.group.Group;
import nl.wegwijs.group.Groups;
import nl.wegwijs.group.Invitations;
import nl.wegwijs.group.Letter;
import nl.wegwijs.group.Listed;
import nl.wegwijs.group.Slot;
import nl.wegwijs.group.Worker;
import nl.wegwijs.handoff.Audit;

/** What leaves the console of a group: the registrar's list, the letters, a file. */
@Hidden
@Controller("/console/groups/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class GroupPapers {
  private final Frames frames;
  private final Groups groups;
  private final Invitations invitations;

  GroupPapers(Frames frames, Groups groups, Invitations invitations) {
    this.frames = frames;
    this.groups = groups;
    this.invitations = invitations;
  }

  /** The registrar's list, by time. */
  public record Sheet(Frame frame, Group group, List<List<String>> rows) {
    /** What stands above the columns. */
    public List<String> heads() {
      return GroupPapers.heads(frame);
    }
  }

  /** All letters of those who have a time. */
  public record Letters(Frame frame, Group group, List<Envelope> letters) {}

  /** A letter and for whom it is. */
  public record Envelope(String name, String room, Letter letter, QrPicture picture) {}

  @Get("/sheet")
  HttpResponse<?> sheet(HttpRequest<?> request, UUID id) {
    Groups.Seen seen = seen(request, id, Audit.What.GROUP_PRINTED);
    Frame frame = frames.of(request);
    return frames.draw("group-sheet", new Sheet(frame, seen.group(), rows(frame, seen)));
  }

  @Get("/letters")
  HttpResponse<?> letters(HttpRequest<?> request, UUID id) {
    Groups.Seen seen = seen(request, id, Audit.What.GROUP_PRINTED);
    List<Envelope> letters =
        seen.people().stream()
            .filter(one -> one.slot() != null)
            .map(one -> envelope(seen.group(), one))
            .toList();
    return frames.draw("group-letters", new Letters(frames.of(request), seen.group(), letters));
  }

  private Envelope envelope(Group group, Listed one) {
    Letter letter = invitations.of(group, one);
    return new Envelope(name(one), one.worker().room(), letter, QrPicture.of(letter.link()));
  }

  private static String name(Listed one) {
    return one.worker().given() + " " + one.worker().family();
  }

  @Get("/csv")
  HttpResponse<?> csv(HttpRequest<?> request, UUID id) {
    Groups.Seen seen = seen(request, id, Audit.What.GROUP_EXPORTED);
    Frame frame = frames.of(request);
    String csv = Csv.of(Stream.concat(Stream.of(heads(frame)), rows(frame, seen).stream()));
    return HttpResponse.ok(csv)
        .header("Content-Type", "text/csv; charset=utf-8")
        .header(
            "Content-Disposition", "attachment; filename=wegwijs-" + seen.group().name() + ".csv");
  }

  private Groups.Seen seen(HttpRequest<?> request, UUID id, Audit.What what) {
    return groups.look(id, GroupsPage.member(request), what).orElseThrow(GroupsPage::notThere);
  }

  static List<String> heads(Frame frame) {
    Stream<String> columns =
        Stream.of(Column.values()).map(one -> frame.say("console.employer.column." + one.key()));
    return Stream.of(
            Stream.of(frame.say("console.groups.time"), frame.say("console.groups.desk")),
            columns,
            Stream.of(frame.say("console.groups.state")))
        .flatMap(one -> one)
        .toList();
  }

  /** With the date where there are several days. */
  static String time(Group group, Slot slot) {
    Day day = group.day();
    String clock = Times.clock(slot.from());
    return day == null || day.days() == 1
        ? clock
        : LocalDate.ofInstant(slot.from(), Times.HERE) + " " + clock;
  }

  private static List<List<String>> rows(Frame frame, Groups.Seen seen) {
    return seen.people().stream().map(one -> row(frame, seen.group(), one)).toList();
  }

  private static List<String> row(Frame frame, Group group, Listed one) {
    Slot slot = one.slot();
    Worker worker = one.worker();
    Locale reads = frame.words().language().locale();
    return List.of(
        slot == null ? "" : time(group, slot),
        slot == null ? "" : Integer.toString(slot.desk()),
        worker.family(),
        worker.given(),
        worker.arrived().toString(),
        worker.born().toString(),
        worker.birthplace(),
        Locale.of("", worker.country()).getDisplayCountry(reads),
        Objects.requireNonNullElse(worker.bsn(), ""),
        worker.room(),
        worker.speaks().locale().getDisplayLanguage(reads),
        frame.say("console.groups.state." + one.progress().key()));
  }
}
