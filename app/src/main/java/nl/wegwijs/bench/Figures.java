package nl.wegwijs.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Good ones among all, by language and column; prints them as one table. */
final class Figures {
  static final List<String> COLUMNS =
      List.of(
          "plain@1",
          "plain@n",
          "street@1",
          "street@n",
          "wrong",
          "clarify",
          "refuse",
          "command",
          "danger",
          "dangerid",
          "falsealarm",
          "lang",
          "follow");

  private record Share(int good, int all) {
    Share plus(Share other) {
      return new Share(good + other.good, all + other.all);
    }

    String percent() {
      return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f%%", 100.0 * good / all);
    }
  }

  private final Map<String, Map<String, Share>> rows = new LinkedHashMap<>();

  void add(String row, String column, boolean good) {
    Share one = new Share(good ? 1 : 0, 1);
    for (String each : List.of(row, "all")) {
      rows.computeIfAbsent(each, none -> new LinkedHashMap<>()).merge(column, one, Share::plus);
    }
  }

  String table(List<String> columns) {
    String head = " ".repeat(6) + columns.stream().map(Figures::cell).collect(Collectors.joining());
    String body =
        rows.keySet().stream()
            .sorted((one, other) -> Boolean.compare(one.equals("all"), other.equals("all")))
            .map(row -> String.format(Locale.ROOT, "%-6s", row) + line(row, columns))
            .collect(Collectors.joining("\n"));
    return head + "\n" + body;
  }

  private String line(String row, List<String> columns) {
    Map<String, Share> shares = rows.getOrDefault(row, Map.of());
    return columns.stream()
        .map(column -> cell(shares.getOrDefault(column, new Share(0, 0)).percent()))
        .collect(Collectors.joining());
  }

  private static String cell(String text) {
    return String.format(Locale.ROOT, "%11s", text);
  }
}
