package nl.wegwijs.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrentCopiesTest {
  private static final int COPIES = 100;

  @Test
  void aHundredConcurrentCopiesOfOneWebhookMakeOneMessage() throws Exception {
    Map<String, String> form =
        Map.of("MessageSid", "SMcopy", "From", "+48600000001", "To", "+31600000000", "Body", "hej");
    try (RunningService service = new RunningService("http://127.0.0.1:9");
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> all =
          IntStream.range(0, COPIES)
              .mapToObj(i ->
                  senders.submit(() -> service.signed(RunningService.INBOUND, form).statusCode()))
              .toList();
      for (Future<Integer> one : all) {
        assertThat(one.get()).isEqualTo(200);
      }
      System.out.printf(
          "%d concurrent copies of one signed webhook: %d message, %d person%n",
          COPIES, service.count("message"), service.count("person"));
      assertThat(service.count("message")).isEqualTo(1);
      assertThat(service.count("person")).isEqualTo(1);
    }
  }
}
