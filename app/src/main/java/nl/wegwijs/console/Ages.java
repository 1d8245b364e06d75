package nl.wegwijs.console;

import java.time.Duration;

/** How long ago, in the roundest words that help. */
final class Ages {
  private Ages() {}

  static String say(Frame frame, Duration age) {
    long minutes = Math.max(0, age.toMinutes());
    if (minutes < 60) {
      return frame.say("console.age.minutes", "n", minutes);
    }
    return minutes < 48 * 60
        ? frame.say("console.age.hours", "n", minutes / 60)
        : frame.say("console.age.days", "n", minutes / (24 * 60));
  }
}
