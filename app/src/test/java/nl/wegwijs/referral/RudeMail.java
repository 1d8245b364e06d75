package nl.wegwijs.referral;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers one command as a test wants, or hangs up at it. */
final class RudeMail implements AutoCloseable {
  /** In place of an answer: it hangs up. */
  static final String SILENCE = "";

  private final Map<String, String> answers =
      new HashMap<>(
          Map.of(
              "EHLO", "250 rude",
              "MAIL", "250 go on",
              "RCPT", "250 go on",
              "DATA", "354 go on",
              ".", "250 taken",
              "RSET", "250 forgotten",
              "QUIT", "221 bye"));
  private final AtomicInteger texts = new AtomicInteger();
  private final ServerSocket door;

  /**
   * @param command such as RCPT; a dot is the end of a message
   */
  RudeMail(String command, String answer) {
    answers.put(command, answer);
    try {
      door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many messages it has heard to their end. */
  int texts() {
    return texts.get();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket guest = door.accept()) {
        talk(guest);
      } catch (IOException e) {
        continue; // the guest, or the test, has left
      }
    }
  }

  private void talk(Socket guest) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
    Writer out = new OutputStreamWriter(guest.getOutputStream(), StandardCharsets.US_ASCII);
    say(out, "220 rude");
    String heard = in.readLine();
    while (heard != null) {
      String command = heard.split(" ", 2)[0];
      String answer = answers.getOrDefault(command, "502 what");
      if (answer.equals(SILENCE)) {
        return;
      }
      say(out, answer);
      heard = answer.startsWith("354") ? end(in) : in.readLine();
    }
  }

  private String end(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
    texts.incrementAndGet();
    return ".";
  }

  private static void say(Writer out, String answer) throws IOException {
    out.write(answer + "\r\n");
    out.flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
