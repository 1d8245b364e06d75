package nl.wegwijs.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.SmsParts;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;
import org.junit.jupiter.api.Test;

class PartsTest {
  private static final List<Option> THREE =
      List.of(
          new Option("ok", "Tak, dziękuję"),
          new Option("no", "Chodzi o coś innego"),
          new Option("human", "Porozmawiaj z kimś"));

  private static Reply reply(String text, List<Option> options) {
    return new Reply(Language.POLISH, text, null, options);
  }

  private static String paragraph(int length) {
    return "słowo ".repeat(length / 6);
  }

  @Test
  void anSmsTakesTheBriefTextAndNumbers() {
    Reply reply = new Reply(Language.POLISH, "**Długi**", "Krótki: zażółć", THREE);
    List<Part> parts = Parts.sms(reply);
    assertThat(parts)
        .containsExactly(
            Part.plain(
                "Krotki: zazolc\n\n1. Tak, dziekuje\n2. Chodzi o cos innego\n3. Porozmawiaj z kims"));
    assertThat(SmsParts.of(parts.getFirst().text()).gsm7()).isTrue();
  }

  @Test
  void aBulgarianSmsKeepsItsLetters() {
    Reply reply = new Reply(Language.BULGARIAN, "Обадете се на 112", null, List.of());
    assertThat(Parts.sms(reply)).containsExactly(Part.plain("Обадете се на 112"));
  }

  @Test
  void aShortTextOnWhatsAppHasItsButtonsInOneMessage() {
    List<Part> parts = Parts.whatsApp(reply("Czy **to** pomogło?", THREE), "Wybierz");
    assertThat(parts).hasSize(1);
    assertThat(parts.getFirst().text()).isEqualTo("Czy *to* pomogło?");
    assertThat(parts.getFirst().menu()).isPresent();
  }

  @Test
  void underALongTextTheButtonsHangBelowItsLastParagraph() {
    String text = paragraph(1200) + "\n\nŹródło: RVO.";
    List<Part> parts = Parts.whatsApp(reply(text, THREE), "Wybierz");
    assertThat(parts).hasSize(2);
    assertThat(parts.getFirst().menu()).isEmpty();
    assertThat(parts.getLast().text()).isEqualTo("Źródło: RVO.");
    assertThat(parts.getLast().menu()).isPresent();
  }

  @Test
  void whatNeverFitsTheFirstMessageStandsTogetherInTheSecond() {
    String text = paragraph(1590) + "\n\nŹródło: RVO.\n\nKtoś to też czyta.";
    List<Part> parts = Parts.whatsApp(reply(text, THREE), "Wybierz");
    assertThat(parts).hasSize(2);
    assertThat(parts.getLast().text()).isEqualTo("Źródło: RVO.\n\nKtoś to też czyta.");
  }

  @Test
  void oneLongParagraphHasNumbers() {
    List<Part> parts = Parts.whatsApp(reply(paragraph(1200), THREE), "Wybierz");
    assertThat(parts).hasSize(1);
    assertThat(parts.getFirst().text()).endsWith("3. Porozmawiaj z kimś");
  }

  @Test
  void aTextWithoutOptionsIsOneMessageUpTo1600() {
    assertThat(Parts.whatsApp(reply("a".repeat(1600), List.of()), "x")).hasSize(1);
    List<Part> parts =
        Parts.whatsApp(reply(paragraph(900) + "\n\n" + paragraph(900), List.of()), "x");
    assertThat(parts).hasSize(2);
    assertThat(parts).allMatch(part -> part.text().length() <= 900);
  }

  @Test
  void aTextWithoutSpacesIsCutBetweenCharacters() {
    List<Part> parts = Parts.whatsApp(reply("a" + "😀".repeat(1000), List.of()), "x");
    assertThat(parts).hasSize(2);
    assertThat(parts.getLast().text()).startsWith("😀");
  }

  @Test
  void anEmptyTextMakesNoMessage() {
    assertThat(Parts.whatsApp(reply("  ", List.of()), "x")).isEmpty();
    assertThat(Parts.sms(reply("", List.of()))).isEmpty();
  }

  @Test
  void fourOptionsMakeAListAndLongLabelsAreWholeInItsDescriptions() {
    List<Option> four =
        IntStream.range(0, 4)
            .mapToObj(i -> new Option("a:" + i, i + " Jak zameldować się w gminie krok po kroku"))
            .toList();
    Menu menu = Menu.of(four, "Wybierz").orElseThrow();
    assertThat(menu.isList()).isTrue();
    assertThat(menu.rows().getFirst())
        .isEqualTo(
            new Menu.Row(
                "a:0", "0 Jak zameldować się w…", "0 Jak zameldować się w gminie krok po kroku"));
    assertThat(menu.rows()).allMatch(row -> row.title().length() <= 24);
  }

  @Test
  void whatWhatsAppCannotShowHasNumbers() {
    assertThat(Menu.of(List.of(), "x")).isEmpty();
    List<Option> alike = List.of(new Option("a", "Tak"), new Option("b", "Tak"));
    assertThat(Menu.of(alike, "x")).as("titles must differ").isEmpty();
    List<Option> eleven =
        IntStream.range(0, 11).mapToObj(i -> new Option("" + i, "Nr " + i)).toList();
    assertThat(Menu.of(eleven, "x")).isEmpty();
  }

  @Test
  void aTemplateGetsOneLine() {
    Reply reply = new Reply(Language.POLISH, "Długi", "Ala  ma\n\n**kota**", THREE);
    assertThat(Parts.forTemplate(reply)).isEqualTo("Ala ma kota");
    assertThat(Parts.forTemplate(reply(paragraph(1500), List.of())))
        .hasSizeLessThanOrEqualTo(900)
        .endsWith("…");
  }
}
