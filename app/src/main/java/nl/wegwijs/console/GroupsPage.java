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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wegwijs.group.Groups;
import nl.wegwijs.settings.Settings;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/** The groups of the desk that registers groups; a member makes one for an employer. */
@Hidden
@Controller("/console/groups")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class GroupsPage {
  private final Frames frames;
  private final Groups groups;
  private final String publicUrl;

  GroupsPage(Frames frames, Groups groups, Settings settings) {
    this.frames = frames;
    this.groups = groups;
    this.publicUrl = settings.publicUrl().toString();
  }

  /**
   * What the page shows.
   *
   * @param link of an employer, told this once; null: none
   * @param wrong what cannot be, in words; empty: nothing
   */
  public record Shown(
      Frame frame,
      List<Groups.Counted> groups,
      @Nullable Link link,
      GroupForm form,
      String wrong) {}

  /** An employer's link. */
  public record Link(String employer, String url, String group) {}

  @Get
  HttpResponse<?> page(HttpRequest<?> request) {
    return draw(request, null, GroupForm.EMPTY, "");
  }

  private MutableHttpResponse<String> draw(
      HttpRequest<?> request, @Nullable Link link, GroupForm form, String wrong) {
    Frame frame = frames.of(request);
    return frames.draw("groups", new Shown(frame, groups.all(member(request)), link, form, wrong));
  }

  /** Whoever asks, if they belong to the desk. */
  static Account member(HttpRequest<?> request) {
    Account account = Gate.session(request).account();
    if (!Groups.admits(account)) {
      throw notThere();
    }
    return account;
  }

  static HttpStatusException notThere() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such group");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> make(HttpRequest<?> request, @Body Map<String, String> fields) {
    Account who = member(request);
    GroupForm form = new GroupForm(Map.copyOf(fields));
    try {
      Groups.Linked made =
          groups
              .make(form.employer(GroupForm.many(fields.get("languages"))), who)
              .orElseThrow(GroupsPage::notThere);
      return draw(request, link(made), GroupForm.EMPTY, "");
    } catch (IllegalArgumentException e) {
      String wrong = wrong(frames.of(request), e);
      return draw(request, null, form, wrong).status(HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  /** Names the field that cannot be. */
  static String wrong(Frame frame, IllegalArgumentException why) {
    String field = frame.say("console.groups.field." + why.getMessage());
    return frame.say("console.groups.wrong", "field", field);
  }

  private Link link(Groups.Linked made) {
    return new Link(
        made.group().employer().name(),
        publicUrl + "/group/" + made.token(),
        made.group().id().toString());
  }

  @Post("/{id}/link")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> renew(HttpRequest<?> request, UUID id) {
    Groups.Linked linked = groups.renew(id, member(request)).orElseThrow(GroupsPage::notThere);
    return draw(request, link(linked), GroupForm.EMPTY, "");
  }
}
