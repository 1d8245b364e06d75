package nl.wegwijs.console;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.Texts;
import nl.wegwijs.edge.Markdown;
import nl.wegwijs.editing.Published;
import nl.wegwijs.editing.Sheet;
import nl.wegwijs.language.Language;
import nl.wegwijs.language.Phrases;
import nl.wegwijs.language.SmsParts;
import nl.wegwijs.language.SmsSpelling;
import nl.wegwijs.post.PlainWords;

/** How an article looks on each channel, and what its phrasings lead to now. */
@Singleton
class TextLooks {
  private static final int MOST_WINNERS = 60;

  private final Published published;
  private final Phrases phrases;
  private final Ear ear;

  TextLooks(Published published, Phrases phrases, Ear ear) {
    this.published = published;
    this.phrases = phrases;
    this.ear = ear;
  }

  /** Nothing for what is no text of an article. */
  List<TextView.Look> of(Frame frame, UnitNames.Part part, Sheet sheet) {
    return part.language().map(language -> looks(frame, language, sheet)).orElse(List.of());
  }

  private List<TextView.Look> looks(Frame frame, Language language, Sheet sheet) {
    Texts texts = new Texts(published.base(), phrases);
    String body = filled(texts, sheet.value(Sheet.BODY), language);
    String page = "**" + sheet.value("title") + "**\n\n" + body;
    String sms = SmsSpelling.thrifty(filled(texts, sheet.value("short"), language));
    SmsParts parts = SmsParts.of(sms);
    String words = PlainWords.forWhatsApp(body);
    return List.of(
        new TextView.Look("whatsapp", "WhatsApp", "", words, characters(frame, words)),
        new TextView.Look(
            "sms",
            "SMS",
            "",
            sms,
            frame.say("console.texts.segments", "n", parts.count())
                + " · "
                + characters(frame, sms)),
        new TextView.Look("telegram", "Telegram", Markdown.html(body), "", ""),
        new TextView.Look("web", frame.say("console.texts.web"), Markdown.html(page), "", ""));
  }

  private static String characters(Frame frame, String text) {
    return frame.say("console.reply.characters", "n", text.length());
  }

  private static String filled(Texts texts, String text, Language language) {
    return texts.filled(text, language).orElse(text);
  }

  /** Only those that do not win by themselves come with an article, so that they stand out. */
  List<TextView.Winner> winners(UnitNames.Part part, Sheet sheet, Language reads) {
    Optional<Language> language = part.language();
    if (language.isEmpty()) {
      return List.of();
    }
    List<TextView.Winner> winners = new ArrayList<>();
    Stream.of("clear", "street", "situation")
        .flatMap(group -> sheet.value("phrasings." + group).lines())
        .filter(phrasing -> !phrasing.isBlank())
        .limit(MOST_WINNERS)
        .map(phrasing -> winner(phrasing.strip(), part.article(), language.get(), reads))
        .forEach(winners::add);
    winners.sort(java.util.Comparator.comparing(TextView.Winner::right));
    return List.copyOf(winners);
  }

  private TextView.Winner winner(
      String phrasing, ArticleId own, Language language, Language reads) {
    return switch (ear.skills().answers().answer(phrasing, language, null)) {
      case Answer.Sure sure -> winner(phrasing, own, sure.article(), sure.score(), reads);
      case Answer.Urgent urgent -> winner(phrasing, own, urgent.article(), urgent.score(), reads);
      case Answer.Perhaps(var others) -> among(phrasing, own, others, reads);
      case Answer.Unknown(var others) -> among(phrasing, own, others, reads);
    };
  }

  private TextView.Winner among(
      String phrasing, ArticleId own, List<Answer.Candidate> others, Language reads) {
    if (others.isEmpty()) {
      return new TextView.Winner(phrasing, "–", "", false);
    }
    Answer.Candidate first = others.getFirst();
    return winner(phrasing, own, first.article(), first.score(), reads);
  }

  private TextView.Winner winner(
      String phrasing, ArticleId own, ArticleId won, double score, Language reads) {
    return new TextView.Winner(
        phrasing, title(published.base(), won, reads), percent(score), own.equals(won));
  }

  static String title(KnowledgeBase base, ArticleId id, Language reads) {
    return base.article(id).map((Article it) -> it.in(reads).title()).orElse(id.value());
  }

  static String percent(double chance) {
    return Math.round(chance * 100) + " %";
  }
}
