package nl.wegwijs.conversation;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.City;
import nl.wegwijs.content.Guide;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Organisation;
import nl.wegwijs.content.Texts;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import org.jspecify.annotations.Nullable;

/** Lays out what is told: articles with all that belongs under them, organisations, guides. */
final class Writer {
  /** One WhatsApp message takes 1,600; the rest is for the source and a question. */
  private static final int PAGE = 1400;

  private static final int MOST_ORGANISATIONS = 4;
  private static final String GAP = "\n\n";

  private final KnowledgeBase knowledge;
  private final Texts texts;
  private final Wording wording;

  Writer(KnowledgeBase knowledge, Texts texts, Wording wording) {
    this.knowledge = knowledge;
    this.texts = texts;
    this.wording = wording;
  }

  /**
   * What stands around an article.
   *
   * @param before first of all; may be empty
   * @param note below the source, left out of the short form; may be empty
   * @param after last of all; may be empty
   */
  record Around(String before, String note, String after) {
    static final Around NOTHING = new Around("", "", "");

    Around opening(String line) {
      return new Around(line, note, after);
    }

    Around noting(String line) {
      return new Around(before, line, after);
    }

    Around closing(String line) {
      return new Around(before, note, after.isEmpty() ? line : after + GAP + line);
    }
  }

  /** The article; what differs in the city stands in it where there is room, else by itself. */
  List<Reply> of(
      Article article, Scene scene, @Nullable City city, Around around, List<Option> options) {
    Language in = scene.speaking();
    String body = texts.full(article, in, scene.today());
    String local = local(article, city, scene);
    boolean together = local.isEmpty() || joined(body, local).length() <= PAGE;
    boolean opened = around.before().isEmpty() || joined(around.before(), body).length() <= PAGE;
    String after = around.after();
    String source = wording.source(article, overlay(article, city), in);
    String inOne = together ? local : "";
    String page =
        joined(
            opened ? around.before() : "",
            body,
            inOne,
            source,
            around.note(),
            together ? after : "");
    String brief =
        joined(
            opened ? around.before() : "",
            texts.brief(article, in, scene.today()),
            inOne,
            together ? after : "");
    List<Reply> replies = new ArrayList<>();
    if (!opened) {
      replies.add(new Reply(in, around.before(), null, List.of()));
    }
    String aside = organisations(helpers(article, city), in);
    replies.add(new Reply(in, page, brief, aside, together ? options : List.of()));
    if (!together) {
      replies.add(new Reply(in, joined(local, after), null, options));
    }
    return List.copyOf(replies);
  }

  private Optional<City.Overlay> overlay(Article article, @Nullable City city) {
    return knowledge.overlay(article, city);
  }

  /** What differs in the city, and where its desk is. */
  private String local(Article article, @Nullable City city, Scene scene) {
    Language in = scene.speaking();
    String differs =
        overlay(article, city).map(it -> texts.overlay(it, in, scene.today())).orElse("");
    Stream<City.Place> places =
        city == null
            ? Stream.empty()
            : city.places().stream().filter(place -> place.desks().contains(article.desk()));
    return joined(differs, places.map(place -> place(place, in)).collect(joiningParagraphs()));
  }

  private static Collector<CharSequence, ?, String> joiningParagraphs() {
    return Collectors.joining(GAP);
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(joiningParagraphs());
  }

  /** What is said to somebody who has told where they live. */
  Reply settled(@Nullable Article topic, @Nullable City city, Scene scene, List<Option> options) {
    Language in = scene.speaking();
    if (city == null) {
      return wording.say(in, "chat.city.now.elsewhere", options);
    }
    String local = topic == null ? "" : local(topic, city, scene);
    String nothing = topic == null || !local.isEmpty() ? "" : wording.line(in, "chat.city.same");
    String now = wording.line(in, "chat.city.now", Map.of("city", wording.city(city, in)));
    return new Reply(in, joined(now, local, nothing), null, options);
  }

  /** Up to four organisations; those of another city are left out. */
  Reply helpers(
      List<Organisation> organisations, boolean danger, Scene scene, List<Option> options) {
    Language in = scene.speaking();
    List<Organisation> near =
        organisations.size() == 1
            ? organisations
            : near(organisations.stream(), scene.home().city()).toList();
    String call = danger ? wording.line(in, "chat.helpers.danger") : "";
    String intro = joined(call, wording.line(in, "chat.helpers.intro"));
    String brief =
        near.stream().map(one -> wording.briefly(one, in)).collect(Collectors.joining("\n"));
    return new Reply(
        in, joined(intro, organisations(near.stream(), in)), intro + "\n" + brief, options);
  }

  private Stream<Organisation> helpers(Article article, @Nullable City city) {
    return near(knowledge.helpers(article), city == null ? null : city.id());
  }

  private static Stream<Organisation> near(Stream<Organisation> all, @Nullable String city) {
    return all.filter(one -> one.city() == null || city == null || one.city().equals(city))
        .limit(MOST_ORGANISATIONS);
  }

  private String organisations(Stream<Organisation> organisations, Language in) {
    return organisations.map(one -> wording.organisation(one, in)).collect(joiningParagraphs());
  }

  Reply guide(Guide guide, Language in, List<Option> options) {
    String intro = Wording.in(guide.intros(), in);
    String steps =
        IntStream.range(0, guide.tasks().size())
            .mapToObj(at -> (at + 1) + ". " + Wording.in(guide.tasks().get(at).lines(), in))
            .collect(Collectors.joining("\n"));
    return new Reply(in, joined(intro, steps), intro, options);
  }

  Reply places(City city, Language in, List<Option> options) {
    String all = city.places().stream().map(place -> place(place, in)).collect(joiningParagraphs());
    return new Reply(in, all, null, options);
  }

  private String place(City.Place place, Language in) {
    String hours =
        place.hours().entrySet().stream()
            .map(day -> day(day.getKey(), in) + " " + day.getValue())
            .collect(Collectors.joining(", "));
    String website = place.website() == null ? "" : Wording.link(place.website());
    return Stream.of(
            "**" + place.name() + "**",
            place.address(),
            hours,
            place.phone() == null ? "" : place.phone(),
            website,
            wording.line(in, "chat.place.checked", Map.of("date", texts.date(place.checked(), in))))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String day(String english, Language in) {
    return DayOfWeek.valueOf(english.toUpperCase(Locale.ROOT))
        .getDisplayName(TextStyle.FULL, in.locale());
  }
}
