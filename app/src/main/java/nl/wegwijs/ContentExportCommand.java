package nl.wegwijs;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.wegwijs.editing.Exchange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wegwijs content export}: what is told now, as the files of content/. */
@Command(
    name = "export",
    description =
        "Writes what is told now as the files of content/; with the embedded database, stop the service first.",
    mixinStandardHelpOptions = true)
final class ContentExportCommand extends HouseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "<folder>", description = "the content folder, such as a clone's")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path folder;

  @Override
  public Integer call() {
    return with(house -> {
      Exchange.Exported done = house.getBean(Exchange.class).export(folder);
      done.written().forEach(path -> print("written  " + path));
      done.removed().forEach(path -> print("removed  " + path));
      print(done.written().size() + " written, " + done.removed().size() + " removed");
      return 0;
    });
  }
}
