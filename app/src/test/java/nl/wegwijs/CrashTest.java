package nl.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.bench.FarTwilio;
import nl.wegwijs.bench.Program;
import nl.wegwijs.bench.ServiceProcess;
import nl.wegwijs.bench.SignedSender;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the service with SIGKILL again and again while 200 people write. Each presses the same
 * buttons in the same order, one a round; the provider's notes then show what was answered, how
 * often, and in which order.
 */
class CrashTest {
  private static final int SENDERS = 200;

  /** On each database; {@code -Dcrash.kills=21} kills in every round but the last. */
  private static final int KILLS = Integer.getInteger("crash.kills", 11);

  /** One article a round; how its answer begins tells the round. */
  private static final List<String> ROUNDS =
      List.of(
          "reg-brp-or-rni",
          "reg-brp-how",
          "reg-rni-how",
          "reg-bsn",
          "reg-late",
          "reg-not-allowed",
          "reg-move",
          "reg-leave",
          "reg-no-address",
          "reg-group",
          "reg-check-data",
          "reg-rni-update",
          "reg-family",
          "reg-someone-else",
          "reg-waiting",
          "reg-benefits",
          "digid-apply",
          "digid-activate",
          "digid-problem",
          "house-eviction",
          "health-emergency",
          "work-exploited");

  @TempDir private static Path folder;

  private static Program program;

  @BeforeAll
  static void rehearse() throws Exception {
    program = Rehearsed.in(folder);
  }

  private final Random random = new Random(20261121);
  private final AtomicInteger posts = new AtomicInteger();

  @ParameterizedTest
  @EnumSource(Database.class)
  void everyAcceptedMessageIsAnsweredOnceAndInOrder(Database database) throws Exception {
    Path log = Files.createTempFile("wegwijs-crash", ".log");
    Map<String, String> environment = new HashMap<>(database.environment());
    try (FarTwilio far = new FarTwilio(Duration.ofMillis(20), arrived -> {})) {
      environment.putAll(SignedSender.settings(Ports.free(), far.address()));
      ServiceProcess service = ServiceProcess.start(program, environment, log).awaitHealthy();
      try (SignedSender sender = new SignedSender(service.address());
          ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int round = 0; round < ROUNDS.size(); round++) {
          List<Future<?>> writing = write(people, sender, round);
          if (kills(round)) {
            Thread.sleep(random.nextInt(600));
            service.kill();
            service = ServiceProcess.start(program, environment, log).awaitHealthy();
          }
          for (Future<?> one : writing) {
            one.get();
          }
        }
        awaitQuiet(far);
      } finally {
        service.close();
      }
      check(database, far.arrived());
      assertThat(Files.readString(log)).doesNotContain("4860").doesNotContain("a:reg");
    }
  }

  /** As many as wished, spread over all rounds but the last. */
  private static boolean kills(int round) {
    int last = ROUNDS.size() - 1;
    return round < last && KILLS * (round + 1) / last > KILLS * round / last;
  }

  private List<Future<?>> write(ExecutorService people, SignedSender sender, int round) {
    List<Future<?>> writing = new ArrayList<>();
    for (int person = 0; person < SENDERS; person++) {
      String from = "+4860%07d".formatted(person);
      String sid = "SM%016x%016x".formatted(person, round);
      writing.add(people.submit(() -> untilAccepted(sender, from, sid, "a:" + ROUNDS.get(round))));
    }
    return writing;
  }

  /** The provider tries again until it hears 200. */
  private Void untilAccepted(SignedSender sender, String from, String sid, String option)
      throws InterruptedException {
    while (true) {
      posts.incrementAndGet();
      try {
        if (sender.press(from, sid, option) == 200) {
          return null;
        }
      } catch (IOException down) {
        // as good as any answer but 200
      }
      Thread.sleep(200);
    }
  }

  /** Nothing new for longer than a letter of a dead sender is held. */
  private static void awaitQuiet(FarTwilio far) throws InterruptedException {
    int before = -1;
    for (int seconds = 0; seconds < 40; seconds++) {
      Thread.sleep(200);
      int now = far.arrived().size();
      seconds = now == before ? seconds : 0;
      before = now;
    }
  }

  private void check(Database database, List<FarTwilio.Arrived> arrived) throws IOException {
    List<String> beginnings = new ArrayList<>();
    for (String article : ROUNDS) {
      beginnings.add(beginning(article));
    }
    Map<String, List<FarTwilio.Arrived>> mail =
        arrived.stream().collect(Collectors.groupingBy(FarTwilio.Arrived::to));
    Counts counts = new Counts();
    mail.values().forEach(letters -> counts.add(letters, beginnings));
    System.out.printf(
        "crash test on %s: %d people, %d kills, %d messages accepted in %d posts, %d answered,"
            + " %d answered by two letters, %d letters sent again after no answer came,"
            + " %d out of order%n",
        database,
        mail.size(),
        KILLS,
        SENDERS * ROUNDS.size(),
        posts.get(),
        counts.answered,
        counts.twice,
        counts.again,
        counts.disorder);
    assertThat(mail).hasSize(SENDERS);
    assertThat(counts.answered).isEqualTo(SENDERS * ROUNDS.size());
    assertThat(counts.twice).isZero();
    assertThat(counts.disorder).isZero();
  }

  /** What became of one person's messages. */
  private static final class Counts {
    private int answered;
    private int twice;
    private int again;
    private int disorder;

    void add(List<FarTwilio.Arrived> letters, List<String> beginnings) {
      Map<Integer, String> letterOfRound = new HashMap<>();
      for (FarTwilio.Arrived one : letters) {
        int round = round(one.body(), beginnings);
        if (round < 0) {
          continue; // the welcome
        }
        String before = letterOfRound.putIfAbsent(round, one.letter());
        if (before == null) {
          answered++;
          disorder += round == letterOfRound.size() - 1 ? 0 : 1;
        } else if (before.equals(one.letter())) {
          again++;
        } else {
          twice++;
        }
      }
    }

    private static int round(String body, List<String> beginnings) {
      String bare = bare(body);
      for (int round = 0; round < beginnings.size(); round++) {
        if (bare.startsWith(beginnings.get(round))) {
          return round;
        }
      }
      return -1;
    }
  }

  /** How the article's SMS begins in Polish, up to the first fact, letters and digits alone. */
  private static String beginning(String article) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../content"))) {
      Path text =
          files.filter(file -> file.endsWith(Path.of(article, "pl.md"))).findFirst().orElseThrow();
      String brief =
          Files.readAllLines(text).stream()
              .filter(line -> line.startsWith("short: "))
              .findFirst()
              .orElseThrow();
      String bare = bare(brief.substring(7).replaceFirst("\\{.*", ""));
      return bare.substring(0, Math.min(30, bare.length()));
    }
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replace('ł', 'l')
        .replaceAll("[^a-z0-9]", "");
  }
}
