package nl.wegwijs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.wegwijs.editing.Exchange;
import nl.wegwijs.editing.Exchange.Imported;
import nl.wegwijs.staff.Account;
import nl.wegwijs.staff.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wegwijs content import}: files of content/ become drafts. */
@Command(
    name = "import",
    description = {
      "Makes drafts of what differs in a folder laid out like content/, to be reviewed at the console.",
      "A folder with a problem is refused as a whole. With the embedded database, stop the service first."
    },
    mixinStandardHelpOptions = true)
final class ContentImportCommand extends HouseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "<folder>", description = "the content folder, such as a clone's")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path folder;

  @Option(names = "--as", required = true, description = "name of the account that brings it in")
  private String name = "";

  @Option(names = "--reason", description = "what colleagues read beside each draft")
  private String reason = "import";

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw wrong("no folder " + folder);
    }
    return with(house -> {
      Optional<Account> by = house.getBean(Accounts.class).named(name);
      if (by.isEmpty()) {
        throw wrong("no account " + name);
      }
      return told(house.getBean(Exchange.class).take(folder, reason, by.get()));
    });
  }

  private int told(Imported imported) {
    return switch (imported) {
      case Imported.Taken taken -> {
        list("draft", taken.drafts());
        list("conflict: somebody works on it here", taken.conflicts());
        list("left: what is told here is newer", taken.older());
        list("left: not in the folder", taken.missing());
        list("left: only a release changes it", taken.fixed());
        print(taken.drafts().size() + " drafts, " + taken.conflicts().size() + " conflicts");
        yield taken.conflicts().isEmpty() ? 0 : 1;
      }
      case Imported.Broken(var problems) -> {
        problems.forEach(problem -> print(folder + "/" + problem));
        print("nothing was taken: " + problems.size() + " problems");
        yield 1;
      }
      case Imported.NotAllowed() -> {
        print(name + " may not write: give the account the role editor");
        yield 1;
      }
    };
  }

  private void list(String what, List<String> units) {
    units.forEach(unit -> print(what + "  " + unit));
  }
}
