package nl.wegwijs.conversation;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import nl.wegwijs.answer.Appointing;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Texts;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;

/** Makes what is pure: it knows nothing of the framework. */
@Factory
final class Rooms {
  @Singleton
  Wording wording(Phrases phrases, Languages languages, Texts texts, KnowledgeBase knowledge) {
    return new Wording(phrases, languages, texts, knowledge);
  }

  @Singleton
  Dialogue dialogue(
      Understanding understanding,
      Appointing appointing,
      Phrases phrases,
      Languages languages,
      KnowledgeBase knowledge,
      Texts texts,
      Wording wording) {
    Voice voice = new Voice(new Buttons(phrases, languages, knowledge), wording);
    Writer writer = new Writer(knowledge, texts, wording);
    return new Dialogue(understanding, appointing, voice, new Telling(voice, writer, knowledge));
  }
}
