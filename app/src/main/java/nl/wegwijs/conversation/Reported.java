package nl.wegwijs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.answer.Reporting;
import nl.wegwijs.content.Danger;
import nl.wegwijs.report.Kind;
import nl.wegwijs.report.Want;
import org.jspecify.annotations.Nullable;

/** What somebody says of reports; danger in it comes first, as anywhere. */
final class Reported {
  /** A name or an address says little: danger in so few words must be this likely. */
  private static final double BEYOND_DOUBT = 0.95;

  private static final int FEW = 3;

  private final Reporting reporting;
  private final Voice voice;
  private final Telling telling;

  Reported(Reporting reporting, Voice voice, Telling telling) {
    this.reporting = reporting;
    this.voice = voice;
    this.telling = telling;
  }

  /** What starts a report of that kind. */
  static Optional<Want.Tap> start(Reporting.Kind kind) {
    return switch (kind) {
      case LANDLORD -> Optional.of(new Want.Start(Kind.LANDLORD));
      case WORK -> Optional.of(new Want.Start(Kind.WORK));
      case OUTSIDE -> Optional.of(new Want.Start(Kind.OUTSIDE));
      case ANY -> Optional.of(new Want.Kinds());
      case STATE -> Optional.of(new Want.State());
      case CODE -> Optional.empty();
    };
  }

  Turn tap(Scene scene, String id) {
    if (scene.staff() == Staff.WRITING) {
      return voice.tell(
          scene,
          scene.talk().step(),
          voice.wording().say(scene.speaking(), "report.paused", scene.talk().offered()),
          heard(scene));
    }
    return Want.of(id).map(want -> want(scene, want)).orElseGet(() -> voice.lost(scene));
  }

  private static Turn want(Scene scene, Want want) {
    Effect report = new Effect.Report(want, awaits(scene.talk().step()));
    return new Turn(Voice.open(scene), scene.speaking(), List.of(), List.of(report), heard(scene));
  }

  private static @Nullable String awaits(Step step) {
    return step instanceof Step.Reporting(String awaits, _) ? awaits : null;
  }

  /** That they want to report something, in whole words; empty: they did not say so. */
  Optional<Turn> said(Scene scene, String text, Supplier<Understood> understood) {
    return reporting
        .said(text, scene.speaking())
        .filter(said -> urgent(understood.get()).isEmpty())
        .map(said -> {
          Scene here = scene.in(scene.language() == null ? said.language() : scene.language());
          Want want =
              start(said.kind()).<Want>map(it -> it).orElseGet(() -> new Want.Coded(said.code()));
          return want(here, want);
        });
  }

  /** The answer to what they were asked, whatever else it could mean. */
  Turn heard(Scene scene, Step.Reporting asked, String text, Understood understood) {
    Optional<Answer.Urgent> danger =
        urgent(understood)
            .filter(urgent -> urgent.score() > BEYOND_DOUBT || words(text) > FEW)
            .filter(urgent -> !asked.outside() || !isHomeless(urgent));
    Turn first =
        danger
            .filter(urgent -> !urgent.article().equals(scene.talk().article()))
            .map(urgent -> telling.urgent(scene, urgent, Heard.of(understood)))
            .orElseGet(() -> Voice.silent(scene, heard(scene)));
    return Voice.with(
        new Effect.Report(new Want.Heard(text, danger.isPresent()), asked.awaits()), first);
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  /** That somebody sleeps outside is what such a report says anyway. */
  private boolean isHomeless(Answer.Urgent urgent) {
    return voice
        .buttons()
        .article(urgent.article().value())
        .filter(article -> article.danger() == Danger.HOMELESS)
        .isPresent();
  }

  private static Optional<Answer.Urgent> urgent(Understood understood) {
    return understood.meaning() instanceof Meaning.Asked(Answer.Urgent urgent, _)
            && urgent.score() >= Understanding.GRAVE
        ? Optional.of(urgent)
        : Optional.empty();
  }

  /** No picture and no voice: the report waits for words. */
  Turn inWords(Scene scene, Heard heard) {
    return voice.tell(
        scene,
        scene.talk().step(),
        voice.wording().say(scene.speaking(), "report.in-words", scene.talk().offered()),
        heard);
  }

  private static Heard heard(Scene scene) {
    return Heard.command(scene.speaking(), "report", null);
  }
}
