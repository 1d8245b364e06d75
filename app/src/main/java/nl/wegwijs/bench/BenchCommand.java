package nl.wegwijs.bench;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.wegwijs.Serving;
import nl.wegwijs.answer.TextSearch;
import nl.wegwijs.content.ArticleText;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.PackedContent;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wegwijs bench}: what this machine can carry, beside what limits it, in one run. */
@Command(
    name = "bench",
    description = "Measures speed and memory on this machine, all on loopback.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
  private static final int ASKERS = 16;
  private static final int WARM = 200;
  private static final int QUESTIONS_EACH = 1_500;

  /** What a service in a process of its own is needed for. */
  private static final Set<Part> SERVED = EnumSet.of(Part.ASK, Part.CONSOLE, Part.WALK);

  @Option(
      names = "--db-url",
      description = "jdbc:postgresql://... of an empty database; default: an embedded one")
  private String databaseUrl = "";

  @Option(
      names = "--only",
      split = ",",
      description = "Some of it: ${COMPLETION-CANDIDATES}; default: all")
  private Set<Part> parts = EnumSet.allOf(Part.class);

  /** What can be measured by itself. */
  enum Part {
    ASK,
    CONSOLE,
    WALK,
    TIMES,
    INDEX
  }

  @Override
  public Integer call() throws Exception {
    if (!Collections.disjoint(parts, SERVED)) {
      serving();
    }
    if (parts.contains(Part.TIMES)) {
      diaries();
    }
    if (parts.contains(Part.INDEX)) {
      indexing();
    }
    return 0;
  }

  private void serving() throws Exception {
    try (Walk walk = new Walk()) {
      Path folder = Files.createTempDirectory("wegwijs-bench");
      Map<String, String> settings = settings(folder, walk.far().address());
      String password = StaffMember.account(settings);
      long start = System.nanoTime();
      try (ServiceProcess service = ServiceProcess.start(settings, folder.resolve("serve.log"));
          Asker asker = new Asker(service.address())) {
        firstAnswer(service, asker, start);
        if (parts.contains(Part.ASK)) {
          asking(asker);
        }
        if (parts.contains(Part.CONSOLE)) {
          consoles(service, password); // before others open cases
        }
        if (parts.contains(Part.WALK)) {
          walking(service, walk);
        }
        System.out.printf("resident memory after that    %,8d MB%n", service.residentBytes() >> 20);
      }
    }
  }

  /**
   * As the service never does while it runs: it reads the index that the build has made. One
   * language stands in nobody's way, so that all cores work. The second time shows what of the
   * first was the compiler's.
   */
  private static void indexing() {
    KnowledgeBase base = PackedContent.read();
    List<Language> languages = new Languages().all();
    System.out.printf(
        "index of %d articles, %d languages %,8.2f s, and once more %,.2f s%n",
        base.articles().size(),
        languages.size(),
        seconds(base, languages),
        seconds(base, languages));
  }

  private static double seconds(KnowledgeBase base, List<Language> languages) {
    long start = System.nanoTime();
    languages.parallelStream().forEach(language -> index(base, language));
    return (System.nanoTime() - start) / 1e9;
  }

  private static void index(KnowledgeBase base, Language language) {
    List<String> texts =
        base.articles().values().stream().map(article -> words(article.in(language))).toList();
    new TextSearch(language, texts, base.glossary());
  }

  private static String words(ArticleText text) {
    return String.join(
        " . ", text.title(), text.brief(), text.body(), String.join(" . ", text.phrasings()));
  }

  private Map<String, String> settings(Path folder, URI provider) throws IOException {
    Map<String, String> settings = new HashMap<>(SignedSender.settings(freePort(), provider));
    settings.put("WEGWIJS_DATA", folder.toString());
    settings.put("MICRONAUT_ENVIRONMENTS", Nothing.ENVIRONMENT);
    if (!databaseUrl.isEmpty()) {
      settings.put("WEGWIJS_DB_URL", databaseUrl);
      settings.put("WEGWIJS_SECRET_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    }
    return settings;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void firstAnswer(ServiceProcess service, Asker asker, long start)
      throws IOException, InterruptedException {
    while (true) {
      try {
        asker.ask(0);
        break;
      } catch (IOException notYet) {
        service.checkAlive();
        Thread.sleep(5);
      }
    }
    System.out.printf(
        "start to first answer         %,8.2f s%n", (System.nanoTime() - start) / 1e9);
  }

  private static void asking(Asker asker) throws Exception {
    Crowd.time(ASKERS, WARM, (who, turn) -> asker.ask(who + turn));
    Crowd.time(ASKERS, WARM, (who, turn) -> asker.empty(who + turn));
    Latencies empty = Crowd.time(ASKERS, QUESTIONS_EACH, (who, turn) -> asker.empty(who + turn));
    Latencies ask = Crowd.time(ASKERS, QUESTIONS_EACH, (who, turn) -> asker.ask(who + turn));
    System.out.println("an endpoint that does nothing " + empty);
    System.out.println("/api/v1/ask                   " + ask);
    System.out.printf(
        "  that is                     %8.0f %% of the empty endpoint%n",
        100 * ask.perSecond() / empty.perSecond());
  }

  private void walking(ServiceProcess service, Walk walk) throws Exception {
    Latencies commits = commits();
    try (SignedSender sender = new SignedSender(service.address())) {
      walk.measure(sender, 1);
      Latencies walked = walk.measure(sender, 2);
      System.out.println("bare commits of one row       " + commits);
      System.out.println("webhook to accepted reply     " + walked);
      System.out.printf(
          "  that is                     %8.0f %% of the commit limit (the provider takes 20 ms)%n",
          100 * walked.perSecond() / commits.perSecond());
    }
  }

  private static void consoles(ServiceProcess service, String password) throws Exception {
    try (SignedSender sender = new SignedSender(service.address());
        StaffMember member = new StaffMember(service.address())) {
      member.signIn(password);
      Consoles consoles = new Consoles();
      Latencies seen = consoles.measure(sender, member);
      System.out.printf(
          "message to open console page  %,8.0f /s   p50 %7.1f ms   p95 %7.1f ms   p99 %7.1f ms%n",
          seen.perSecond(), seen.within(0.5), seen.within(0.95), seen.within(0.99));
      System.out.printf("  of 200 pages open           %8d messages not seen%n", consoles.missed());
    }
  }

  /** In this process. */
  private void diaries() throws Exception {
    Path folder = Files.createTempDirectory("wegwijs-bench-times");
    try (Walk walk = new Walk();
        EmbeddedServer house = Serving.start(settings(folder, walk.far().address()))) {
      Latencies told = new FullDiaries(house.getApplicationContext()).measure();
      System.out.println("free times, 40 desks, 90 days " + told);
    }
  }

  /** On a database of the same kind, with the same durability. */
  private Latencies commits() throws Exception {
    if (!databaseUrl.isEmpty()) {
      return CommitLimit.measure(databaseUrl, "");
    }
    Path file = Files.createTempDirectory("wegwijs-commits").resolve("limit");
    return CommitLimit.measure(
        "jdbc:h2:file:" + file + ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa");
  }
}
