package nl.wegwijs.console;

import java.time.Duration;
import java.util.Map;
import nl.wegwijs.staff.Account;
import org.jspecify.annotations.Nullable;

/** What one open list should show: drawn anew when a case moved, and every ten seconds for ages. */
final class ListLook {
  private static final Duration OLD = Duration.ofSeconds(10);

  private final Frame frame;
  private final Board.Show show;
  private final Board board;
  private final OpenCases open;
  private final Frames frames;
  private OpenCases.@Nullable Seen seen;
  private String list = "";
  private long drawnNanos;

  ListLook(Frame frame, Board.Show show, Board board, OpenCases open, Frames frames) {
    this.frame = frame;
    this.show = show;
    this.board = board;
    this.open = open;
    this.frames = frames;
  }

  /** The parts of the page by name. */
  @SuppressWarnings("ReferenceEquality") // the same one comes while nothing has moved
  Map<String, String> parts(Account account) {
    OpenCases.Seen now = open.shared();
    if (now != seen || System.nanoTime() - drawnNanos > OLD.toNanos()) {
      list = frames.part("list-live", board.of(frame, account, show, now));
      seen = now;
      drawnNanos = System.nanoTime();
    }
    return Map.of("list", list);
  }
}
