package nl.wegwijs.channel.telegram;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.people.People;
import nl.wegwijs.post.Inbox;
import nl.wegwijs.settings.Settings;

/**
 * Takes updates in, whether pushed or polled. When {@link #take} returns, nothing of the update can
 * be lost; what it asks of Telegram then happens beside it and may fail.
 */
@Singleton
@Requires(condition = TelegramOn.class)
final class Reception {
  private final UpdateReader reader;
  private final Inbox inbox;
  private final People people;
  private final Phrases phrases;
  private final BotApi api;
  private final ExecutorService aside;

  Reception(
      Settings settings,
      BotName name,
      Clock clock,
      Inbox inbox,
      People people,
      Phrases phrases,
      BotApi api,
      @Named(TaskExecutors.VIRTUAL) ExecutorService aside) {
    this.reader = new UpdateReader(settings.telegram().orElseThrow().botId(), name::is, clock);
    this.inbox = inbox;
    this.people = people;
    this.phrases = phrases;
    this.api = api;
    this.aside = aside;
  }

  void take(Json update) {
    switch (reader.read(update)) {
      case Event.Wrote wrote -> inbox.accept(wrote.message());
      case Event.Tapped tapped -> tapped(tapped);
      case Event.TappedElsewhere elsewhere -> answer(elsewhere.tap());
      case Event.Edited edited -> inbox.amend(edited.from(), edited.reference(), edited.text());
      case Event.Blocked blocked ->
          people.at(blocked.from()).ifPresent(p -> people.markUnreachable(p.id(), "BLOCKED"));
      case Event.Returned returned ->
          people.at(returned.from()).ifPresent(p -> people.markReachable(p.id()));
      case Event.Moved moved -> people.move(moved.from(), moved.to());
      case Event.Invited invited -> beside(() -> decline(invited));
      case Event.Nothing() -> {}
    }
  }

  private void tapped(Event.Tapped tapped) {
    inbox.accept(tapped.message());
    answer(tapped.tap());
  }

  /** Stops the button's spinning wheel. */
  private void answer(String tap) {
    beside(() -> api.call("answerCallbackQuery", Map.of("callback_query_id", tap)));
  }

  /** Says once that we only talk in private, and leaves, so that it cannot be said twice. */
  private void decline(Event.Invited invited) {
    if (invited.mayWrite()) {
      String words = phrases.say(invited.language(), "telegram.group");
      api.call("sendMessage", Map.of("chat_id", invited.chat(), "text", words));
    }
    api.call("leaveChat", Map.of("chat_id", invited.chat()));
  }

  private void beside(Runnable call) {
    try {
      aside.execute(call);
    } catch (RejectedExecutionException e) {
      // the service is stopping, and this was a courtesy
    }
  }
}
