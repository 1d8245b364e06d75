package nl.wegwijs.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.wegwijs.language.Cleaning;
import nl.wegwijs.language.Language;

/** There are enough phrasings, and none belongs to two articles of one language. */
final class PhrasingCheck {
  private static final int LEAST = 12;
  private static final int AIM = 20;
  private static final int AIM_IN_DANGER = 40;
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** An editor's every change is held against all phrasings there are. */
  private static final Map<String, String> SEEN = new ConcurrentHashMap<>();

  private static final int MOST_SEEN = 100_000;

  private final Lines lines;
  private final Findings findings;
  private final Map<Phrasing, Owner> owners = new HashMap<>();

  PhrasingCheck(Lines lines, Findings findings) {
    this.lines = lines;
    this.findings = findings;
  }

  private record Phrasing(Language language, String text) {}

  private record Owner(String file, int line) {}

  /** The phrasings of a moment, which no article may have. */
  void check(Guide guide, Language language) {
    List<String> phrasings = guide.phrasings().getOrDefault(language, List.of());
    String[] keys = {guide.moment(), "phrasings", language.tag()};
    if (phrasings.size() < LEAST) {
      findings.problem(
          GuideReader.FILE,
          lines.of(GuideReader.FILE, keys),
          phrasings.size() + " phrasings",
          "write at least " + LEAST);
    }
    for (String phrasing : phrasings) {
      int line = lines.of(GuideReader.FILE, guide.moment(), "phrasings", language.tag(), phrasing);
      own(language, phrasing, new Owner(GuideReader.FILE, line));
    }
  }

  void check(Article article, ArticleText text) {
    String file = ArticleReader.Folder.of(article).file(text.language());
    count(article, text.phrasings().size(), file);
    own(article, text);
  }

  /** What that text has taken. */
  void own(Article article, ArticleText text) {
    String file = ArticleReader.Folder.of(article).file(text.language());
    own(text, "clear", text.clear(), file);
    own(text, "street", text.street(), file);
    own(text, "situation", text.situation(), file);
  }

  private void count(Article article, int count, String file) {
    int aim = article.danger() == null ? AIM : AIM_IN_DANGER;
    int line = lines.of(file, "phrasings");
    if (count < LEAST) {
      findings.problem(
          file, line, count + " phrasings", "write at least " + LEAST + ", better " + aim);
    } else if (count < aim) {
      findings.warning(file, line, count + " phrasings", "write " + aim);
    }
  }

  private void own(ArticleText text, String group, Iterable<String> phrasings, String file) {
    for (String phrasing : phrasings) {
      Owner here = new Owner(file, lines.of(file, "phrasings", group, phrasing));
      own(text.language(), phrasing, here);
    }
  }

  private void own(Language language, String phrasing, Owner here) {
    Owner first = owners.putIfAbsent(new Phrasing(language, same(phrasing)), here);
    if (first != null) {
      findings.problem(
          here.file(),
          here.line(),
          "phrasing also in " + first.file() + ":" + first.line() + ": " + phrasing,
          "keep it where it fits better");
    }
  }

  /** Equal for phrasings that differ in case, punctuation or look-alike letters only. */
  static String same(String phrasing) {
    return SEEN.size() > MOST_SEEN
        ? compared(phrasing)
        : SEEN.computeIfAbsent(phrasing, PhrasingCheck::compared);
  }

  private static String compared(String phrasing) {
    String small = Cleaning.clean(phrasing).toLowerCase(Locale.ROOT);
    return NOT_WORD.matcher(small).replaceAll(" ").strip();
  }
}
