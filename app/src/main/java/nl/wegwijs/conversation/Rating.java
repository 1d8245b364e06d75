package nl.wegwijs.conversation;

import java.util.List;
import java.util.Optional;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.handoff.Face;

/** After staff have closed a case: one tap says how it was, and a word can follow. */
final class Rating {
  private final Voice voice;

  Rating(Voice voice) {
    this.voice = voice;
  }

  /** Thanks, unless staff write again: then it only counts. */
  Turn face(Scene scene, String name) {
    return Face.of(name).map(face -> rated(scene, face)).orElseGet(() -> voice.lost(scene));
  }

  private Turn rated(Scene scene, Face face) {
    Effect rate = new Effect.Rate(face);
    if (scene.staff() == Staff.WRITING) {
      return Voice.with(rate, Voice.silent(scene, heard(scene)));
    }
    var options = List.of(voice.buttons().word(face, scene.speaking()));
    return Voice.with(rate, voice.say(scene, "case.face.thanks", options, heard(scene)));
  }

  /** They want to add something: it comes next. */
  Turn more(Scene scene, String name) {
    return Face.of(name)
        .map(face ->
            voice.say(scene, new Step.Adding(face), "case.face.write", List.of(), heard(scene)))
        .orElseGet(() -> voice.lost(scene));
  }

  /** The word itself; empty: they are in danger, or want something done. */
  Optional<Turn> word(Scene scene, Face face, String text, Understood understood) {
    Turn noted = voice.say(scene, "case.face.noted", List.of(), heard(scene));
    return isWord(understood.meaning())
        ? Optional.of(Voice.with(new Effect.AddWord(face, text), noted))
        : Optional.empty();
  }

  private static boolean isWord(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Command _ -> false;
      case Meaning.Asked(Answer answer, _) -> !(answer instanceof Answer.Urgent);
      case Meaning.SmallTalk _, Meaning.Guided _, Meaning.Foreign _, Meaning.Lives _ -> true;
    };
  }

  private static Heard heard(Scene scene) {
    return Heard.plain(scene.speaking(), "smalltalk", List.of());
  }
}
