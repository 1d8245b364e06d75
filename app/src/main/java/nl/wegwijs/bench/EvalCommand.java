package nl.wegwijs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.Guide;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.PackedContent;
import nl.wegwijs.conversation.Meaning;
import nl.wegwijs.conversation.Understanding;
import nl.wegwijs.conversation.Understood;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code wegwijs eval}: how well questions are understood, beside a search box on the same content.
 */
@Command(
    name = "eval",
    description = "Measures understanding on a folder of evaluation questions.",
    mixinStandardHelpOptions = true)
public final class EvalCommand implements Callable<Integer> {
  private static final int CHOICES = 5;
  private static final int WORDS_TO_TELL = 3;

  @Parameters(arity = "0..1", description = "a folder a language, as in shared/eval")
  private Path folder = Path.of("../shared/eval");

  @Option(
      names = "--xquad",
      description = "also measure plain word search on a file of XQuAD, such as xquad.ro.json")
  private @Nullable Path xquad;

  @Option(
      names = "--leave-out",
      description = "also learn the ranker anew without each of its ingredients")
  private boolean leaveOut;

  private final KnowledgeBase base = PackedContent.read();
  private final Understanding understanding = Understanding.of(base);
  private final Figures ours = new Figures();
  private final Figures plain = new Figures();
  private final Confusions confusions = new Confusions();
  private final Set<String> dangers =
      base.articles().values().stream()
          .filter(article -> article.danger() != null)
          .map(article -> article.id().value())
          .collect(Collectors.toSet());
  private int asked;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      System.err.println("wegwijs eval: no such folder: " + folder);
      return 2;
    }
    long start = System.nanoTime();
    for (Language language : new Languages().all()) {
      questions(language);
      wishes(language.tag());
      dangers(language.tag());
      dialogues(language.tag());
    }
    double each = (System.nanoTime() - start) / 1e6 / Math.max(1, asked);
    System.out.println(ours.table(Figures.COLUMNS));
    System.out.printf(Locale.ROOT, "%d articles, %d messages%n", base.articles().size(), asked);
    System.out.println("BM25, standard analyzer, one field (@n: among the first 4):");
    for (Language language : new Languages().all()) {
      searchBox(language);
    }
    System.out.println(plain.table(List.of("plain@1", "plain@n", "street@1", "street@n")));
    System.out.printf(Locale.ROOT, "%.2f ms a message, the first ones cold%n", each);
    System.out.println("taken for another most often:\n" + confusions.list());
    if (leaveOut) {
      new LeaveOut(base, folder).tell(System.out::println);
    }
    if (xquad != null) {
      System.out.println(Xquad.measure(xquad));
    }
    return 0;
  }

  private void questions(Language language) throws IOException {
    String tag = language.tag();
    for (JsonNode question : Questions.of(folder, tag, "questions")) {
      Set<String> right = Questions.right(question);
      Understood understood = read(question, null, null);
      String first = first(understood);
      String style = question.path("style").asText();
      ours.add(tag, style + "@1", first != null && right.contains(first));
      ours.add(tag, style + "@n", !Collections.disjoint(offered(understood), right));
      ours.add(tag, "wrong", first != null && !right.contains(first));
      if (first != null && !right.contains(first)) {
        confusions.add(right, first);
      }
      if (Collections.disjoint(right, dangers)) {
        ours.add(tag, "falsealarm", urgent(understood));
      }
      if (Questions.text(question).split("\\s+").length >= WORDS_TO_TELL) {
        ours.add(tag, "lang", understood.language().equals(language));
      }
    }
    for (JsonNode question : Questions.of(folder, tag, "ambiguous")) {
      Understood understood = read(question, null, null);
      boolean offered = !Collections.disjoint(offered(understood), Questions.right(question));
      ours.add(tag, "clarify", offered && !unknown(understood));
    }
  }

  private void wishes(String tag) throws IOException {
    for (JsonNode message : Questions.of(folder, tag, "outofscope")) {
      Understood understood = read(message, null, null);
      ours.add(tag, "refuse", first(understood) == null);
      String kind = message.path("kind").asText();
      if (List.of("human", "stop", "language").contains(kind)) {
        ours.add(tag, "command", obeyed(understood, kind, message.path("wants").asText()));
      }
    }
  }

  private static boolean obeyed(Understood understood, String kind, String wants) {
    return understood.meaning() instanceof Meaning.Command command
        && command.wish().word().equals(kind)
        && (command.wish() != Meaning.Wish.LANGUAGE
            || (command.wants() != null && command.wants().tag().equals(wants)));
  }

  private void dangers(String tag) throws IOException {
    for (JsonNode message : Questions.of(folder, tag, "danger")) {
      Understood understood = read(message, null, null);
      boolean urgent = urgent(understood);
      String first = first(understood);
      ours.add(tag, "danger", urgent);
      ours.add(
          tag, "dangerid", urgent && first != null && Questions.right(message).contains(first));
    }
  }

  /** A service keeps the article it gave; one that was offered and fits is taken to be tapped. */
  private void dialogues(String tag) throws IOException {
    for (JsonNode dialogue : Questions.of(folder, tag, "dialogue")) {
      ArticleId context = null;
      Language current = null;
      for (JsonNode turn : dialogue.path("turns")) {
        Understood understood = read(turn, current, context);
        String expected = turn.path("expect").asText();
        boolean offered = offered(understood).contains(expected);
        if (turn.path("expect").isTextual()) {
          ours.add(tag, "follow", offered);
        }
        String first = first(understood);
        String now = first != null ? first : offered ? expected : null;
        context = now == null ? context : new ArticleId(now);
        current = understood.language();
      }
    }
  }

  private void searchBox(Language language) throws IOException {
    PlainSearch search = new PlainSearch(base, language);
    for (JsonNode question : Questions.of(folder, language.tag(), "questions")) {
      List<String> found = search.find(Questions.text(question), CHOICES - 1);
      Set<String> right = Questions.right(question);
      String style = question.path("style").asText();
      plain.add(language.tag(), style + "@1", !found.isEmpty() && right.contains(found.getFirst()));
      plain.add(language.tag(), style + "@n", !Collections.disjoint(found, right));
    }
  }

  private Understood read(
      JsonNode message, @Nullable Language current, @Nullable ArticleId context) {
    asked++;
    return understanding.read(Questions.text(message), current, null, context);
  }

  private static @Nullable String first(Understood understood) {
    if (!(understood.meaning() instanceof Meaning.Asked asked)) {
      return null;
    }
    return switch (asked.answer()) {
      case Answer.Sure sure -> sure.article().value();
      case Answer.Urgent urgent -> urgent.article().value();
      case Answer.Perhaps _, Answer.Unknown _ -> null;
    };
  }

  private static List<String> offered(Understood understood) {
    List<String> offered = new ArrayList<>();
    String first = first(understood);
    if (first != null) {
      offered.add(first);
    }
    if (understood.meaning() instanceof Meaning.Guided(Guide guide)) {
      guide.tasks().stream().limit(CHOICES).forEach(task -> offered.add(task.article().value()));
    }
    if (understood.meaning() instanceof Meaning.Asked asked) {
      asked.answer().others().stream()
          .limit(CHOICES)
          .forEach(other -> offered.add(other.article().value()));
    }
    return offered;
  }

  private static boolean urgent(Understood understood) {
    return understood.meaning() instanceof Meaning.Asked asked
        && asked.answer() instanceof Answer.Urgent;
  }

  private static boolean unknown(Understood understood) {
    return understood.meaning() instanceof Meaning.Asked asked
        && asked.answer() instanceof Answer.Unknown;
  }
}
