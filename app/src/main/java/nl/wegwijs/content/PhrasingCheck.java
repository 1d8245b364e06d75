package nl.wegwijs.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.wegwijs.language.Cleaning;
import nl.wegwijs.language.Language;

/** There are enough phrasings, and none belongs to two articles of one language. */
final class PhrasingCheck {
  private static final int LEAST = 12;
  private static final int AIM = 20;
  private static final int AIM_IN_DANGER = 40;
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Lines lines;
  private final Findings findings;
  private final Map<Phrasing, Owner> owners = new HashMap<>();

  PhrasingCheck(Lines lines, Findings findings) {
    this.lines = lines;
    this.findings = findings;
  }

  private record Phrasing(Language language, String text) {}

  private record Owner(String file, int line) {}

  void check(Article article, ArticleText text) {
    String file = ArticleReader.Folder.of(article).file(text.language());
    count(article, text.phrasings().size(), file);
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
      Owner first = owners.putIfAbsent(new Phrasing(text.language(), same(phrasing)), here);
      if (first != null) {
        findings.problem(
            file,
            here.line(),
            "phrasing also in " + first.file() + ":" + first.line() + ": " + phrasing,
            "keep it where it fits better");
      }
    }
  }

  /** Equal for phrasings that differ in case, punctuation or look-alike letters only. */
  private static String same(String phrasing) {
    String small = Cleaning.clean(phrasing).toLowerCase(Locale.ROOT);
    return NOT_WORD.matcher(small).replaceAll(" ").strip();
  }
}
