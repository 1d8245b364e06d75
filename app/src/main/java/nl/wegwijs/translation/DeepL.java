package nl.wegwijs.translation;

import com.deepl.api.AuthorizationException;
import com.deepl.api.ConnectionException;
import com.deepl.api.DeepLException;
import com.deepl.api.QuotaExceededException;
import com.deepl.api.TextResult;
import com.deepl.api.TooManyRequestsException;
import com.deepl.api.TranslatorOptions;
import java.time.Duration;
import java.util.Locale;
import nl.wegwijs.language.Language;
import nl.wegwijs.settings.Settings;

/** DeepL, by its official library. */
final class DeepL implements Translator {
  private static final Duration CALL = Duration.ofSeconds(5);
  private static final int TRIES_MORE = 1;

  private final com.deepl.api.Translator deepl;

  DeepL(Settings.DeepL settings) {
    TranslatorOptions options =
        new TranslatorOptions()
            .setTimeout(CALL)
            .setMaxRetries(TRIES_MORE)
            .setSendPlatformInfo(false);
    settings.url().ifPresent(url -> options.setServerUrl(url.toString()));
    deepl = new com.deepl.api.Translator(settings.key(), options);
  }

  @Override
  public Translated translate(String text, Language to) {
    try {
      TextResult result = deepl.translateText(text, null, target(to));
      String from = result.getDetectedSourceLanguage().toLowerCase(Locale.ROOT);
      return new Translated.Done(result.getText(), new Language(from.substring(0, 2)));
    } catch (DeepLException e) {
      return new Translated.Failed(why(e));
    } catch (RuntimeException e) { // so the library takes an answer that it cannot read
      return new Translated.Failed(Translated.Why.SILENT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Translated.Failed(Translated.Why.SILENT);
    }
  }

  /** English alone is no language to translate into, says DeepL. */
  private static String target(Language to) {
    return to.equals(Language.ENGLISH) ? "en-GB" : to.tag();
  }

  private static Translated.Why why(DeepLException problem) {
    return switch (problem) {
      case AuthorizationException _ -> Translated.Why.KEY;
      case QuotaExceededException _ -> Translated.Why.USED_UP;
      case TooManyRequestsException _ -> Translated.Why.BUSY;
      case ConnectionException _ -> Translated.Why.SILENT;
      default ->
          String.valueOf(problem.getMessage()).startsWith("Bad request")
              ? Translated.Why.CANNOT
              : Translated.Why.SILENT;
    };
  }
}
