package nl.wegwijs.referral;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijs.content.Library;
import nl.wegwijs.content.Organisation;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.post.Option;
import nl.wegwijs.post.Reply;

/** Referrals in a person's words. */
@Singleton
class Says {
  private final Phrases phrases;
  private final Library library;

  Says(Phrases phrases, Library library) {
    this.phrases = phrases;
    this.library = library;
  }

  Optional<Organisation> organisation(String id) {
    return Optional.ofNullable(library.knowledge().organisations().get(id));
  }

  /** The id itself where the directory lists it no more. */
  String name(String organisation) {
    return organisation(organisation).map(Organisation::name).orElse(organisation);
  }

  String question(Organisation to, String text, Language in) {
    return phrases.say(in, "referral.ask", Map.of("name", to.name(), "text", text));
  }

  Reply ask(UUID referral, String question, Language in) {
    return new Reply(in, question, null, options(referral, in));
  }

  List<Option> options(UUID referral, Language in) {
    return List.of(
        new Option(new Decision(referral, true).id(), phrases.say(in, "referral.yes")),
        no(referral, in, "referral.no"));
  }

  private Option no(UUID referral, Language in, String key) {
    return new Option(new Decision(referral, false).id(), phrases.say(in, key));
  }

  Reply tell(Language in, String key) {
    return new Reply(in, phrases.say(in, "referral." + key), null, List.of());
  }

  /** Whom they will hear from, how to reach them, and a way back. */
  Reply agreed(UUID referral, String organisation, Language in) {
    String card =
        organisation(organisation)
            .map(found -> found.card(library.now().texts(), in))
            .orElse(organisation);
    return new Reply(
        in,
        phrases.say(in, "referral.agreed", Map.of("card", card)),
        null,
        List.of(no(referral, in, "referral.back")));
  }

  String kept(ReferralRow row, Language in) {
    return phrases.say(
        in, "referral.kept", Map.of("name", name(row.organisation()), "state", row.state()));
  }
}
