package nl.wegwijs.group;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel file (.xlsx). Dates come out as 2026-09-01, formulas as =... */
final class ExcelFile {
  /** Unpacked; a list of a thousand people has less than one. */
  private static final long MOST_BYTES = 16L * 1024 * 1024;

  private static final int MOST_PARTS = 500;
  private static final int HEADER = 8;

  private ExcelFile() {}

  static boolean is(byte[] file) {
    return file.length >= HEADER && ReadableWorkbook.isOOXMLZipHeader(file);
  }

  /** As Excel wrote them until 2003. */
  static boolean isOld(byte[] file) {
    return file.length >= HEADER && ReadableWorkbook.isOLE2Header(file);
  }

  static List<Line> read(byte[] file) {
    try {
      weigh(file);
      return lines(file);
    } catch (Unreadable e) {
      throw e;
    } catch (IOException | RuntimeException e) { // the reader throws what it likes at broken files
      throw new Unreadable(Why.NO_LIST);
    }
  }

  /** Unpacks it once into nothing: a small file can hold gigabytes. */
  private static void weigh(byte[] file) throws IOException {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      long left = parts.size() > MOST_PARTS ? 0 : MOST_BYTES;
      for (ZipArchiveEntry part : parts) {
        left -= size(zip, part, left);
        if (left <= 0) {
          throw new Unreadable(Why.TOO_LARGE);
        }
      }
    }
  }

  private static long size(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
    byte[] some = new byte[8192];
    long size = 0;
    try (InputStream in = zip.getInputStream(part)) {
      for (int read = 0; read >= 0 && size <= most; read = in.read(some)) {
        size += read;
      }
    }
    return size;
  }

  private static List<Line> lines(byte[] file) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (ReadableWorkbook book =
            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
        Line line = line(all.next());
        if (!line.isBlank()) {
          lines.add(line);
        }
        if (lines.size() > Line.MOST + 1) {
          throw new Unreadable(Why.TOO_LONG);
        }
      }
    }
    return lines;
  }

  private static Line line(Row row) {
    return new Line(row.getRowNum(), row.stream().map(ExcelFile::text).toList());
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getType()) {
      case STRING -> Objects.requireNonNullElse(cell.asString(), "");
      case NUMBER ->
          isDate(cell) ? cell.asDate().toLocalDate().toString() : number(cell.asNumber());
      case FORMULA -> "=" + cell.getFormula();
      case BOOLEAN, ERROR -> Objects.requireNonNullElse(cell.getRawValue(), "");
      case EMPTY -> "";
    };
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && format.toLowerCase(Locale.ROOT).contains("y");
  }

  private static String number(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
