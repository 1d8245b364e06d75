package nl.wegwijs.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wegwijs.language.Language;
import nl.wegwijs.people.Codes;
import nl.wegwijs.post.Option;
import nl.wegwijs.report.Reports.Who;
import nl.wegwijs.staff.Passwords;
import org.jspecify.annotations.Nullable;

/** Leads somebody through a report: the questions, who they are, what may be passed on, sending. */
@Singleton
class Filling {
  private final ReportRows rows;
  private final Sealed sealed;
  private final Says says;
  private final Codes codes;
  private final Passwords passwords;
  private final Clock clock;

  Filling(
      ReportRows rows, Sealed sealed, Says says, Codes codes, Passwords passwords, Clock clock) {
    this.rows = rows;
    this.sealed = sealed;
    this.says = says;
    this.codes = codes;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** What can be reported, and what they have begun. */
  Told kinds(Who who) {
    Stream<Option> begun =
        rows.draftOf(who.person()).stream()
            .map(draft -> says.option(new Want.Resume(), who.in(), "resume"));
    Stream<Option> state = Stream.of(says.option(new Want.State(), who.in(), "state.label"));
    return Says.tell(
        who.in(),
        says.line(who.in(), "kinds"),
        Stream.of(begun, says.kinds(who.in()), state).flatMap(options -> options).toList());
  }

  /** A new one takes the place of what they had begun. */
  Told start(Kind kind, Who who) {
    rows.deleteDraft(who.person());
    rows.insert(
        UUID.randomUUID(),
        who.person(),
        kind.name(),
        kind.desk(),
        who.in().tag(),
        sealed.seal(Map.of()),
        clock.instant());
    Told first = next(who);
    String text = says.line(who.in(), "start") + "\n\n" + first.reply().text();
    Told told = Says.tell(who.in(), text, first.reply().options());
    return new Told(told.reply(), first.awaits(), first.outside(), null);
  }

  Told drop(Who who) {
    rows.deleteDraft(who.person());
    return says.tell(who.in(), "dropped");
  }

  /** What is still open in what they have begun. */
  Told next(Who who) {
    return with(who, draft -> next(draft, who.in()));
  }

  private Told with(Who who, Function<ReportRow, Told> act) {
    return rows.draftOf(who.person())
        .map(act)
        .orElseGet(
            () -> says.tell(who.in(), "none", says.option(new Want.Kinds(), who.in(), "label")));
  }

  private Told next(ReportRow draft, Language in) {
    Map<Question, String> answers = sealed.answers(draft.sealed());
    Kind kind = Kind.valueOf(draft.kind());
    Optional<Question> open =
        kind.questions().stream().filter(each -> !answers.containsKey(each)).findFirst();
    if (open.isPresent()) {
      return ask(kind, open.get(), in);
    }
    return draft.hidden() == null
        ? says.tell(
            in,
            "hide.ask",
            says.option(new Want.Hide(true), in, "hide.yes"),
            says.option(new Want.Hide(false), in, "hide.no"))
        : draft.agreed() == null ? agree(in) : summary(draft, kind, answers, in);
  }

  private Told ask(Kind kind, Question question, Language in) {
    Told told =
        says.tell(
            in,
            "ask." + kind.word() + "." + question.word(),
            says.option(new Want.Skip(question), in, "skip"),
            says.option(new Want.Drop(), in, "drop"));
    return told.awaiting(sealed.write(new Sealed.Awaits.Answer(question))).about(kind);
  }

  private Told agree(Language in) {
    List<Option> options =
        Stream.of(Agreed.values())
            .map(each -> says.option(new Want.Agree(each), in, "agree." + each.word()))
            .toList();
    return Says.tell(in, says.line(in, "agree.which"), options);
  }

  private Told summary(ReportRow draft, Kind kind, Map<Question, String> answers, Language in) {
    long written = answers.values().stream().filter(text -> !text.isEmpty()).count();
    if (written == 0) {
      return says.tell(
          in,
          "empty",
          says.option(new Want.Start(kind), in, "again"),
          says.option(new Want.Drop(), in, "drop"));
    }
    boolean hidden = Boolean.TRUE.equals(draft.hidden());
    String agreed = Agreed.valueOf(Objects.requireNonNull(draft.agreed())).word();
    Map<String, Object> told =
        Map.of(
            "kind", says.line(in, "kind." + kind.word()),
            "answers", written,
            "name", says.line(in, hidden ? "hide.yes" : "hide.no"),
            "agreed", says.line(in, "agree." + agreed));
    return Says.tell(
        in,
        says.line(in, "summary", told),
        List.of(
            says.option(new Want.Send(), in, "send"), says.option(new Want.Drop(), in, "drop")));
  }

  /**
   * @param text empty: they leave it out
   */
  Told answer(Question question, String text, boolean danger, Who who) {
    return with(
        who,
        draft -> {
          Map<Question, String> answers = sealed.answers(draft.sealed());
          answers.put(question, Sealed.tidy(text));
          rows.answer(draft.id(), sealed.seal(answers), danger, clock.instant());
          return next(who);
        });
  }

  Told hide(boolean hidden, Who who) {
    return with(
        who,
        draft -> {
          rows.hide(draft.id(), hidden);
          return next(who);
        });
  }

  Told agree(Agreed agreed, Who who) {
    return with(
        who,
        draft -> {
          rows.agree(draft.id(), agreed.name(), false);
          return next(who);
        });
  }

  /** It is on its way; the code and the PIN are shown this once. */
  Told send(Who who) {
    return with(
        who,
        draft ->
            sealed.answers(draft.sealed()).values().stream().allMatch(String::isEmpty)
                    || draft.agreed() == null
                ? next(who)
                : sent(draft, draft.hidden(), who));
  }

  private Told sent(ReportRow draft, @Nullable Boolean hidden, Who who) {
    boolean unknown = !Boolean.FALSE.equals(hidden);
    String code = freshCode();
    String pin = codes.pin();
    rows.send(
        draft.id(), code, passwords.hash(pin), unknown ? null : who.person(), clock.instant());
    String text =
        says.line(who.in(), "sent", Map.of("code", code, "pin", pin))
            + "\n\n"
            + says.line(who.in(), unknown ? "sent.hidden" : "sent.known")
            + "\n\n"
            + says.line(who.in(), "sent.next");
    return Says.tell(who.in(), text, List.of()).once(says.line(who.in(), "sent.later"));
  }

  private String freshCode() {
    return Stream.generate(codes::code)
        .filter(code -> rows.withCode(code).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
