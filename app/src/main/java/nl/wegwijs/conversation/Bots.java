package nl.wegwijs.conversation;

import jakarta.inject.Singleton;
import nl.wegwijs.answer.Tutor;
import nl.wegwijs.content.Edition;
import nl.wegwijs.content.Library;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;

/**
 * The bot of now: replaced as a whole when something is published and again when that was learnt,
 * so that each message meets one edition from its first word to its last.
 */
@Singleton
public class Bots {
  private final Library library;
  private final Tutor tutor;
  private final Hearing hearing;
  private final Phrases phrases;
  private final Languages languages;
  private volatile Bot now;

  Bots(Library library, Tutor tutor, Hearing hearing, Phrases phrases, Languages languages) {
    this.library = library;
    this.tutor = tutor;
    this.hearing = hearing;
    this.phrases = phrases;
    this.languages = languages;
    now = make();
    library.follow(this::renew);
    tutor.follow(this::renew);
  }

  public Bot now() {
    return now;
  }

  private synchronized void renew() {
    now = make();
  }

  private Bot make() {
    Edition edition = library.now();
    return Bot.of(edition, tutor.skills(edition.knowledge()), hearing, phrases, languages);
  }
}
