package nl.wegwijs.console;

import jakarta.inject.Singleton;
import nl.wegwijs.console.TranslationPages.Review;
import nl.wegwijs.language.Language;
import nl.wegwijs.translation.Translated;
import nl.wegwijs.translation.Translations;

/** What staff typed, translated for whoever gets it, and back for whoever sends it. */
@Singleton
class Reviews {
  private final Translations translations;

  Reviews(Translations translations) {
    this.translations = translations;
  }

  /** Whether what is written to somebody of that language can be translated. */
  boolean helps(Frame frame, Language speaks) {
    return translations.areOn() && !speaks.equals(frame.words().language());
  }

  Review of(Frame frame, String text, Language speaks) {
    Language reads = frame.words().language();
    String language = Board.languageName(speaks, reads);
    return switch (translations.translate(text, speaks)) {
      case Translated.Failed(Translated.Why why) ->
          new Review(frame, text, "", "", language, problem(frame, why));
      case Translated.Done(String told, _) ->
          new Review(frame, text, told, back(frame, told), language, "");
    };
  }

  private String back(Frame frame, String told) {
    return switch (translations.translate(told, frame.words().language())) {
      case Translated.Done(String again, _) -> again;
      case Translated.Failed(Translated.Why why) -> problem(frame, why);
    };
  }

  static String problem(Frame frame, Translated.Why why) {
    return frame.say("console.translation." + why.word());
  }
}
