package nl.wegwijs.translation;

import nl.wegwijs.language.Language;

/** A machine that translates. It takes its time, up to some ten seconds. */
public sealed interface Translator permits DeepL, LibreTranslate {
  /** The text in that language, whatever language it is in. */
  Translated translate(String text, Language to);
}
