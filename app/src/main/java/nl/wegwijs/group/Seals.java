package nl.wegwijs.group;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.wegwijs.handoff.Hours;
import nl.wegwijs.people.AddressCipher;
import nl.wegwijs.settings.Settings;

/** Between the rows, which tell nothing, and what they hold. */
@Singleton
class Seals {
  private final AddressCipher cipher;
  private final ObjectMapper json;
  private final Duration kept;

  Seals(AddressCipher cipher, ObjectMapper json, Settings settings) {
    this.cipher = cipher;
    this.json = json;
    this.kept = settings.groupsKept();
  }

  String seal(Employer employer) {
    return cipher.seal(write(employer));
  }

  String seal(Worker worker) {
    return cipher.seal(write(worker));
  }

  String sealCode(String code) {
    return cipher.seal(code);
  }

  String token(String token) {
    return cipher.mark("group " + token);
  }

  String code(String code) {
    return cipher.mark("invitation " + code);
  }

  String mark(Worker worker) {
    return cipher.mark("worker " + worker.identity());
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Group group(GroupRow row) {
    String plan = row.plan();
    return new Group(
        row.id(),
        read(cipher.open(row.sealed()), Employer.class),
        row.tokenUntil(),
        plan == null ? null : read(plan, Day.class),
        LocalDate.ofInstant(row.endsAt().plus(kept), Hours.HERE));
  }

  Listed listed(WorkerRow row) {
    var from = row.startsAt();
    Integer desk = row.deskNumber();
    return new Listed(
        row.id(),
        read(cipher.open(row.sealed()), Worker.class),
        cipher.open(row.code()),
        from == null || desk == null ? null : new Slot(from, desk),
        Progress.valueOf(row.state()));
  }

  List<Listed> listed(List<WorkerRow> rows) {
    return rows.stream().map(this::listed).toList();
  }
}
