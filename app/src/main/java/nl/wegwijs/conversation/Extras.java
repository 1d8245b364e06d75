package nl.wegwijs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijs.answer.Reporting;
import nl.wegwijs.booking.Ask;
import nl.wegwijs.content.Article;
import nl.wegwijs.dates.DateAsk;
import nl.wegwijs.dates.Term;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.post.Option;
import nl.wegwijs.report.Want;

/** What an article's subject, desk and dates offer beside the buttons under it. */
final class Extras {
  /** Where an answer was not what was wanted. */
  private static final Set<String> OUT = Set.of(Buttons.NOT_THIS, Buttons.HUMAN);

  private final Phrases phrases;
  private final Reporting reporting;

  Extras(Phrases phrases, Reporting reporting) {
    this.phrases = phrases;
    this.reporting = reporting;
  }

  private Option option(String id, Language language, String key) {
    return new Option(id, phrases.say(language, key));
  }

  /** Those options, and what the article's desk and dates bring beside them. */
  List<Option> beside(Article article, Scene scene, List<Option> options) {
    return booking(article, scene, reminding(article, scene.speaking(), options));
  }

  /** To be reminded of the date it tells of: after what leads on, in the place of "yes". */
  private List<Option> reminding(Article article, Language in, List<Option> options) {
    Optional<Option> remind =
        Term.under(article.id())
            .map(subject -> option(new DateAsk.Start(subject, false).id(), in, "dates.label"));
    if (remind.isEmpty()) {
      return options;
    }
    List<Option> all = new ArrayList<>(withoutOk(options).toList());
    int ways = (int) all.stream().takeWhile(option -> !OUT.contains(option.id())).count();
    all.add(ways, remind.get());
    return all;
  }

  private static Stream<Option> withoutOk(List<Option> options) {
    return options.stream().filter(option -> !option.id().equals(Buttons.OK));
  }

  /**
   * Those options, and before them a report where the article is about what is reported, or an
   * appointment where its desk has a diary; in danger nothing comes between. It takes the place of
   * "yes, thank you", since three buttons are most.
   */
  private List<Option> booking(Article article, Scene scene, List<Option> options) {
    return article.danger() != null
        ? options
        : first(article, scene)
            .map(come -> Stream.concat(Stream.of(come), withoutOk(options)).toList())
            .orElse(options);
  }

  private Optional<Option> first(Article article, Scene scene) {
    Language in = scene.speaking();
    Optional<Want.Tap> report = reporting.under(article.id()).flatMap(Reported::start);
    if (report.isPresent()) {
      return Optional.of(option(report.get().id(), in, "report.label"));
    }
    if (scene.diaries().contains(article.desk())) {
      return Optional.of(option(new Ask.Places(article.desk()).id(), in, "booking.label"));
    }
    return scene.walkIns().contains(article.desk())
        ? Optional.of(option(new Ask.Tickets(article.desk()).id(), in, "booking.ticket.label"))
        : Optional.empty();
  }
}
