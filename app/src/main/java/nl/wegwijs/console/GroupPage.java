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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.group.Day;
import nl.wegwijs.group.Group;
import nl.wegwijs.group.Groups;
import nl.wegwijs.group.Listed;
import nl.wegwijs.group.Progress;
import nl.wegwijs.group.Slot;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.staff.Account;

/** One group: its day is planned here, and it is said how far each person is. */
@Hidden
@Controller("/console/groups/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class GroupPage {
  private final Frames frames;
  private final Groups groups;
  private final Clock clock;

  GroupPage(Frames frames, Groups groups, Clock clock) {
    this.frames = frames;
    this.groups = groups;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param counts of how many people are how far
   * @param form of the day
   * @param wrong what cannot be, in words; empty: nothing
   * @param without how many have no time
   */
  public record Shown(
      Frame frame,
      Group group,
      List<Row> rows,
      Map<Progress, Long> counts,
      GroupForm form,
      String wrong,
      long without) {}

  /**
   * Somebody on the list.
   *
   * @param time such as 09:10, with the date where there are several days; empty: none yet
   * @param desk of those side by side; 0: none yet
   * @param next the step that comes next; empty: the last is done
   * @param before the step to go back to; empty: the first
   */
  public record Row(
      String id,
      String time,
      int desk,
      String name,
      String born,
      String room,
      String language,
      Progress progress,
      Optional<Progress> next,
      Optional<Progress> before) {}

  @Get
  HttpResponse<?> page(HttpRequest<?> request, UUID id) {
    return draw(request, seen(request, id), Optional.empty(), "");
  }

  private Groups.Seen seen(HttpRequest<?> request, UUID id) {
    return groups
        .look(id, GroupsPage.member(request), Audit.What.GROUP_SEEN)
        .orElseThrow(GroupsPage::notThere);
  }

  private MutableHttpResponse<String> draw(
      HttpRequest<?> request, Groups.Seen seen, Optional<GroupForm> typed, String wrong) {
    Frame frame = frames.of(request);
    Map<Progress, Long> counts = new EnumMap<>(Progress.class);
    Arrays.stream(Progress.values()).forEach(one -> counts.put(one, count(seen, one)));
    return frames.draw(
        "group",
        new Shown(
            frame,
            seen.group(),
            seen.people().stream().map(one -> row(seen.group(), one, frame)).toList(),
            counts,
            typed.orElseGet(() -> GroupForm.of(seen.group().day())),
            wrong,
            seen.people().stream().filter(one -> one.slot() == null).count()));
  }

  private static long count(Groups.Seen seen, Progress progress) {
    return seen.people().stream().filter(one -> one.progress() == progress).count();
  }

  private static Row row(Group group, Listed one, Frame frame) {
    Slot slot = one.slot();
    return new Row(
        one.id().toString(),
        slot == null ? "" : GroupPapers.time(group, slot),
        slot == null ? 0 : slot.desk(),
        one.worker().family() + ", " + one.worker().given(),
        one.worker().born().toString(),
        one.worker().room(),
        Board.languageName(one.worker().speaks(), frame.words().language()),
        one.progress(),
        one.progress().next(),
        one.progress().before());
  }

  @Post("/plan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> plan(HttpRequest<?> request, UUID id, @Body Map<String, String> fields) {
    Account who = GroupsPage.member(request);
    GroupForm form = new GroupForm(Map.copyOf(fields));
    try {
      Day day = form.day(LocalDate.ofInstant(clock.instant(), Times.HERE));
      return to(groups.plan(id, day, who), id, "");
    } catch (IllegalArgumentException e) {
      String wrong = GroupsPage.wrong(frames.of(request), e);
      return draw(request, seen(request, id), Optional.of(form), wrong)
          .status(HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  @Post("/invite")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> invite(HttpRequest<?> request, UUID id) {
    return to(groups.invite(id, GroupsPage.member(request)), id, "");
  }

  @Post("/people/{worker}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> move(
      HttpRequest<?> request, UUID id, UUID worker, @Body Map<String, String> fields) {
    Account who = GroupsPage.member(request);
    String to = fields.getOrDefault("to", "");
    Optional<Progress> moved =
        Arrays.stream(Progress.values())
            .filter(progress -> progress.key().equals(to))
            .findFirst()
            .flatMap(progress -> groups.move(id, worker, progress, who));
    return to(moved, id, "#w-" + worker);
  }

  @Post("/people/{worker}/off")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> off(HttpRequest<?> request, UUID id, UUID worker) {
    return to(groups.takeOff(id, worker, GroupsPage.member(request)), id, "");
  }

  @Post("/erase")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> erase(HttpRequest<?> request, UUID id) {
    return groups
        .erase(id, GroupsPage.member(request))
        .map(_ -> HttpResponse.seeOther(URI.create("/console/groups")))
        .orElseThrow(GroupsPage::notThere);
  }

  /**
   * Back to the page, where one was.
   *
   * @param done empty: there is no such group, or nobody like that on it
   */
  private static HttpResponse<?> to(Optional<?> done, UUID id, String part) {
    return done.map(_ -> HttpResponse.seeOther(URI.create("/console/groups/" + id + part)))
        .orElseThrow(GroupsPage::notThere);
  }
}
