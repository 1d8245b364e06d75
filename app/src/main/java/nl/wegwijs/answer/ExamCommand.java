package nl.wegwijs.answer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nl.wegwijs.answer.ExamReport.State;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.PackedContent;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Run by a service whose editors want to know what a draft does to its answers: examines both
 * states in every language in which they teach something else.
 */
@Command(name = "exam", hidden = true, description = "Holds a draft against what is told today.")
public final class ExamCommand implements Callable<Integer> {
  @Parameters(index = "0", description = "what is told today, a folder laid out like content/")
  private Path today = Path.of("today");

  @Parameters(index = "1", description = "the same with the draft")
  private Path draft = Path.of("draft");

  @Parameters(index = "2", description = "the file to write, a line as soon as it is known")
  private Path file = Path.of("report");

  @Override
  public Integer call() throws IOException {
    List<Language> languages = new Languages().all();
    KnowledgeBase before = PackedContent.read(today, languages);
    KnowledgeBase after = PackedContent.read(draft, languages);
    List<Language> changed =
        languages.stream().filter(one -> teachesOther(before, after, one)).toList();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      write(out, ExamReport.steps(changed.size() * 2 * Exam.steps()));
      for (Language language : changed) {
        Map<String, Exam.Paper> old = sit(before, language, out);
        Map<String, Exam.Paper> fresh = sit(after, language, out);
        tell(language, old, fresh, out);
      }
    }
    return 0;
  }

  private static boolean teachesOther(KnowledgeBase one, KnowledgeBase other, Language language) {
    WishBook book = WishBook.packed();
    return !one.glossary().equals(other.glossary())
        || !Lesson.of(one, book, language).equals(Lesson.of(other, book, language));
  }

  private static Map<String, Exam.Paper> sit(
      KnowledgeBase base, Language language, BufferedWriter out) {
    return Exam.sit(base, language, () -> write(out, ExamReport.STEP));
  }

  private static void tell(
      Language language,
      Map<String, Exam.Paper> old,
      Map<String, Exam.Paper> fresh,
      BufferedWriter out) {
    count(language, State.TODAY, old, out);
    count(language, State.DRAFT, fresh, out);
    TreeSet<String> keys = new TreeSet<>(old.keySet());
    keys.retainAll(fresh.keySet());
    for (String key : keys) {
      Exam.Paper before = old.get(key);
      Exam.Paper after = fresh.get(key);
      if (before != null && after != null && before.outcome() != after.outcome()) {
        write(
            out,
            new ExamReport.Moved(
                    language,
                    after.article(),
                    after.text(),
                    before.outcome(),
                    after.outcome(),
                    after.given())
                .line());
      }
    }
  }

  private static void count(
      Language language, State state, Map<String, Exam.Paper> papers, BufferedWriter out) {
    Map<Outcome, Integer> counts = new TreeMap<>();
    papers.values().forEach(paper -> counts.merge(paper.outcome(), 1, Integer::sum));
    counts.forEach((outcome, times) ->
        write(out, new ExamReport.Count(language, state, outcome, times).line()));
  }

  private static void write(BufferedWriter out, String line) {
    try {
      out.write(line);
      out.newLine();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
