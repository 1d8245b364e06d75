package nl.wegwijs.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import nl.wegwijs.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressCipherTest {
  private static final Address MARIA = new Address(Channel.SMS, "+48600000001");

  @TempDir Path folder;

  private AddressCipher cipher(Path data) {
    Settings settings = Settings.read(Map.of("WEGWIJS_DATA", data.toString()));
    return new AddressCipher(new SecretKeyFile(settings));
  }

  @Test
  void anAddressIsReadAgainWithTheSameKeyAndLooksDifferentEachTime() {
    String sealed = cipher(folder).seal(MARIA.value());
    assertThat(cipher(folder).open(sealed)).isEqualTo(MARIA.value());
    assertThat(sealed).doesNotContain("4860000").isNotEqualTo(cipher(folder).seal(MARIA.value()));
  }

  @Test
  void theSameAddressIsFoundAgainAndAnotherChannelIsAnotherPerson() {
    assertThat(cipher(folder).hash(MARIA)).isEqualTo(cipher(folder).hash(MARIA));
    assertThat(cipher(folder).hash(new Address(Channel.WHATSAPP, MARIA.value())))
        .isNotEqualTo(cipher(folder).hash(MARIA));
  }

  @Test
  void anotherKeyReadsNothingAndSaysWhy() {
    String sealed = cipher(folder.resolve("a")).seal(MARIA.value());
    assertThatThrownBy(() -> cipher(folder.resolve("b")).open(sealed))
        .hasMessageContaining("WEGWIJS_SECRET_KEY is not the one");
  }

  @Test
  void theKeyMadeForTheEmbeddedDatabaseIsForItsOwnerAlone() throws Exception {
    cipher(folder);
    assertThat(Files.getPosixFilePermissions(folder.resolve("secret.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void anAddressNeverShowsItself() {
    assertThat(MARIA.toString()).doesNotContain("486");
  }
}
