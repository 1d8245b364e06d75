package nl.wegwijs.report;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;

/** Reports in a person's words. */
@Singleton
class Says {
  private final Phrases phrases;

  Says(Phrases phrases) {
    this.phrases = phrases;
  }

  String line(Language in, String key, Map<String, ?> arguments) {
    return phrases.say(in, "report." + key, arguments);
  }

  String line(Language in, String key) {
    return phrases.say(in, "report." + key);
  }

  Option option(Want.Tap tap, Language in, String key) {
    return new Option(tap.id(), line(in, key));
  }

  /** Whom to turn to. */
  Option human(Language in) {
    return new Option("human", phrases.say(in, "chat.human.label"));
  }

  Told tell(Language in, String key, Option... options) {
    return tell(in, line(in, key), List.of(options));
  }

  static Told tell(Language in, String text, List<Option> options) {
    return Told.of(new Reply(in, text, null, options));
  }

  /** Everything that can be reported. */
  Stream<Option> kinds(Language in) {
    return Arrays.stream(Kind.values())
        .map(kind -> option(new Want.Start(kind), in, "kind." + kind.word()));
  }

  String state(Report report, Language in) {
    return switch (report.state()) {
      case ReportState.Fresh() -> line(in, "state.fresh");
      case ReportState.LookedInto() -> line(in, "state.looked");
      case ReportState.PassedOn(String to) -> line(in, "state.passed", Map.of("to", to));
      case ReportState.Closed(String outcome) ->
          line(in, "state.closed", Map.of("outcome", outcome));
    };
  }

  /** Which report it is, how it stands, and what staff ask. */
  String whole(Report report, Language in) {
    String head =
        line(
            in,
            "whole",
            Map.of("kind", line(in, "kind." + report.kind().word()), "code", report.code()));
    return Stream.of(head, state(report, in), asked(report, in))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private String asked(Report report, Language in) {
    List<Report.Word> open = report.open();
    String words = open.stream().map(Report.Word::text).collect(Collectors.joining("\n"));
    return open.isEmpty() || report.state() instanceof ReportState.Closed
        ? ""
        : line(in, "asked", Map.of("text", words));
  }
}
