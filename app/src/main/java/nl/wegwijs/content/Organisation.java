package nl.wegwijs.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside the house who helps.
 *
 * @param name as it calls itself
 * @param does what it does and for whom
 * @param city present when it works in one city alone
 * @param languages tags of those it speaks, as far as a source says
 * @param website an https address
 * @param phone a reference to a fact's value, such as {@code {EXP-010.phone}}
 * @param hours when its phone is answered, by the day of the week in English, such as monday:
 *     09:00-17:00; empty: not known
 * @param facts what the entry rests on; empty where it rests on the source alone
 * @param source the policy document or page it rests on beside facts
 * @param checked the day the source was read
 * @param words how people call it
 */
public record Organisation(
    String id,
    String name,
    Map<Language, String> does,
    @Nullable String city,
    List<String> languages,
    Set<Way> channels,
    @Nullable String website,
    @Nullable String phone,
    Map<String, String> hours,
    List<String> facts,
    Fact.@Nullable Source source,
    LocalDate checked,
    Map<Language, List<String>> words) {

  /** Its name, what it does and how to reach it, in Markdown: for somebody to keep. */
  public String card(Texts texts, Language language) {
    return Stream.of(
            "**" + name + "**",
            does.getOrDefault(language, does.getOrDefault(Language.ENGLISH, "")),
            phone == null ? "" : texts.value(phone, language),
            website == null ? "" : website)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** How it can be reached. */
  public enum Way {
    WEBSITE,
    PHONE,
    MAIL,
    CHAT,
    WALK_IN
  }
}
