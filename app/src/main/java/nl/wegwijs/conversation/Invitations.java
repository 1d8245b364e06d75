package nl.wegwijs.conversation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.event.EventKind;
import nl.wegwijs.event.Noticeboard;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;

/** Tells of events under the articles that they belong to, where any are set up. */
@Singleton
class Invitations {
  private final Noticeboard board;

  Invitations(Noticeboard board) {
    this.board = board;
  }

  /** The turn with what there is to go to, where it gave an article that leads there. */
  Turn beside(Turn turn, Home home) {
    return turn.effects().stream()
        .flatMap(
            effect -> effect instanceof Effect.Invite invite ? Stream.of(invite) : Stream.empty())
        .reduce((before, after) -> after)
        .flatMap(invite ->
            invite.kind() == EventKind.STOP
                ? stops(turn, home, invite.alone())
                : label(invite.kind(), turn, home))
        .orElse(turn);
  }

  /** One button more, in the place of "yes, thank you". */
  private Optional<Turn> label(EventKind kind, Turn turn, Home home) {
    return board
        .under(kind, turn.language(), home.city())
        .map(option -> Voice.offering(without(turn, Buttons.OK), List.of(option)));
  }

  private static Turn without(Turn turn, String id) {
    Reply last = turn.replies().getLast();
    List<Option> kept = last.options().stream().filter(it -> !it.id().equals(id)).toList();
    List<Reply> replies = new ArrayList<>(turn.replies());
    replies.set(replies.size() - 1, last.offering(kept));
    return new Turn(turn.next(), turn.language(), replies, turn.effects(), turn.heard());
  }

  /** The article, and below it where the stops are; what was offered stands under the last. */
  private Optional<Turn> stops(Turn turn, Home home, boolean alone) {
    return board.stops(turn.language(), home.city()).map(stops -> below(turn, stops, alone));
  }

  private static Turn below(Turn turn, Reply stops, boolean alone) {
    Reply last = turn.replies().getLast();
    List<Reply> replies = new ArrayList<>(turn.replies());
    replies.removeLast();
    if (!alone) {
      replies.add(last.offering(List.of()));
    }
    replies.add(stops.offering(last.options()));
    Turn told = new Turn(turn.next(), turn.language(), replies, turn.effects(), turn.heard());
    return Voice.offering(without(told, Buttons.OK), stops.options());
  }
}
