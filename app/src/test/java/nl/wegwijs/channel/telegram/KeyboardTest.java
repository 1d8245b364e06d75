package nl.wegwijs.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.wegwijs.post.Option;
import org.junit.jupiter.api.Test;

class KeyboardTest {
  private static List<List<String>> labels(String... labels) {
    return Keyboard.of(Stream.of(labels).map(label -> new Option("id", label)).toList()).stream()
        .map(row -> row.stream().map(button -> button.getOrDefault("text", "")).toList())
        .toList();
  }

  @Test
  void aLongLabelHasARowOfItsOwn() {
    assertThat(labels("Jak się zameldować w gminie", "Numer BSN – co to i jak dostać"))
        .containsExactly(
            List.of("Jak się zameldować w gminie"), List.of("Numer BSN – co to i jak dostać"));
  }

  @Test
  void shortLabelsStandBesideEachOther() {
    assertThat(labels("Tak", "Nie", "Menu", "Stop"))
        .containsExactly(List.of("Tak", "Nie", "Menu"), List.of("Stop"));
  }

  @Test
  void theButtonSendsTheIdBack() {
    assertThat(Keyboard.of(List.of(new Option("a:reg-bsn", "BSN"))).getFirst().getFirst())
        .containsEntry("callback_data", "a:reg-bsn")
        .containsEntry("text", "BSN");
  }

  @Test
  void aButtonThatTelegramWouldRefuseIsLeftOut() {
    List<Option> options =
        List.of(
            new Option("", "no id"),
            new Option("ж".repeat(33), "66 bytes"),
            new Option("x", " "),
            new Option("ж".repeat(32), "64 bytes"));

    assertThat(Keyboard.of(options)).hasSize(1);
    assertThat(Keyboard.of(options).getFirst().getFirst()).containsEntry("text", "64 bytes");
  }
}
