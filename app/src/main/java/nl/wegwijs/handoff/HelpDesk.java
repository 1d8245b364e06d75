package nl.wegwijs.handoff;

import java.time.Duration;
import java.time.Instant;
import nl.wegwijs.content.Desk;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A desk with the people behind it.
 *
 * @param desk as the content has it
 * @param setup as its operator has it
 */
public record HelpDesk(Desk desk, DeskSetup setup, Hours hours) {
  public String id() {
    return desk.id();
  }

  public String name(Language language) {
    return desk.names().getOrDefault(language, desk.id());
  }

  /** Whether staff here write with people. */
  public boolean chats() {
    return desk.takes().contains(Desk.Service.CHAT);
  }

  /** Whether somebody speaks it; yes where nobody has said which languages there are. */
  public boolean speaks(Language language) {
    return setup.languages().isEmpty() || setup.languages().contains(language.tag());
  }

  /** Whether it serves people from there; null: we do not know where they live. */
  public boolean serves(@Nullable String city) {
    return city == null || setup.city() == null || city.equals(setup.city());
  }

  /** By when somebody who asks at that moment is promised an answer. */
  Instant promise(Instant asked) {
    Duration minutes = Duration.ofMinutes(setup.promiseMinutes());
    return hours.after(asked, minutes).orElseGet(() -> asked.plus(minutes));
  }
}
