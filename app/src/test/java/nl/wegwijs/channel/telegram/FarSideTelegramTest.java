package nl.wegwijs.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A whole conversation through a Telegram that others wrote. */
class FarSideTelegramTest {
  @Test
  void aPolishQuestionIsAnsweredAndAChoiceTapped() throws Exception {
    try (FarSide telegram = new FarSide();
        CorrectingProxy proxy = new CorrectingProxy(telegram.url());
        Service service = Service.thatPolls(proxy.url())) {
      telegram.commands("/start poster_12-ro");
      assertThat(telegram.sees().text()).contains("Wegwijs", "zapomnij o mnie");

      telegram.writes("Jak dostać numer BSN?");
      FarSide.Seen answer = telegram.sees();
      assertThat(answer.text()).contains("BSN", "<b>", "\n1. ", "Źródło");
      assertThat(answer.buttons()).contains("c:rotterdam", "no", "human");

      telegram.taps("c:rotterdam");
      assertThat(telegram.sees().buttons()).contains("ok", "no", "human");

      telegram.taps("no");
      FarSide.Seen choices = telegram.sees();
      String article =
          choices.buttons().stream().filter(b -> b.startsWith("a:")).findFirst().orElseThrow();

      telegram.taps(article);
      FarSide.Seen chosen = telegram.sees();
      assertThat(chosen.text()).contains("Źródło").isNotEqualTo(answer.text());

      telegram.commands("/human");
      assertThat(telegram.sees().text()).contains("112");
      assertThat(service.people()).isOne();
    }
  }
}
