package nl.wegwijs.report;

import java.util.List;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of a report.
 *
 * @param awaits what their next message answers, for this room to read; null: anything
 * @param outside it is about somebody who sleeps outside
 * @param later takes the place of the reply when it was seen: what must not be kept; null: it stays
 */
public record Told(Reply reply, @Nullable String awaits, boolean outside, @Nullable Reply later) {
  static Told of(Reply reply) {
    return new Told(reply, null, false, null);
  }

  Told awaiting(String what) {
    return new Told(reply, what, outside, later);
  }

  Told about(Kind kind) {
    return new Told(reply, awaits, kind == Kind.OUTSIDE, later);
  }

  /** Those words stand there later. */
  Told once(String words) {
    return new Told(
        reply, awaits, outside, new Reply(reply.language(), words, null, null, List.<Option>of()));
  }
}
