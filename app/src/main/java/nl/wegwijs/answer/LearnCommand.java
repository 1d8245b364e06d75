package nl.wegwijs.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.PackedContent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Run by the build: learns from the packed content once, so that the service need not. */
@Command(
    name = "learn",
    hidden = true,
    description = "Learn from the packed content and keep what was learnt in a file.")
public final class LearnCommand implements Callable<Integer> {
  @Parameters(description = "the file to write; left alone when it fits the content")
  private Path file = Path.of("target/classes" + Learning.FILE);

  @Override
  public Integer call() throws IOException {
    KnowledgeBase base = PackedContent.read();
    WishBook book = WishBook.packed();
    if (!fits(base, book)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        Experts.learn(base, book).write(out);
      }
    }
    return 0;
  }

  private boolean fits(KnowledgeBase base, WishBook book) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Experts.read(in, base, book).isPresent();
    } catch (IOException cutShort) {
      return false;
    }
  }
}
