package nl.wegwijs.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import nl.wegwijs.language.Language;
import nl.wegwijs.post.Body;
import nl.wegwijs.post.Inbound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final UpdateReader reader =
      new UpdateReader("42", "foo_bot"::equals, Clock.fixed(NOW, ZoneOffset.UTC));

  private Event read(String update) {
    return reader.read(FakeBotApi.parse(update));
  }

  /** A message with these fields more. */
  private Event message(String fields) {
    return read(
        """
        {"update_id":1,"message":{"message_id":7,"from":{"id":5,"language_code":"pl"},
         "chat":{"id":5,"type":"private"},%s}}\
        """
            .formatted(fields));
  }

  private Inbound wrote(String fields) {
    assertThat(message(fields)).isInstanceOf(Event.Wrote.class);
    return ((Event.Wrote) message(fields)).message();
  }

  @Test
  void idsAre64BitsWide() {
    Event event =
        read(
            """
            {"update_id":9223372036854775806,"message":{"message_id":9007199254740993,
             "from":{"id":4503599627370497},"chat":{"id":4503599627370497,"type":"private"},"text":"x"}}\
            """);

    Inbound message = ((Event.Wrote) event).message();
    assertThat(message.providerId()).isEqualTo("9223372036854775806");
    assertThat(message.reference()).isEqualTo("9007199254740993");
    assertThat(message.from().value()).isEqualTo("4503599627370497");
  }

  @ParameterizedTest
  @CsvSource({
    "1795168740, 2026-11-20T09:59:00Z, true",
    "-1, , false",
    "0, , false",
    "99999999999, , false",
    "1500000000, , false"
  })
  void aDateIsBelievedWhenItIsOfTheLastDay(long date, String ignored, boolean believed) {
    Instant received = wrote("\"date\":" + date + ",\"text\":\"x\"").receivedAt();

    assertThat(received).isEqualTo(believed ? Instant.ofEpochSecond(date) : NOW);
  }

  @Test
  void aRecentDateIsKept() {
    long minuteAgo = NOW.getEpochSecond() - 60;

    assertThat(wrote("\"date\":" + minuteAgo + ",\"text\":\"x\"").receivedAt())
        .isEqualTo(Instant.ofEpochSecond(minuteAgo));
  }

  @ParameterizedTest
  @CsvSource({
    "/start, /start",
    "/start poster_12-ro, /start poster_12-ro",
    "/start@foo_bot, /start",
    "/start@foo_bot poster_12, /start poster_12",
    "hello@foo_bot, hello@foo_bot",
    "mail a@b.nl, mail a@b.nl"
  })
  void aCommandMayNameUs(String sent, String meant) {
    assertThat(wrote("\"text\":\"" + sent + "\"").body()).isEqualTo(new Body.Text(meant));
  }

  @Test
  void aCommandForAnotherBotIsNotForUs() {
    assertThat(message("\"text\":\"/start@bar_bot now\"")).isEqualTo(new Event.Nothing());
  }

  @Test
  void nulAndHalvesOfCharactersAreMended() {
    assertThat(wrote("\"text\":\"a\\u0000b \\ud83d c \\ude00\\ud83d\"").body())
        .isEqualTo(new Body.Text("ab \uFFFD c \uFFFD\uFFFD"));
  }

  @Test
  void tenThousandEmojiAreAText() {
    String emoji = "😀".repeat(10_000);

    assertThat(wrote("\"text\":\"" + emoji + "\"").body()).isEqualTo(new Body.Text(emoji));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"text\":\"\"", "\"text\":\" \\u0000\"", "\"sticker\":{\"file_id\":\"F\"}"})
  void whatCannotBeReadIsStillAMessage(String fields) {
    assertThat(wrote(fields).body()).isInstanceOf(Body.Other.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"photo\":[{\"file_id\":\"small\"},{\"file_id\":\"large\"}] | large | image/jpeg",
        "\"voice\":{\"file_id\":\"F\",\"mime_type\":\"audio/x\"} | F | audio/x",
        "\"voice\":{\"file_id\":\"F\"} | F | audio/ogg",
        "\"animation\":{\"file_id\":\"A\"},\"document\":{\"file_id\":\"D\"} | A | video/mp4",
        "\"video_note\":{\"file_id\":\"F\"} | F | video/mp4",
        "\"document\":{\"file_id\":\"F\"} | F | application/octet-stream"
      })
  void mediaKeepTheirFileAndKind(String fields, String file, String mime) {
    assertThat(wrote(fields + ",\"caption\":\"czy to ważne?\"").body())
        .isEqualTo(new Body.Media(file, mime, "czy to ważne?"));
  }

  @Test
  void aPlaceAndAVenueAreALocation() {
    String place = "\"location\":{\"latitude\":51.92,\"longitude\":4.48}";

    assertThat(wrote(place).body()).isEqualTo(new Body.Location(51.92, 4.48));
    assertThat(wrote(place + ",\"venue\":{\"title\":\"x\"}").body())
        .isEqualTo(new Body.Location(51.92, 4.48));
  }

  @Test
  void aContactCardIsNotKept() {
    assertThat(wrote("\"contact\":{\"phone_number\":\"+31612345678\",\"first_name\":\"A\"}").body())
        .isEqualTo(new Body.Contact());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"pinned_message\":{\"message_id\":1}",
        "\"new_chat_members\":[]",
        "\"something_new\":{\"x\":1}",
        "\"photo\":[]",
        "\"photo\":\"?\"",
        "\"voice\":{}",
        "\"location\":{\"latitude\":\"x\"}",
        "\"text\":null",
        "\"x\":1"
      })
  void noticesAndUnknownKindsMeanNothing(String fields) {
    assertThat(message(fields)).isEqualTo(new Event.Nothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":1}",
        "{\"update_id\":1,\"message\":null}",
        "{\"update_id\":1,\"message\":[]}",
        "{\"update_id\":1,\"message\":{\"chat\":{\"id\":\"5\"},\"text\":\"x\"}}",
        "{\"update_id\":1,\"message\":{\"chat\":{\"id\":1e300},\"text\":\"x\"}}",
        "{\"update_id\":1,\"message\":{\"chat\":{\"id\":-5},\"text\":\"x\"}}",
        "{\"update_id\":1,\"message\":{\"chat\":{\"id\":5,\"type\":\"group\"},\"text\":\"x\"}}",
        "{\"update_id\":1,\"message\":{\"chat\":{\"id\":5},\"from\":{\"is_bot\":true},\"text\":\"x\"}}",
        "{\"update_id\":1,\"channel_post\":{\"chat\":{\"id\":-5,\"type\":\"channel\"},\"text\":\"x\"}}",
        "{\"update_id\":1,\"my_chat_member\":{\"chat\":{\"id\":5,\"type\":\"private\"}}}",
        "{\"update_id\":1,\"callback_query\":{}}",
        "{\"update_id\":99999999999999999999,\"message\":{\"chat\":{\"id\":5},\"text\":\"x\"}}"
      })
  void whatIsNotAPersonsMessageMeansNothing(String update) {
    assertThat(read(update)).isEqualTo(new Event.Nothing());
  }

  @ParameterizedTest
  @CsvSource({
    "pl, pl",
    "pl-PL, pl",
    "PL, pl",
    "zh-hans, zh",
    "'', ",
    "x, ",
    "123, ",
    "e\\u0000n, en"
  })
  void theLanguageOfThePhoneIsAHint(String code, String hint) {
    Event event =
        read(
            """
            {"update_id":1,"callback_query":{"id":"1","data":"x","from":{"id":5,"language_code":"%s"}}}\
            """
                .formatted(code));

    assertThat(((Event.Tapped) event).message().hint())
        .isEqualTo(hint == null ? null : new Language(hint));
  }

  @Test
  void aTapInAGroupIsOnlyAnswered() {
    assertThat(
            read(
                """
                {"update_id":1,"callback_query":{"id":"9","data":"x","from":{"id":5},
                 "message":{"chat":{"id":-5,"type":"group"}}}}\
                """))
        .isEqualTo(new Event.TappedElsewhere("9"));
  }

  @Test
  void anEditOfALivePlaceMeansNothing() {
    assertThat(
            read(
                """
                {"update_id":1,"edited_message":{"message_id":7,"chat":{"id":5},
                 "location":{"latitude":1,"longitude":2}}}\
                """))
        .isEqualTo(new Event.Nothing());
  }

  /** Whatever stands where an update should be, reading it never throws. */
  @Test
  void noJsonMakesTheReaderThrow() {
    Random random = new Random(11);
    for (int i = 0; i < 5000; i++) {
      reader.read(FakeBotApi.parse("{\"update_id\":1," + some(random, 0) + "}"));
    }
  }

  private static String some(Random random, int depth) {
    String[] names = {
      "message", "edited_message", "callback_query", "my_chat_member", "chat", "from", "id", "text",
      "photo", "location", "latitude", "data", "type", "status", "new_chat_member", "date",
      "message_id", "language_code", "file_id", "is_bot", "migrate_to_chat_id"
    };
    StringBuilder fields = new StringBuilder();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      fields.append(fields.isEmpty() ? "" : ",");
      fields.append('"').append(names[random.nextInt(names.length)]).append("\":");
      fields.append(value(random, depth));
    }
    return fields.toString();
  }

  private static String value(Random random, int depth) {
    String[] plain = {
      "null",
      "true",
      "0",
      "-1",
      "5",
      "1.5",
      "1e400",
      "99999999999999999999",
      "\"\"",
      "\"private\"",
      "\"\\ud800\"",
      "\"x\"",
      "[]",
      "{}"
    };
    return switch (depth < 5 ? random.nextInt(4) : 0) {
      case 0 -> plain[random.nextInt(plain.length)];
      case 1 -> "[" + value(random, depth + 1) + "]";
      default -> "{" + some(random, depth + 1) + "}";
    };
  }
}
