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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.wegwijs.edge.PlainText;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.handoff.Member;
import nl.wegwijs.referral.Proposal;
import nl.wegwijs.referral.Referralwork;
import nl.wegwijs.referral.Referralwork.Acted;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/**
 * What of a case is passed on to an organisation: a member writes it, reads it back as the person
 * will, asks the person, and later notes what came of it.
 */
@Hidden
@Controller("/console/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class ReferralsPage {
  private final Frames frames;
  private final Casework casework;
  private final Board board;
  private final Referralwork work;
  private final ReferralLook look;

  ReferralsPage(
      Frames frames, Casework casework, Board board, Referralwork work, ReferralLook look) {
    this.frames = frames;
    this.casework = casework;
    this.board = board;
    this.work = work;
    this.look = look;
  }

  /**
   * What the page shows.
   *
   * @param id of the case
   * @param about what the case is about
   * @param on whether a mail server is set
   * @param mine whether the case is in their hand
   * @param draft what was typed
   * @param review what the person will read; empty: nothing to read back
   * @param problem what went wrong; empty: nothing
   */
  public record Shown(
      Frame frame,
      String id,
      String about,
      boolean on,
      boolean mine,
      List<ReferralLook.Row> rows,
      List<CaseView.Choice> organisations,
      Proposal draft,
      String review,
      String problem) {}

  /**
   * What the form brings.
   *
   * @param sure present: it was read back
   */
  @Serdeable
  record Typed(
      @Nullable String organisation,
      @Nullable String address,
      @Nullable String text,
      @Nullable String sure) {
    Proposal proposal() {
      return new Proposal(clean(organisation), clean(address), clean(text));
    }

    private static String clean(@Nullable String typed) {
      return PlainText.of(Objects.requireNonNullElse(typed, ""));
    }
  }

  @Serdeable
  record Outcome(@Nullable String text) {
    String words() {
      return PlainText.of(Objects.requireNonNullElse(text, ""));
    }
  }

  @Get("/{id}/referrals")
  HttpResponse<?> page(HttpRequest<?> request, String id) {
    return draw(request, id, Proposal.NOTHING, "", "");
  }

  private MutableHttpResponse<?> draw(
      HttpRequest<?> request, String id, Proposal draft, String review, String problem) {
    Account who = AfterAct.who(request);
    HelpCase one = found(id, who);
    Frame frame = frames.of(request);
    return frames.draw(
        "referrals",
        new Shown(
            frame,
            one.id().toString(),
            board.about(frame, one),
            work.isOn(),
            one.isOf(Member.of(who)),
            look.rows(one, frame),
            look.organisations(),
            draft,
            review,
            problem));
  }

  private HelpCase found(String id, Account who) {
    return casework.look(AfterAct.key(id), who).orElseThrow(AfterAct::notThere);
  }

  /** First it is read back, then the person is asked. */
  @Post("/{id}/referrals")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> ask(HttpRequest<?> request, String id, @Body Typed typed) {
    Proposal proposal = typed.proposal();
    if (typed.sure() != null) {
      Acted acted = work.propose(AfterAct.key(id), AfterAct.who(request), proposal);
      return after(request, id, proposal, acted);
    }
    HelpCase one = found(id, AfterAct.who(request));
    return work.preview(one, proposal)
        .<HttpResponse<?>>map(review -> draw(request, id, proposal, review, ""))
        .orElseGet(() -> refused(request, id, proposal, Acted.IMPOSSIBLE));
  }

  @Post("/{id}/referrals/{referral}/outcome")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> outcome(
      HttpRequest<?> request, String id, String referral, @Body Outcome outcome) {
    Acted acted =
        work.note(AfterAct.key(id), AfterAct.who(request), AfterAct.key(referral), outcome.words());
    return after(request, id, Proposal.NOTHING, acted);
  }

  private HttpResponse<?> after(HttpRequest<?> request, String id, Proposal draft, Acted acted) {
    return switch (acted) {
      case DONE -> HttpResponse.seeOther(URI.create("/console/cases/" + id + "/referrals"));
      case NOT_THERE -> AfterAct.gone();
      case IMPOSSIBLE, NOT_YOURS, UNHEARD -> refused(request, id, draft, acted);
    };
  }

  private HttpResponse<?> refused(HttpRequest<?> request, String id, Proposal draft, Acted acted) {
    String word = acted.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String problem = frames.of(request).say("console.referral.refused." + word);
    return draw(request, id, draft, "", problem).status(HttpStatus.CONFLICT);
  }
}
