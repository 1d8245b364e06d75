package nl.wegwijs.conversation;

import java.util.List;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Reply;

/**
 * What one message leads to.
 *
 * @param heard what the message was taken for
 */
record Turn(Talk next, Language language, List<Reply> replies, List<Effect> effects, Heard heard) {}
