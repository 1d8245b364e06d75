package nl.wegwijs.editing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nl.wegwijs.content.Finding.Problem;
import nl.wegwijs.content.Manuscript;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.staff.Account;

/** Writes what is told as the files of content/, and brings such files in as drafts. */
@Singleton
public class Exchange {
  private final Published published;
  private final Editing editing;
  private final Phrases phrases;
  private final Clock clock;

  Exchange(Published published, Editing editing, Phrases phrases, Clock clock) {
    this.published = published;
    this.editing = editing;
    this.phrases = phrases;
    this.clock = clock;
  }

  /**
   * What an export did.
   *
   * @param written files that were new or different
   * @param removed files of what is told no more
   */
  public record Exported(List<String> written, List<String> removed) {}

  public Exported export(Path folder) {
    SortedMap<String, String> files = published.manuscript().files();
    List<String> written = new ArrayList<>();
    files.forEach((path, text) -> {
      if (write(folder.resolve(path), text)) {
        written.add(path);
      }
    });
    List<String> removed =
        Manuscript.packed().files().keySet().stream()
            .filter(path -> !files.containsKey(path))
            .filter(path -> remove(folder.resolve(path)))
            .toList();
    return new Exported(List.copyOf(written), removed);
  }

  private static boolean write(Path file, String text) {
    try {
      if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
        return false;
      }
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean remove(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What became of an import. */
  public sealed interface Imported {
    /**
     * Drafts were made.
     *
     * @param drafts units with a new draft
     * @param conflicts units that somebody works on here; left alone
     * @param older units whose text here is newer; left alone
     * @param missing units that the folder lacks; left alone
     * @param fixed files that only a release changes, or whose comments alone differ; left alone
     */
    record Taken(
        List<String> drafts,
        List<String> conflicts,
        List<String> older,
        List<String> missing,
        List<String> fixed)
        implements Imported {}

    /** Nothing was taken. */
    record Broken(List<Problem> problems) implements Imported {}

    /** Nothing was taken: that account may not write. */
    record NotAllowed() implements Imported {}
  }

  public Imported take(Path folder, String reason, Account by) {
    if (!by.isOneOf(Editing.ROLES)) {
      return new Imported.NotAllowed();
    }
    Manuscript theirs = Manuscript.in(folder);
    List<Problem> problems =
        theirs.judge(phrases, LocalDate.ofInstant(clock.instant(), Review.HERE)).problems();
    return problems.isEmpty() ? taken(theirs, reason, by) : new Imported.Broken(problems);
  }

  private Imported taken(Manuscript theirs, String reason, Account by) {
    Manuscript ours = published.manuscript();
    Imported.Taken taken =
        new Imported.Taken(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), List.of());
    List<String> changed =
        theirs.units().stream().filter(unit -> !theirs.text(unit).equals(ours.text(unit))).toList();
    changed.forEach(unit -> take(unit, theirs.text(unit).orElseThrow(), reason, by, taken));
    ours.units().stream().filter(unit -> theirs.text(unit).isEmpty()).forEach(taken.missing()::add);
    List<String> paths = changed.stream().map(Manuscript::path).toList();
    List<String> fixed =
        theirs.files().entrySet().stream()
            .filter(file -> !file.getValue().equals(ours.files().get(file.getKey())))
            .map(file -> file.getKey())
            .filter(path -> !paths.contains(path))
            .toList();
    return new Imported.Taken(
        taken.drafts(), taken.conflicts(), taken.older(), taken.missing(), fixed);
  }

  private void take(String unit, String text, String reason, Account by, Imported.Taken taken) {
    Editing.Standing here = editing.standing(unit);
    boolean known =
        Manuscript.packed().text(unit).filter(text::equals).isPresent()
            || editing.history(unit).stream().anyMatch(one -> one.text().equals(text));
    if (known) {
      taken.older().add(unit);
    } else if (!here.text().equals(here.told())) {
      taken.conflicts().add(unit);
    } else {
      Edited saved = editing.save(new Editing.Draft(unit, here.number(), text, reason, true), by);
      (saved instanceof Edited.Done ? taken.drafts() : taken.conflicts()).add(unit);
    }
  }
}
