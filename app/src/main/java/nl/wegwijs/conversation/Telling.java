package nl.wegwijs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.City;
import nl.wegwijs.content.GlossaryTerm;
import nl.wegwijs.content.Guide;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Organisation;
import nl.wegwijs.event.EventKind;
import nl.wegwijs.handoff.Reason;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import org.jspecify.annotations.Nullable;

/** Tells what the knowledge base has to say. */
final class Telling {
  private final Voice voice;
  private final Writer writer;
  private final Extras extras;
  private final KnowledgeBase knowledge;

  Telling(Voice voice, Writer writer, Extras extras, KnowledgeBase knowledge) {
    this.voice = voice;
    this.writer = writer;
    this.extras = extras;
    this.knowledge = knowledge;
  }

  Turn answer(Scene scene, Answer answer, Meaning.About about, Heard heard) {
    return switch (about) {
      case Meaning.About.All() -> answer(scene, answer, heard, Writer.Around.NOTHING);
      case Meaning.About.More more -> more(scene, answer, more, heard);
      case Meaning.About.Term(GlossaryTerm term) -> explained(scene, term, answer, heard);
      case Meaning.About.Helpers(List<Organisation> some) -> helpers(scene, some, answer, heard);
      case Meaning.About.Place() -> place(scene, answer, heard);
    };
  }

  /** The article first; what else was asked is offered under it. */
  private Turn more(Scene scene, Answer answer, Meaning.About.More more, Heard heard) {
    Language in = scene.speaking();
    Writer.Around plain = Writer.Around.NOTHING;
    Writer.Around opened =
        more.child() ? plain.opening(voice.wording().line(in, "danger.child")) : plain;
    if (more.others().isEmpty()) {
      return answer(scene, answer, heard, opened);
    }
    Scene settled = scene.home().known() ? scene : scene.at(new Home.Asked());
    String line = voice.wording().line(in, "chat.also");
    Turn turn = answer(settled, answer, heard, opened.closing(line));
    return Voice.offering(turn, voice.buttons().also(more.others(), in));
  }

  private Turn answer(Scene scene, Answer answer, Heard heard, Writer.Around around) {
    return switch (answer) {
      case Answer.Sure(ArticleId id, _, List<Answer.Candidate> others) ->
          give(scene, id, others, heard, around);
      case Answer.Urgent urgent -> urgent(scene, urgent, heard, around);
      case Answer.Perhaps(List<Answer.Candidate> others) ->
          voice.offer(scene, "chat.choose", ids(others), heard);
      case Answer.Unknown _ -> voice.lost(scene, heard);
    };
  }

  private Turn give(
      Scene scene, ArticleId id, List<Answer.Candidate> others, Heard heard, Writer.Around around) {
    return knowledge
        .article(id)
        .map(article ->
            give(scene, article, new Step.Confirming(ids(others).toList()), heard, around))
        .orElseGet(() -> voice.lost(scene, heard));
  }

  /** The safe answer first; danger that is likely enough brings staff too. */
  Turn urgent(Scene scene, Answer.Urgent urgent, Heard heard) {
    return urgent(scene, urgent, heard, Writer.Around.NOTHING);
  }

  private Turn urgent(Scene scene, Answer.Urgent urgent, Heard heard, Writer.Around around) {
    Turn turn = give(scene, urgent.article(), urgent.others(), heard, around);
    Optional<Article> article = knowledge.article(urgent.article());
    return urgent.score() < Understanding.GRAVE || article.isEmpty()
        ? turn
        : Voice.with(
            new Effect.OpenCase(article.get().desk(), Reason.DANGER, true, article.get().id()),
            turn);
  }

  private static Stream<String> ids(List<Answer.Candidate> candidates) {
    return candidates.stream().map(c -> c.article().value());
  }

  Turn give(Scene scene, Article article, Step step, Heard heard) {
    return give(scene, article, step, heard, Writer.Around.NOTHING);
  }

  /** The article, and once the question in which city they live where that matters. */
  private Turn give(Scene scene, Article article, Step step, Heard heard, Writer.Around around) {
    Language in = scene.speaking();
    boolean ask =
        scene.home() instanceof Home.Unknown
            && knowledge.differsByCity(article)
            && scene.staff() != Staff.WRITING;
    List<Option> options =
        extras.beside(
            article,
            scene,
            ask
                ? voice.buttons().askCity(article, step, in)
                : voice.buttons().under(article, step, in));
    Writer.Around read =
        scene.staff() == Staff.AWAITED
            ? around.noting(voice.wording().line(in, "case.on-the-way"))
            : around;
    Writer.Around all = ask ? read.closing(voice.wording().line(in, "chat.city.ask")) : read;
    List<Reply> replies = writer.of(article, scene, city(scene.home()), all, options);
    Talk next = new Talk(step, article.id().value(), options);
    Turn turn = new Turn(next, in, replies, List.of(), heard.in(scene.home().city()));
    Turn told = inviting(article, turn);
    return ask ? Voice.with(new Effect.Settle(new Home.Asked()), told) : told;
  }

  /** Where events are told of under that article. */
  private static Turn inviting(Article article, Turn turn) {
    return Stream.of(EventKind.values())
        .filter(kind -> kind.article().equals(article.id()))
        .findFirst()
        .map(kind -> Voice.with(new Effect.Invite(kind, false), turn))
        .orElse(turn);
  }

  /** The article under which events of that kind are told of; empty: the content lacks it. */
  Optional<Turn> of(EventKind kind, Scene scene) {
    Heard heard = Heard.given(scene.speaking(), "answer", kind.article(), 1, List.of());
    return knowledge
        .article(kind.article())
        .map(article -> give(scene, article, new Step.Confirming(List.of()), heard));
  }

  private @Nullable City city(Home home) {
    return home instanceof Home.In(String id) ? knowledge.cities().get(id) : null;
  }

  /** What a term means, before the article or with the articles that tell of it to choose from. */
  private Turn explained(Scene scene, GlossaryTerm term, Answer answer, Heard heard) {
    Language in = scene.speaking();
    String meaning = voice.wording().meaning(term, in);
    if (!(answer instanceof Answer.Perhaps(List<Answer.Candidate> others))) {
      return answer(scene, answer, heard, Writer.Around.NOTHING.opening(meaning));
    }
    List<Option> options = others.isEmpty() ? List.of() : voice.buttons().choices(ids(others), in);
    Reply reply = new Reply(in, meaning, null, options);
    return voice.tell(scene, new Step.Choosing(), reply, heard);
  }

  private Turn helpers(Scene scene, List<Organisation> some, Answer answer, Heard heard) {
    Language in = scene.speaking();
    Stream<String> articles =
        switch (answer) {
          case Answer.Sure(ArticleId id, _, _) -> Stream.of(id.value());
          case Answer.Urgent(ArticleId id, _, _) -> Stream.of(id.value());
          case Answer.Perhaps(List<Answer.Candidate> others) -> ids(others);
          case Answer.Unknown _ -> Stream.empty();
        };
    List<Option> options = voice.buttons().underHelpers(articles, in);
    Reply reply = writer.helpers(some, answer instanceof Answer.Urgent, scene, options);
    return voice.tell(scene, new Step.Choosing(), reply, heard);
  }

  /** Where a desk is, as far as an operator has told us. */
  private Turn place(Scene scene, Answer answer, Heard heard) {
    Language in = scene.speaking();
    City city = city(scene.home());
    boolean known = city != null && !city.places().isEmpty();
    String unknown = voice.wording().line(in, "chat.place.unknown");
    if (answer instanceof Answer.Sure) {
      Writer.Around around = Writer.Around.NOTHING;
      return answer(scene, answer, heard, known ? around : around.closing(unknown));
    }
    Reply reply =
        city != null && known
            ? writer.places(city, in, voice.buttons().whenLost(in))
            : voice.wording().say(in, "chat.place.unknown", voice.buttons().whenLost(in));
    return voice.tell(scene, new Step.Open(), reply, heard);
  }

  Turn whichCity(Scene scene, Heard heard) {
    List<Option> cities = voice.buttons().cities(scene.speaking());
    return voice.say(scene, scene.talk().step().kept(), "chat.city.which", cities, heard);
  }

  /** From now on they live there; what differs there from the article before is told at once. */
  Turn settle(Scene scene, Home home, Heard heard) {
    Language in = scene.speaking();
    City city = city(home);
    Step step = scene.talk().step().kept();
    Optional<Article> topic = voice.topic(scene).filter(it -> !(step instanceof Step.Open));
    List<Option> options =
        topic
            .map(it -> extras.beside(it, scene, voice.buttons().under(it, step, in)))
            .orElse(List.of());
    Reply reply = writer.settled(topic.orElse(null), city, scene, options);
    return Voice.with(new Effect.Settle(home), voice.tell(scene, step, reply, heard));
  }

  Turn guide(Scene scene, Guide guide, Heard heard) {
    Reply reply =
        writer.guide(guide, scene.speaking(), voice.buttons().steps(guide, scene.speaking()));
    return voice.tell(scene, new Step.Choosing(), reply, heard);
  }

  /** One step of a guide. */
  Turn step(Scene scene, Guide guide, Guide.Task task) {
    Step step = new Step.Walking(guide.moment(), task.article().value());
    Heard heard = Heard.given(scene.speaking(), "answer", task.article(), 1, List.of());
    return knowledge
        .article(task.article())
        .map(article -> give(scene, article, step, heard))
        .orElseGet(() -> voice.lost(scene, heard));
  }

  Optional<Guide> guide(String moment) {
    return knowledge.guide(moment);
  }
}
