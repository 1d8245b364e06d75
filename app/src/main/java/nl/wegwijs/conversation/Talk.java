package nl.wegwijs.conversation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.post.Option;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands: all that the next turn needs to know of the ones before.
 *
 * @param topic id of the article it was about last, for follow-ups
 * @param offered the options under the last reply: a number or a label typed means one of them
 */
@Serdeable
record Talk(Step step, @Nullable String topic, List<Option> offered) {
  static final Talk FRESH = new Talk(new Step.Fresh(), null, List.of());

  /** Staff have just closed a case and asked how it was. */
  Talk asking(List<Option> faces) {
    return new Talk(new Step.Open(), topic, faces);
  }

  @Nullable ArticleId article() {
    return topic == null ? null : new ArticleId(topic);
  }
}
