package nl.wegwijs.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.wegwijs.answer.Reporting;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Option;
import nl.wegwijs.report.Reports.Who;
import nl.wegwijs.report.Sealed.Awaits;
import nl.wegwijs.staff.Passwords;
import nl.wegwijs.staff.Pauses;

/** How a report stands, for who has its code and PIN, or whose name stands under it. */
@Singleton
class Following {
  private final Papers papers;
  private final ReportRows rows;
  private final Sealed sealed;
  private final Says says;
  private final Passwords passwords;
  private final Pauses pauses;
  private final Clock clock;

  Following(
      Papers papers,
      ReportRows rows,
      Sealed sealed,
      Says says,
      Passwords passwords,
      Pauses pauses,
      Clock clock) {
    this.papers = papers;
    this.rows = rows;
    this.sealed = sealed;
    this.says = says;
    this.passwords = passwords;
    this.pauses = pauses;
    this.clock = clock;
  }

  /** Theirs to tap, or the code of any. */
  Told which(Who who) {
    List<Option> own =
        papers.ofPerson(who.person()).stream()
            .map(report -> new Option(new Want.Mine(report.id()).id(), label(report, who.in())))
            .toList();
    return Says.tell(who.in(), says.line(who.in(), "code.ask"), with(own, later(who.in())))
        .awaiting(sealed.write(new Awaits.Code()));
  }

  private String label(Report report, Language in) {
    return report.code() + " · " + says.line(in, "kind." + report.kind().word());
  }

  private static List<Option> with(List<Option> options, Option last) {
    List<Option> all = new ArrayList<>(options);
    all.add(last);
    return all;
  }

  private Option later(Language in) {
    return says.option(new Want.Later(), in, "later");
  }

  Told mine(UUID id, Who who) {
    return papers
        .find(id)
        .filter(report -> who.person().equals(report.person()))
        .map(report -> state(report, who.in()))
        .orElseGet(() -> which(who));
  }

  /** A code comes without its PIN: that is asked, whether there is such a report or not. */
  Told coded(String code, Who who) {
    return papers
        .withCode(code)
        .filter(report -> who.person().equals(report.person()))
        .map(report -> state(report, who.in()))
        .orElseGet(() ->
            says.tell(who.in(), "pin.ask", later(who.in()))
                .awaiting(sealed.write(new Awaits.Pin(code))));
  }

  Told code(String text, Who who) {
    return Reporting.code(text)
        .map(code -> coded(code, who))
        .orElseGet(() ->
            says.tell(who.in(), "code.wrong", later(who.in()))
                .awaiting(sealed.write(new Awaits.Code())));
  }

  Told pin(String code, String text, Who who) {
    String pin = text.replaceAll("\\D", "");
    if (pin.length() != 6) {
      return again(code, says.line(who.in(), "pin.digits"), who);
    }
    String name = "report " + code;
    Optional<Instant> paused = pauses.tryAt(name);
    if (paused.isPresent()) {
      return again(code, paused(paused.get(), who.in()), who);
    }
    return opened(code, pin)
        .map(report -> {
          pauses.forget(name);
          return state(report, who.in());
        })
        .orElseGet(() -> again(code, says.line(who.in(), "pin.wrong"), who));
  }

  /** Takes as long where there is no such report. */
  private Optional<Report> opened(String code, String pin) {
    Optional<String> hash = rows.withCode(code).map(ReportRow::pin);
    boolean right =
        hash.map(known -> passwords.match(pin, known)).orElseGet(() -> passwords.matchNobody(pin));
    return right ? papers.withCode(code) : Optional.empty();
  }

  private String paused(Instant until, Language in) {
    long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
    return says.line(in, "pin.paused", Map.of("minutes", (seconds + 59) / 60));
  }

  private Told again(String code, String text, Who who) {
    return Says.tell(who.in(), text, List.of(later(who.in()), says.human(who.in())))
        .awaiting(sealed.write(new Awaits.Pin(code)));
  }

  /** Shown once, as a code and the words of staff stand in it. */
  Told state(Report report, Language in) {
    if (report.state() instanceof ReportState.Closed) {
      return Says.tell(in, says.whole(report, in), List.of()).once(says.line(in, "whole.later"));
    }
    List<Option> agree =
        report.agreed() == Agreed.TEXT
            ? List.of()
            : List.of(says.option(new Want.Agree(Agreed.TEXT), in, "agree.now"));
    String text = says.whole(report, in) + "\n\n" + says.line(in, "write");
    return Says.tell(in, text, with(agree, later(in)))
        .once(says.line(in, "whole.later"))
        .awaiting(sealed.write(sealed.word(report.id())))
        .about(report.kind());
  }

  private Told allowed(Who who, Function<Report, Told> act) {
    return sealed
        .allowed(who.awaits())
        .flatMap(papers::find)
        .filter(report -> !(report.state() instanceof ReportState.Closed))
        .map(act)
        .orElseGet(() -> which(who));
  }

  Told answer(String text, Who who) {
    return allowed(
        who,
        report -> {
          papers.write(report.id(), Report.PERSON, text);
          return says.tell(who.in(), "answered", later(who.in()))
              .awaiting(sealed.write(sealed.word(report.id())));
        });
  }

  Told agree(Agreed agreed, Who who) {
    return allowed(
        who,
        report -> {
          rows.agree(report.id(), agreed.name(), true);
          return says.tell(who.in(), "agreed", later(who.in()))
              .awaiting(sealed.write(sealed.word(report.id())));
        });
  }
}
