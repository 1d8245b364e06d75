package nl.wegwijs.conversation;

import nl.wegwijs.answer.Skills;
import nl.wegwijs.content.Edition;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;

/**
 * What reads and answers, made of one edition of what is known.
 *
 * @param edition whose articles it gives
 */
public record Bot(
    Edition edition, Understanding understanding, Dialogue dialogue, Wording wording) {

  static Bot of(
      Edition edition, Skills skills, Hearing hearing, Phrases phrases, Languages languages) {
    Understanding understanding = new Understanding(skills, languages, edition.knowledge());
    Wording wording = new Wording(phrases, languages, edition.texts(), edition.knowledge());
    Voice voice = new Voice(new Buttons(phrases, languages, edition.knowledge()), wording);
    Writer writer = new Writer(edition.knowledge(), edition.texts(), wording);
    Telling telling =
        new Telling(voice, writer, new Extras(phrases, hearing.reporting()), edition.knowledge());
    return new Bot(
        edition, understanding, new Dialogue(understanding, hearing, voice, telling), wording);
  }
}
