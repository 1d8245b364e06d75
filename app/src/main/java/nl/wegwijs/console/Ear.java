package nl.wegwijs.console;

import jakarta.inject.Singleton;
import nl.wegwijs.answer.Skills;
import nl.wegwijs.answer.Tutor;
import nl.wegwijs.content.Library;

/** What the service would make of a text now: renewed with what is known and what was learnt. */
@Singleton
class Ear {
  private final Library library;
  private final Tutor tutor;
  private volatile Skills skills;

  Ear(Library library, Tutor tutor) {
    this.library = library;
    this.tutor = tutor;
    skills = tutor.skills(library.knowledge());
    library.follow(this::renew);
    tutor.follow(this::renew);
  }

  private synchronized void renew() {
    skills = tutor.skills(library.knowledge());
  }

  Skills skills() {
    return skills;
  }
}
