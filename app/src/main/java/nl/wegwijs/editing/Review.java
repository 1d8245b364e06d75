package nl.wegwijs.editing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.content.Finding.Problem;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.settings.Settings;

/** Judges texts before they may be told, and says whether a second person must. */
@Singleton
public class Review {
  /** Days begin and end where the readers are. */
  public static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

  /** What comes along when a text is pasted from a word processor or a web page, and scripts. */
  private static final Pattern PASTED =
      Pattern.compile("<[a-zA-Z/!?][^<>\n]*|&[a-z]{2,8};|\\bmso-[a-z]+|\\bMsoNormal");

  private final Published published;
  private final boolean fourEyes;

  Review(Published published, Settings settings) {
    this.published = published;
    fourEyes = settings.fourEyes();
  }

  /** Whether nobody may publish their own text. */
  public boolean fourEyes() {
    return fourEyes;
  }

  boolean needsAnother(List<Revision> all, String reviewer) {
    return fourEyes && all.stream().anyMatch(one -> one.author().equals(reviewer));
  }

  List<Problem> problems(Collection<Revision> all, Instant moment) {
    return problems(
        all.stream().collect(Collectors.toMap(Revision::unit, Revision::text, (a, b) -> b)),
        moment);
  }

  /** What keeps those texts, by unit, from being told together from that moment on. */
  public List<Problem> problems(Map<String, String> texts, Instant moment) {
    Manuscript changed = published.manuscript().with(texts);
    Stream<Problem> pasted =
        texts.entrySet().stream().flatMap(one -> pasted(changed, one.getKey(), one.getValue()));
    return Stream.concat(pasted, published.judge(texts, moment).problems().stream()).toList();
  }

  private static Stream<Problem> pasted(Manuscript changed, String unit, String text) {
    Matcher found = PASTED.matcher(text);
    if (!found.find()) {
      return Stream.empty();
    }
    long line = text.substring(0, found.start()).chars().filter(c -> c == '\n').count();
    return Stream.of(
        new Problem(
            Manuscript.path(unit),
            changed.lineOf(unit) + (int) line,
            "markup that does not belong in a text: " + found.group(),
            "paste it as plain text"));
  }
}
