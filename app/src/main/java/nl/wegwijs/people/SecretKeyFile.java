package nl.wegwijs.people;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import nl.wegwijs.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secret key: from the settings, or made once beside the embedded database. */
@Singleton
public final class SecretKeyFile {
  private static final Logger LOG = LoggerFactory.getLogger(SecretKeyFile.class);

  private final byte[] bytes;

  SecretKeyFile(Settings settings) {
    this.bytes = Base64.getDecoder().decode(settings.secretKey().orElseGet(() -> keyIn(settings)));
  }

  byte[] bytes() {
    return bytes.clone();
  }

  private static String keyIn(Settings settings) {
    if (settings.postgres().isPresent()) {
      throw new IllegalStateException(
          "WEGWIJS_SECRET_KEY must be set with WEGWIJS_DB_URL: every node needs the same one; make it with: openssl rand -base64 32");
    }
    try {
      Path file = settings.data().resolve("secret.key");
      return Files.exists(file) ? Files.readString(file).strip() : create(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the key cannot be read or made in WEGWIJS_DATA", e);
    }
  }

  private static String create(Path file) throws IOException {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    String key = Base64.getEncoder().encodeToString(fresh);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, key + "\n", StandardOpenOption.WRITE);
    LOG.warn(
        "No WEGWIJS_SECRET_KEY is set: made one in {}. Keep a copy apart from the database; without it no address can be read.",
        file);
    return key;
  }
}
