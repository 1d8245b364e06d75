package nl.wegwijs.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.wegwijs.Street;
import nl.wegwijs.group.Groups;
import nl.wegwijs.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A list that does not say how long it is, as it goes over the wire. */
class EndlessUploadTest {
  private static final Street STREET = new Street();
  private static final Desk ANNA =
      Desk.of(STREET, "anna", Set.of(Groups.DESK), Role.STAFF, Role.ADMINISTRATOR);
  private static final String PART =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
          + "Content-Type: text/csv\r\n\r\n";
  private static final String END = "\r\n--b--\r\n";
  private static final int KILOBYTE = 1024;
  private static final int MEGABYTE = 1024 * KILOBYTE;

  @AfterAll
  static void close() {
    STREET.close();
  }

  private static URI link() {
    String page =
        ANNA.fill(
                "/console/groups",
                "/console/groups",
                "name",
                "Kas & Co",
                "contact",
                "Piet",
                "expected",
                "40")
            .body();
    String link = Desk.first(page, "id=\"employer-link\">([^<]+)<");
    return STREET.at(URI.create(link).getPath() + "/file");
  }

  /** Sends so many bytes in chunks, with an end or without, and says what was answered. */
  private static String sends(int bytes, boolean ends) throws Exception {
    URI at = link();
    try (Socket socket = new Socket(at.getHost(), at.getPort());
        ExecutorService reader = Executors.newSingleThreadExecutor()) {
      socket.setSoTimeout(20_000);
      Future<String> answer = reader.submit(() -> answer(socket.getInputStream()));
      try {
        write(socket.getOutputStream(), at, bytes, ends, answer);
      } catch (IOException e) {
        // the server hung up: what it said before counts
      }
      return answer.get(30, TimeUnit.SECONDS);
    }
  }

  private static void write(
      OutputStream out, URI at, int bytes, boolean ends, Future<String> answer) throws IOException {
    String head =
        "POST %s HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nAccept: text/html\r\n"
            + "Accept-Language: en\r\nContent-Type: multipart/form-data; boundary=b\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n";
    out.write(head.formatted(at.getPath(), at.getAuthority(), at.getAuthority()).getBytes(UTF_8));
    chunk(out, PART);
    for (int sent = 0; sent < bytes && !answer.isDone(); sent += KILOBYTE) {
      chunk(out, "x".repeat(KILOBYTE));
    }
    if (ends) {
      chunk(out, END);
      out.write("0\r\n\r\n".getBytes(ISO_8859_1));
    }
    out.flush();
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    out.write((Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(ISO_8859_1));
  }

  /** As far as the end of the page: the server may keep the line open after it. */
  private static String answer(InputStream in) throws IOException {
    StringBuilder said = new StringBuilder();
    byte[] some = new byte[8 * KILOBYTE];
    int read = 0;
    while (read >= 0 && said.indexOf("</html>") < 0) {
      said.append(new String(some, 0, read, UTF_8));
      read = said.indexOf("</html>") < 0 ? in.read(some) : -1;
    }
    return said.toString();
  }

  @Test
  void whatIsOverTheServersSizeIsRefusedInWordsWhetherItEndsOrNot() throws Exception {
    for (boolean ends : new boolean[] {true, false}) {
      assertThat(sends(9 * MEGABYTE, ends))
          .startsWith("HTTP/1.1 413 ")
          .contains("text/html", "That is too much at once");
    }
    assertThat(sends(60 * MEGABYTE, true)).startsWith("HTTP/1.1 413 ");
  }

  @Test
  void whatIsOverTheSizeOfAListIsRefusedInWords() throws Exception {
    assertThat(sends(5 * MEGABYTE, true))
        .startsWith("HTTP/1.1 422 ")
        .contains("This file is too large: at most 4 MB");
  }

  @Test
  void aListThatDoesNotSayItsLengthIsRead() throws Exception {
    assertThat(sends(KILOBYTE, true))
        .startsWith("HTTP/1.1 422 ")
        .contains("missing in the first line");
  }
}
