package nl.wegwijs.editing;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.ArticleText;
import nl.wegwijs.language.Language;

/** What whoever has a link may read, and the drafts that come of it. */
@Singleton
public class Proposals {
  /** The fields that a key person sees. */
  public static final List<String> READ = List.of("title", "short", Sheet.BODY);

  /** In characters, of all fields together. */
  private static final int LONGEST = 6000;

  private final Editing editing;
  private final Published published;

  Proposals(Editing editing, Published published) {
    this.editing = editing;
    this.published = published;
  }

  /**
   * A text to read.
   *
   * @param base number of the revision that is shown; 0: the packed text
   * @param sent whether what is shown was proposed with the same link
   * @param dutch the source beside it
   */
  public record Reading(
      ArticleId article,
      String unit,
      int base,
      boolean sent,
      Map<String, String> text,
      Map<String, String> dutch) {}

  /** Articles whose text in that language no native speaker has read. */
  public List<Article> open(ReviewLink link) {
    return published.base().articles().values().stream()
        .filter(article -> isOpen(article, link))
        .toList();
  }

  private static boolean isOpen(Article article, ReviewLink link) {
    ArticleText text = article.texts().get(link.language());
    return link.covers(article.id()) && text != null && text.review() != ArticleText.Review.NATIVE;
  }

  /** Articles of which something was proposed with that link and not decided on yet. */
  public List<ArticleId> sent(ReviewLink link) {
    List<String> units = editing.proposed(link).stream().map(Revision::unit).toList();
    return open(link).stream()
        .filter(article -> units.contains(unit(article, link.language())))
        .map(Article::id)
        .toList();
  }

  /** What that link shows of an article; empty: nothing. */
  public Optional<Reading> read(ReviewLink link, String article) {
    return open(link).stream()
        .filter(one -> one.id().value().equals(article))
        .findFirst()
        .flatMap(one -> reading(one, link));
  }

  /** What was proposed with the link before, else what is told: nobody else's draft. */
  private Optional<Reading> reading(Article article, ReviewLink link) {
    String unit = unit(article, link.language());
    String source = unit(article, Language.DUTCH);
    Optional<Revision> own =
        editing.proposed(link).stream().filter(one -> one.unit().equals(unit)).findFirst();
    int base = own.map(Proposals::base).orElseGet(() -> editing.numberTold(unit));
    String text = own.map(Revision::text).or(() -> editing.text(unit, base)).orElse("");
    String dutch = published.manuscript().text(source).orElse("");
    return Sheet.of(unit, text)
        .flatMap(sheet ->
            Sheet.of(source, dutch)
                .map(beside ->
                    new Reading(
                        article.id(), unit, base, own.isPresent(), shown(sheet), shown(beside))));
  }

  /** One that was kept beside another stands on what it was based on. */
  private static int base(Revision own) {
    return own.number() == 0 ? own.basedOn() : own.number();
  }

  private static Map<String, String> shown(Sheet sheet) {
    Map<String, String> values = new HashMap<>();
    READ.forEach(path -> values.put(path, sheet.value(path)));
    return values;
  }

  private static String unit(Article article, Language language) {
    return article.topic() + "/" + article.id() + "/" + language + ".md";
  }

  /**
   * A draft for an editor to review: those texts, read by a native speaker.
   *
   * @param base what was shown when they read it
   * @param values by field; what is not named stays
   */
  public Edited propose(
      ReviewLink link, String article, int base, Map<String, String> values, String reason) {
    Optional<Reading> shown = read(link, article);
    Map<String, String> wanted = new HashMap<>(values);
    wanted.keySet().retainAll(READ);
    wanted.values().removeIf(String::isBlank);
    boolean possible = wanted.values().stream().mapToInt(String::length).sum() <= LONGEST;
    wanted.put("review", "native");
    return shown
        .filter(one -> possible)
        .flatMap(one -> draft(one.unit(), base, wanted, reason))
        .map(draft -> editing.propose(draft, link))
        .orElseGet(Edited.Impossible::new);
  }

  private Optional<Editing.Draft> draft(
      String unit, int base, Map<String, String> wanted, String reason) {
    return editing
        .text(unit, base)
        .flatMap(text -> Sheet.of(unit, text))
        .map(sheet -> new Editing.Draft(unit, base, sheet.with(wanted), reason, true));
  }
}
