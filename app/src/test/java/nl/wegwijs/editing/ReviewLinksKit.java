package nl.wegwijs.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wegwijs.Database;
import nl.wegwijs.House;
import nl.wegwijs.MovableClock;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.handoff.Audit;
import nl.wegwijs.language.Language;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Links for key persons and what comes of them, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReviewLinksKit {
  private static final String TEXT = "registration/reg-late/pl.md";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T09:00:00Z"));
  private final Database database;
  private House house;
  private ReviewLinks links;
  private Proposals proposals;
  private Editing editing;
  private Decisions decisions;
  private Account anna;
  private Account sam;

  ReviewLinksKit(Database database) {
    this.database = database;
  }

  @BeforeAll
  void open() {
    house = new House(database, clock);
    links = house.the(ReviewLinks.class);
    proposals = house.the(Proposals.class);
    editing = house.the(Editing.class);
    decisions = house.the(Decisions.class);
    anna = house.account("anna", Role.EDITOR);
    sam = house.account("sam", Role.STAFF);
  }

  @AfterAll
  void close() {
    house.close();
  }

  private String token(String label, int days, String... articles) {
    List<ArticleId> some = List.of(articles).stream().map(ArticleId::new).toList();
    return links.make(new ReviewLinks.Wish(label, Language.POLISH, some, days), anna).orElseThrow();
  }

  private ReviewLink link(String label, String... articles) {
    return links.find(token(label, 14, articles)).orElseThrow();
  }

  private UUID id(String label) {
    return links.all().stream()
        .filter(link -> link.label().equals(label))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void aLinkLeadsSomewhereUntilItsDayOrUntilItIsTakenBack() {
    String token = token("Maria", 14);
    assertThat(links.find(token).orElseThrow().label()).isEqualTo("Maria");
    assertThat(links.find(token + "x")).isEmpty();
    links.revoke(id("Maria"), sam);
    assertThat(links.find(token)).isPresent();
    links.revoke(id("Maria"), anna);
    assertThat(links.find(token)).isEmpty();

    String other = token("Ewa", 14);
    clock.move(Duration.ofDays(14));
    assertThat(links.find(other)).isEmpty();
    assertThat(house.dump("review_link")).contains("Ewa").doesNotContain(token, other);
  }

  @Test
  void whoeverIsNoEditorMakesNoneAndImpossibleOnesAreNotMade() {
    var wish = new ReviewLinks.Wish("Jan", Language.POLISH, List.of(), 14);
    assertThat(links.make(wish, sam)).isEmpty();
    assertThat(links.make(new ReviewLinks.Wish(" ", Language.POLISH, List.of(), 14), anna))
        .isEmpty();
    assertThat(links.make(new ReviewLinks.Wish("Jan", Language.POLISH, List.of(), 91), anna))
        .isEmpty();
    assertThat(links.make(new ReviewLinks.Wish("Jan", Language.DUTCH, List.of(), 14), anna))
        .isEmpty();
  }

  @Test
  void onlyTheChosenArticlesAreShown() {
    ReviewLink link = link("Olga", "reg-late");
    assertThat(proposals.open(link)).extracting(it -> it.id().value()).containsExactly("reg-late");
    assertThat(proposals.read(link, "reg-bsn")).isEmpty();
    assertThat(proposals.propose(link, "reg-bsn", 0, Map.of(), ""))
        .isInstanceOf(Edited.Impossible.class);
  }

  @Test
  void aProposalIsADraftOfTheLinkThatAnEditorReviews() {
    ReviewLink link = link("Kasia", "reg-late");
    Proposals.Reading reading = proposals.read(link, "reg-late").orElseThrow();
    assertThat(reading.sent()).isFalse();
    assertThat(reading.dutch().get("title")).isNotBlank();

    Edited edited =
        proposals.propose(
            link, "reg-late", reading.base(), Map.of("title", "Za późno z meldunkiem"), "Kasia");
    Revision draft = ((Edited.Done) edited).revisions().getFirst();
    assertThat(draft.author()).isEqualTo("link: Kasia");
    assertThat(draft.state()).isEqualTo(Revision.State.DRAFT);
    assertThat(draft.text()).contains("Za późno z meldunkiem", "review: native");
    assertThat(proposals.sent(link)).extracting(ArticleId::value).containsExactly("reg-late");
    assertThat(proposals.read(link, "reg-late").orElseThrow().text())
        .containsEntry("title", "Za późno z meldunkiem");
    assertThat(proposals.read(link("Somebody else"), "reg-late").orElseThrow().text().get("title"))
        .isNotEqualTo("Za późno z meldunkiem");

    UUID submitted =
        ((Edited.Done) decisions.submit(List.of(draft.id()), anna)).revisions().getFirst().id();
    assertThat(decisions.publish(List.of(submitted), null, anna)).isInstanceOf(Edited.Done.class);
    assertThat(proposals.open(link)).isEmpty();
    assertThat(editing.history(TEXT)).hasSize(1);

    var log =
        house
            .the(Audit.class)
            .between(Instant.EPOCH, clock.instant().plusSeconds(1), Audit.READER, 10);
    assertThat(log).extracting(Audit.Entry::what).contains(Audit.What.LINK_PROPOSED);
    assertThat(log).extracting(Audit.Entry::detail).contains("Kasia: " + TEXT);
  }

  @Test
  void whatIsFoundGoodChangesNothingButWhoReadItLast() {
    ReviewLink link = link("Piotr", "reg-move");
    Edited edited = proposals.propose(link, "reg-move", 0, Map.of(), "good");
    Revision draft = ((Edited.Done) edited).revisions().getFirst();
    String packed = Manuscript.packed().text(draft.unit()).orElseThrow();
    assertThat(draft.text()).isEqualTo(packed.replace("review: machine", "review: native"));
  }

  @Test
  void besideAnEditorsDraftBothAreKept() {
    ReviewLink link = link("Zofia", "reg-bsn");
    String unit = "registration/reg-bsn/pl.md";
    Editing.Standing standing = editing.standing(unit);
    editing.save(
        new Editing.Draft(unit, 0, standing.text().replace("BSN", "BSN "), "mine", true), anna);
    Edited edited = proposals.propose(link, "reg-bsn", 0, Map.of("title", "BSN: jak?"), "mine");
    assertThat(edited).isInstanceOf(Edited.Beside.class);
    assertThat(editing.history(unit)).extracting(Revision::author).contains("link: Zofia");
    Proposals.Reading again = proposals.read(link, "reg-bsn").orElseThrow();
    assertThat(again.sent()).isTrue();
    assertThat(again.text()).containsEntry("title", "BSN: jak?");
  }

  @Test
  void aProposalWithoutMeasureIsRefused() {
    ReviewLink link = link("Hanna", "reg-late");
    assertThat(proposals.propose(link, "reg-late", 0, Map.of("body", "a".repeat(6001)), ""))
        .isInstanceOf(Edited.Impossible.class);
  }
}
