package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.Danger;
import nl.wegwijs.editing.Published;
import nl.wegwijs.editing.Sheet;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Languages;
import nl.wegwijs.language.Phrases;

/** The fields of a unit as an editor fills them in, with labels, choices and what is wrong. */
@Singleton
class TextFields {
  /** Set by the desk itself, or what the unit is known by. */
  private static final Set<String> HIDDEN = Set.of("id", "term", "revision", "follows");

  private static final Set<String> DATES =
      Set.of("valid_from", "valid_to", "checked", "reviewed", "review_by");

  /** Fields of a fact that are offered where they are not filled in. */
  private static final List<String> OF_A_FACT = List.of("valid_from", "valid_to", "note");

  private static final List<String> READ = List.of("title", "short", Sheet.BODY);

  /** In characters: about one line of a field beside another. */
  private static final int LINE = 62;

  private final Published published;
  private final Phrases phrases;
  private final Languages languages;

  TextFields(Published published, Phrases phrases, Languages languages) {
    this.published = published;
    this.phrases = phrases;
    this.languages = languages;
  }

  List<TextView.Field> of(Frame frame, String unit, Sheet sheet, List<TextView.Fault> faults) {
    Stream<TextView.Field> there =
        sheet.fields().stream()
            .filter(field -> !HIDDEN.contains(field.path()))
            .sorted(Comparator.comparingInt(TextFields::place))
            .map(field -> field(frame, unit, field, faults));
    return Stream.concat(there, missing(frame, unit, sheet)).toList();
  }

  /** What a reader sees comes first; all else as it stands in the file. */
  private static int place(Sheet.Field field) {
    int first = READ.indexOf(field.path());
    return first < 0 ? READ.size() : first;
  }

  private Stream<TextView.Field> missing(Frame frame, String unit, Sheet sheet) {
    return OF_A_FACT.stream()
        .filter(path -> unit.startsWith("facts.yaml#") && sheet.field(path).isEmpty())
        .map(path -> new Sheet.Field(path, Sheet.Kind.LINE, "", 0))
        .map(field -> field(frame, unit, field, List.of()));
  }

  private TextView.Field field(
      Frame frame, String unit, Sheet.Field field, List<TextView.Fault> faults) {
    List<String> options = options(field.path());
    String language = language(unit, field.path());
    return new TextView.Field(
        field.path(),
        label(frame, field.path()),
        help(frame, field),
        kind(field, options),
        field.value(),
        rows(field),
        language,
        language.isEmpty() ? "auto" : new Language(language).direction(),
        options,
        faults.stream()
            .filter(fault -> fault.field().equals(field.path()))
            .map(fault -> fault.what() + " – " + fault.todo())
            .toList());
  }

  private static String kind(Sheet.Field field, List<String> options) {
    if (!options.isEmpty()) {
      return "choice";
    }
    return DATES.contains(field.path()) ? "date" : field.kind().name().toLowerCase(Locale.ROOT);
  }

  private static int rows(Sheet.Field field) {
    int rows = field.value().lines().mapToInt(line -> 1 + line.length() / LINE).sum();
    return Math.clamp(rows + 1, 2, 24);
  }

  private String language(String unit, String path) {
    if (unit.endsWith(".md")) {
      return UnitNames.part(unit).flatMap(UnitNames.Part::language).map(Language::tag).orElse("");
    }
    String last = path.substring(path.lastIndexOf('.') + 1);
    return languages.all().stream().anyMatch(one -> one.tag().equals(last)) ? last : "";
  }

  String label(Frame frame, String path) {
    Optional<String> whole = known(frame, path);
    if (whole.isPresent()) {
      return whole.get();
    }
    int point = path.indexOf('.');
    String head = point < 0 ? path : path.substring(0, point);
    String rest = point < 0 ? "" : " · " + path.substring(point + 1).replace('_', ' ');
    return known(frame, head).orElse(head.replace('_', ' ')) + rest;
  }

  private Optional<String> known(Frame frame, String path) {
    return said(frame, "console.texts.field." + path);
  }

  private String help(Frame frame, Sheet.Field field) {
    String kind = field.kind() == Sheet.Kind.LIST ? "list" : field.path();
    return said(frame, "console.texts.help." + field.path())
        .or(() -> said(frame, "console.texts.help." + kind))
        .orElse("");
  }

  private Optional<String> said(Frame frame, String key) {
    return phrases.keys(Language.ENGLISH).contains(key)
        ? Optional.of(frame.say(key))
        : Optional.empty();
  }

  /** What may be chosen; empty where anything may be written. */
  List<String> options(String path) {
    return switch (path) {
      case "review" -> List.of("machine", "native");
      case "confidence" -> List.of("official", "seed", "secondary");
      case "recheck", "urgent" -> List.of();
      case "desk" -> List.copyOf(published.base().desks().keySet());
      case "moment" -> words(Article.Moment.values());
      case "danger" -> words(Danger.values());
      default -> List.of();
    };
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  /** What a form filled in, by the path of the field. */
  static Map<String, String> filled(Map<String, String> form) {
    return form.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("f."))
        .collect(
            java.util.stream.Collectors.toMap(
                entry -> entry.getKey().substring(2), Map.Entry::getValue));
  }
}
