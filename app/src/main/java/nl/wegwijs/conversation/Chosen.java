package nl.wegwijs.conversation;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.insight.Choices;
import nl.wegwijs.insight.Verdict;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.post.Received;
import org.jspecify.annotations.Nullable;

/** Finds the words that a choice was made for, and has kept what came of them. */
@Singleton
class Chosen {
  /** Between a question and the choice somebody may say thanks or tap twice. */
  private static final int MOST_BETWEEN = 4;

  private static final Set<String> GIVEN = Set.of("answer");

  /** At once, or after what was given was denied. */
  private static final Set<String> OFFERED = Set.of("clarify", "answer");

  private final Inbox inbox;
  private final Memory memory;
  private final Choices choices;

  Chosen(Inbox inbox, Memory memory, Choices choices) {
    this.inbox = inbox;
    this.memory = memory;
    this.choices = choices;
  }

  /**
   * @param choice the message that made it
   * @param article the one taken or denied
   */
  void keep(Received choice, Language language, Verdict verdict, @Nullable ArticleId article) {
    Set<String> outcomes = verdict == Verdict.DENIED ? GIVEN : OFFERED;
    inbox.before(choice, MOST_BETWEEN).stream()
        .flatMap(earlier -> words(earlier, outcomes).stream())
        .findFirst()
        .ifPresent(words -> choices.keep(choice.person(), language, words, verdict, article));
  }

  /** There was no answer to that message's words. */
  void miss(Received message, Language language, String words) {
    choices.keep(message.person(), language, words, Verdict.MISSED, null);
  }

  private Optional<String> words(Received earlier, Set<String> outcomes) {
    String understood = earlier.understood();
    return earlier.body() instanceof Body.Text(String text)
            && understood != null
            && outcomes.contains(memory.heard(understood).outcome())
        ? Optional.of(text)
        : Optional.empty();
  }
}
