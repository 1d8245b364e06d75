package nl.wegwijs.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Pages of the console that stay open while messages come in: how long until a message stands on
 * the page of its case. One page for each of 60 cases, which is as many as a list shows, and lists
 * for the rest.
 */
final class Consoles {
  private static final int PAGES = 200;
  private static final int PEOPLE = 60;
  private static final int A_SECOND = 50;

  /** So that nobody writes more than the 30 messages a minute that stop floods. */
  private static final int MESSAGES = PEOPLE * 20;

  private static final String WISH = "chcę rozmawiać z człowiekiem";
  private static final Pattern MARK = Pattern.compile("wiadomość nr (\\d+)\\.");

  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Collection<Double> times = new ConcurrentLinkedQueue<>();

  Latencies measure(SignedSender sender, StaffMember member) throws Exception {
    Crowd.time(PEOPLE, 1, (who, turn) -> sender.text(number(who), sid(who, 0), WISH));
    List<String> cases = waiting(member);
    for (String one : cases) {
      member.take(one);
    }
    try (ExecutorService pages = Executors.newVirtualThreadPerTaskExecutor()) {
      cases.forEach(one -> pages.submit(() -> member.follow("cases/" + one, this::heard)));
      IntStream.range(cases.size(), PAGES)
          .forEach(_ -> pages.submit(() -> member.follow("list", this::heard)));
      TimeUnit.SECONDS.sleep(2);
      double seconds = write(sender);
      TimeUnit.SECONDS.sleep(3);
      member.close();
      return Latencies.of(times, seconds);
    }
  }

  /** Messages that no page has shown. */
  int missed() {
    return sent.size();
  }

  private static List<String> waiting(StaffMember member) throws Exception {
    List<String> cases = member.waiting();
    for (int look = 0; look < 300 && cases.size() < PEOPLE; look++) {
      TimeUnit.MILLISECONDS.sleep(100);
      cases = member.waiting();
    }
    if (cases.size() < PEOPLE) {
      throw new IOException("only " + cases.size() + " cases were opened");
    }
    return cases;
  }

  /** An open loop: who is slow is not waited for. */
  private double write(SignedSender sender) {
    long start = System.nanoTime();
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < MESSAGES; i++) {
        int number = i;
        writers.submit(() -> write(sender, number));
        long next = start + (i + 1) * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
        LockSupport.parkNanos(next - System.nanoTime());
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private Void write(SignedSender sender, int number) throws Exception {
    int who = number % PEOPLE;
    sent.put(Integer.toString(number), System.nanoTime());
    sender.text(number(who), sid(who, 1 + number / PEOPLE), "wiadomość nr " + number + ".");
    return null;
  }

  private void heard(String line) {
    long now = System.nanoTime();
    Matcher mark = MARK.matcher(line);
    while (mark.find()) {
      Long start = sent.remove(mark.group(1));
      if (start != null) {
        times.add((now - start) / 1e6);
      }
    }
  }

  private static String number(int who) {
    return "+4851%07d".formatted(who);
  }

  private static String sid(int who, int turn) {
    return "SM%08x%08x%016x".formatted(99, who, turn);
  }
}
