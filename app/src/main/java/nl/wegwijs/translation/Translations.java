package nl.wegwijs.translation;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.wegwijs.language.Language;
import nl.wegwijs.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translations by the machine that the operator has set, if any. Those of the last hour are
 * remembered, in memory alone: a message that many look at is sent away once.
 */
@Singleton
public class Translations {
  private static final Logger LOG = LoggerFactory.getLogger(Translations.class);
  private static final int MOST = 1_000;
  private static final int LONGEST = 5_000;
  private static final Duration OLD = Duration.ofHours(1);

  private final Optional<Translator> translator;
  private final Clock clock;
  private final Map<Wanted, Kept> remembered = Collections.synchronizedMap(new Latest());

  Translations(Settings settings, ObjectMapper json, Clock clock) {
    this.clock = clock;
    Optional<Translator> deepl = settings.deepl().map(DeepL::new);
    translator = deepl.or(() -> settings.libreTranslate().map(it -> new LibreTranslate(it, json)));
    LOG.info("Machine translation for staff: {}", translator.map(Translations::name).orElse("off"));
  }

  private static String name(Translator translator) {
    return translator.getClass().getSimpleName();
  }

  private record Wanted(String text, Language to) {}

  private record Kept(Translated.Done done, Instant at) {}

  private static final class Latest extends LinkedHashMap<Wanted, Kept> {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Wanted, Kept> eldest) {
      return size() > MOST;
    }
  }

  public boolean areOn() {
    return translator.isPresent();
  }

  /** Nothing is sent away unless somebody has set where to; see {@link #areOn}. */
  public Translated translate(String text, Language to) {
    if (translator.isEmpty() || text.isBlank() || text.length() > LONGEST) {
      return new Translated.Failed(Translated.Why.CANNOT);
    }
    Instant old = clock.instant().minus(OLD);
    remembered.values().removeIf(kept -> kept.at().isBefore(old));
    Wanted wanted = new Wanted(text, to);
    Kept before = remembered.get(wanted);
    return before != null ? before.done() : asked(translator.get(), wanted);
  }

  private Translated asked(Translator machine, Wanted wanted) {
    Translated translated = machine.translate(wanted.text(), wanted.to());
    switch (translated) {
      case Translated.Done done -> remembered.put(wanted, new Kept(done, clock.instant()));
      case Translated.Failed(Translated.Why why) -> LOG.warn("No translation: {}", why);
    }
    return translated;
  }
}
