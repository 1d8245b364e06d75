package nl.wegwijs.channel.twilio;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wegwijs.people.Channel;
import nl.wegwijs.post.Download;
import nl.wegwijs.post.Fetched;
import nl.wegwijs.post.FileHolder;
import nl.wegwijs.settings.Settings;

/**
 * What people send over WhatsApp and SMS lies at Twilio, which leads on to where it is stored. Our
 * credentials go to Twilio's API alone, and nobody leads us to another host.
 * https://www.twilio.com/docs/messaging/api/media-resource
 */
@Singleton
@Requires(condition = TwilioOn.class)
final class TwilioFiles implements FileHolder {
  private static final int MOST_STEPS = 3;

  /** Where Twilio stores files. */
  private static final Pattern STORES =
      Pattern.compile(
          "https://([a-z0-9-]+\\.)*(twilio\\.com|twiliocdn\\.com)/.*"
              + "|https://s3-external-1\\.amazonaws\\.com/media\\.twiliocdn\\.com/.*");

  private final URI api;
  private final String credentials;
  private final Pattern own;

  TwilioFiles(Settings settings) {
    Settings.Twilio twilio = settings.twilio().orElseThrow();
    this.api = twilio.apiUrl();
    byte[] words =
        (twilio.accountSid() + ":" + twilio.authToken()).getBytes(StandardCharsets.UTF_8);
    this.credentials = "Basic " + Base64.getEncoder().encodeToString(words);
    this.own =
        Pattern.compile(
            "/2010-04-01/Accounts/" + twilio.accountSid() + "/Messages/[A-Za-z0-9]+/Media/\\w+");
  }

  @Override
  public Set<Channel> channels() {
    return Set.of(Channel.WHATSAPP, Channel.SMS);
  }

  @Override
  public Fetched fetch(String reference) {
    URI address = URI.create(reference);
    if (!own.matcher(String.valueOf(address.getPath())).matches()) {
      return new Fetched.Gone();
    }
    Fetched fetched = Download.of(api.resolve(address.getRawPath()), "Authorization", credentials);
    for (int step = 0; step < MOST_STEPS && fetched instanceof Fetched.Elsewhere; step++) {
      URI next = ((Fetched.Elsewhere) fetched).where();
      fetched = mayFollow(next) ? Download.of(next) : new Fetched.Gone();
    }
    return fetched;
  }

  private boolean mayFollow(URI next) {
    return STORES.matcher(next.toString()).matches()
        || api.getAuthority().equals(next.getAuthority())
            && api.getScheme().equals(next.getScheme());
  }
}
