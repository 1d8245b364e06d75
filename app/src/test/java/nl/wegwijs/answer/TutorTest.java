package nl.wegwijs.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.Libraries;
import nl.wegwijs.content.Library;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.content.SmallContent;
import nl.wegwijs.language.Language;
import nl.wegwijs.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TutorTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path folder;

  private final Semaphore learnt = new Semaphore(0);
  private Library library;
  private Tutor tutor;

  @BeforeEach
  void open() {
    library = Libraries.packed();
    tutor = new Tutor(library, Settings.read(Map.of()));
    tutor.follow(learnt::release);
  }

  @AfterEach
  void close() {
    tutor.stop();
  }

  @Test
  void whatWasLearntBeforeServesUntilTheNewIsLearnt() throws Exception {
    SmallContent content = SmallContent.in(folder);

    Libraries.put(library, content.texts());

    assertThat(tutor.upToDate()).isFalse();
    assertThat(answer("jak dostac bsn?")).isInstanceOf(Answer.Unknown.class); // is not there now

    assertThat(learnt.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

    assertThat(tutor.upToDate()).isTrue();
    assertThat(tutor.skills(library.knowledge()).wishes().of("stop")).isPresent();
    assertThat(found("question third number 7?")).isEqualTo(new ArticleId("third"));
  }

  @Test
  void whatTeachesNothingIsNotLearnt() {
    SortedMap<String, String> texts = new TreeMap<>(Manuscript.packed().files());
    texts.merge("replies.yaml", "\n# seen\n", String::concat);

    Libraries.put(library, texts);

    assertThat(tutor.upToDate()).isTrue();
    assertThat(answer("jak dostac bsn?")).isInstanceOf(Answer.Sure.class);
  }

  private Answer answer(String text) {
    return tutor.skills(library.knowledge()).answers().answer(text, Language.POLISH, null);
  }

  private ArticleId found(String text) {
    return switch (answer(text)) {
      case Answer.Sure sure -> sure.article();
      case Answer.Perhaps perhaps -> perhaps.others().getFirst().article();
      case Answer.Urgent urgent -> urgent.article();
      case Answer.Unknown _ -> new ArticleId("none");
    };
  }
}
