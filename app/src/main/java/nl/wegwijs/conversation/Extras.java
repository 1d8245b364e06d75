package nl.wegwijs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijs.booking.Ask;
import nl.wegwijs.content.Article;
import nl.wegwijs.dates.DateAsk;
import nl.wegwijs.dates.Term;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.post.Option;

/** What an article's desk and dates offer beside the buttons under it. */
final class Extras {
  /** Where an answer was not what was wanted. */
  private static final Set<String> OUT = Set.of(Buttons.NOT_THIS, Buttons.HUMAN);

  private final Phrases phrases;

  Extras(Phrases phrases) {
    this.phrases = phrases;
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
   * Those options, and an appointment before them where the article's desk has a diary; in danger
   * nothing comes between. It takes the place of "yes, thank you", since three buttons are most.
   */
  private List<Option> booking(Article article, Scene scene, List<Option> options) {
    boolean books = scene.diaries().contains(article.desk());
    if (article.danger() != null || !books && !scene.walkIns().contains(article.desk())) {
      return options;
    }
    Option come =
        books
            ? option(new Ask.Places(article.desk()).id(), scene.speaking(), "booking.label")
            : option(
                new Ask.Tickets(article.desk()).id(), scene.speaking(), "booking.ticket.label");
    return Stream.concat(Stream.of(come), withoutOk(options)).toList();
  }
}
