package nl.wegwijs.console;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.handoff.Casework;
import nl.wegwijs.handoff.HelpCase;
import nl.wegwijs.post.Touched;
import nl.wegwijs.staff.Account;

/**
 * What one open page of a case should show. The conversation is read when something was said since,
 * and every ten seconds for messages that their writers edited.
 */
final class CaseLook {
  private static final Duration OLD = Duration.ofSeconds(10);

  private final UUID id;
  private final Frame frame;
  private final OpenCases open;
  private final Casework casework;
  private final Talks talks;
  private final Frames frames;
  private final Onlookers onlookers;
  private Optional<Touched> shown = Optional.empty();
  private String talk = "";
  private long readNanos;

  CaseLook(
      UUID id,
      Frame frame,
      OpenCases open,
      Casework casework,
      Talks talks,
      Frames frames,
      Onlookers onlookers) {
    this.id = id;
    this.frame = frame;
    this.open = open;
    this.casework = casework;
    this.talks = talks;
    this.frames = frames;
    this.onlookers = onlookers;
  }

  /** The parts of the page by name. */
  Map<String, String> parts(Account account) {
    OpenCases.Seen now = open.shared();
    String urgent = Integer.toString(now.urgent(account));
    return now.find(id, account)
        .or(() -> casework.look(id, account)) // it is closed
        .map(one ->
            Map.of(
                "talk", talk(one),
                "urgent", urgent,
                "present", present(account),
                "version", Casefile.version(one)))
        .orElseGet(() -> Map.of("urgent", urgent, "version", "gone"));
  }

  private String present(Account account) {
    return Stream.of(
            named("console.case.present", onlookers.besides(id, account)),
            named("console.case.typing", onlookers.typingBesides(id, account)))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String named(String key, List<String> names) {
    return names.isEmpty() ? "" : frame.say(key, "names", String.join(", ", names));
  }

  private String talk(HelpCase one) {
    Optional<Touched> fresh = open.touched(one.person());
    if (!fresh.equals(shown) || System.nanoTime() - readNanos > OLD.toNanos()) {
      talk = frames.part("talk", new LivePages.Talk(frame, id.toString(), talks.of(frame, one)));
      shown = fresh;
      readNanos = System.nanoTime();
    }
    return talk;
  }
}
