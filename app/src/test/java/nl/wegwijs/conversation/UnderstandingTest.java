package nl.wegwijs.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.content.Article;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.content.ArticleText;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.PackedContent;
import nl.wegwijs.language.Junk;
import nl.wegwijs.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTest {
  private static final KnowledgeBase BASE = PackedContent.read();
  private static final Understanding UNDERSTANDING = Understanding.of(BASE);

  private static Understood read(String text) {
    return UNDERSTANDING.read(text, null, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "STOP, STOP",
    "стоп, STOP",
    "/stop, STOP",
    "'chcę rozmawiać z człowiekiem', HUMAN",
    "'vreau să vorbesc cu cineva', HUMAN",
    "'ik wil een medewerker spreken', HUMAN",
    "'i want to talk to a human', HUMAN",
    "'искам да говоря с човек', HUMAN",
    "'iskam da govorq s chovek', HUMAN",
    "'usuń moje dane', FORGET",
    "'forget me', FORGET",
    "'my data', EXPORT",
    "'mijn gegevens', EXPORT",
    "menu, MENU",
    "/start, START",
    "/start poster_12-pl, START",
    "/menu, MENU",
    "/language, LANGUAGE",
    "/human, HUMAN",
    "/forget, FORGET",
    "/mydata, EXPORT",
    "/help, MENU"
  })
  void aWishIsUnderstoodInEveryLanguage(String text, Meaning.Wish wish) {
    assertThat(read(text).meaning()).isEqualTo(new Meaning.Command(wish, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wiadomość nr 5.",
        "message number 7",
        "bericht 3",
        "mesaj 12",
        "съобщение 5",
        "mam sms z policji",
        "moj szef przestal placic"
      })
  void whatOnlySoundsLikeAWishIsNone(String text) {
    assertThat(read(text).meaning()).isNotInstanceOf(Meaning.Command.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'Po polsku proszę, mieszkam tu od miesiąca', pl",
    "'Nederlands graag, mijn man leest mee', nl",
    "'în română, vă rog, nu știu engleză', ro",
    "'magyar kérem, nem értem', hu",
    "'українською будь ласка, я не розумію', uk"
  })
  void aWishForALanguageIsObeyedBesideItsReason(String text, Language wants) {
    assertThat(read(text).meaning()).isEqualTo(new Meaning.Command(Meaning.Wish.LANGUAGE, wants));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "не ми се живее",
        "ne mi se jivee poveche",
        "писна ми от живота",
        "nie chce mi się żyć",
        "m-am săturat să trăiesc",
        "ben het leven moe",
        "i am tired of living",
        "кръвта не спира",
        "krwawi i nie mogę zatrzymać",
        "nu respiră, ce fac",
        "gazda m-a dat afară acum cu bagajele",
        "facet mnie bije i grozi nożem, proszę do mnie zadzwonić",
        "my husband beats me, please call me back",
        "не ми се живее, обадете ми се"
      })
  void dangerInItsShortestWordsComesFirst(String text) {
    assertThat(read(text).meaning())
        .isInstanceOfSatisfying(
            Meaning.Asked.class,
            asked -> assertThat(asked.answer()).isInstanceOf(Answer.Urgent.class));
  }

  @ParameterizedTest
  @CsvSource({
    "'Доброго дня, мені потрібна допомога з квартирою, її забрав господар', uk, pl",
    "'Здравствуйте, вы можете помочь мне найти жильё', ru, bg",
    "'Dobrý den, potřebuji se přihlásit u města', cs, pl",
    "'Merhaba, burada çalışıyorum ama maaşımı alamadım', tr, en",
    "'Καλησπέρα, θέλω να νοικιάσω σπίτι', el, en"
  })
  void whoWritesALanguageThatWeDoNotSpeakIsToldSoInTheNearestOne(
      String text, String foreign, String near) {
    Understood understood = read(text);
    assertThat(understood.meaning()).isEqualTo(new Meaning.Foreign(new Language(foreign)));
    assertThat(understood.language()).isEqualTo(new Language(near));
  }

  @ParameterizedTest
  @CsvSource({
    "'Mieszkam przy Große Straße, jak się zameldować w gminie?', pl",
    "'Cum mã înregistrez la primãrie dacã stau patru luni?', ro"
  })
  void aStrayLetterMakesNoLanguageForeign(String text, String language) {
    assertThat(read(text).language()).isEqualTo(new Language(language));
    assertThat(read(text).meaning()).isInstanceOf(Meaning.Asked.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "they fired me and I must leave the room tomorrow and I am ill",
        "ik ben ontslagen en ik moet morgen uit mijn kamer en ik ben ziek",
        "zwolnili mnie z pracy i jutro muszę opuścić pokój i jestem chory",
        "m-au concediat și mâine trebuie să plec din cameră și sunt bolnav",
        "уволниха ме без причина и утре трябва да напусна стаята и съм болен от една седмица"
      })
  void whatElseAMessageAsksIsOffered(String text) {
    assertThat(read(text).meaning())
        .isInstanceOfSatisfying(
            Meaning.Asked.class,
            asked ->
                assertThat(asked.about())
                    .isInstanceOfSatisfying(
                        Meaning.About.More.class, more -> assertThat(more.others()).isNotEmpty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do I get a bsn number and my boss took my passport and does not give it back",
        "hoe krijg ik een bsn en mijn baas heeft mijn paspoort afgepakt en geeft het niet terug",
        "jak dostać numer bsn i szef zabrał mi paszport i nie chce oddać",
        "cum obțin numărul bsn și șeful mi-a luat pașaportul și nu mi-l dă înapoi",
        "как да получа номер bsn и шефът ми взе паспорта и не го връща"
      })
  void ofSeveralThingsDangerComesFirst(String text) {
    Meaning.Asked asked = (Meaning.Asked) read(text).meaning();
    assertThat(asked.answer())
        .isInstanceOfSatisfying(
            Answer.Urgent.class,
            urgent -> assertThat(urgent.article().value()).isEqualTo("work-papers-taken"));
    assertThat(asked.about())
        .isInstanceOfSatisfying(
            Meaning.About.More.class,
            more -> assertThat(more.others()).contains(new ArticleId("reg-bsn")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my husband beats me and my daughter",
        "mijn man slaat mij en mijn dochter",
        "mąż bije mnie i moje dzieci",
        "soțul mă bate pe mine și pe copii",
        "мъжът ми бие мен и децата"
      })
  void aChildInDangerIsNamedFirst(String text) {
    Meaning.Asked asked = (Meaning.Asked) read(text).meaning();
    assertThat(asked.answer()).isInstanceOf(Answer.Urgent.class);
    assertThat(asked.about())
        .isInstanceOfSatisfying(
            Meaning.About.More.class, more -> assertThat(more.child()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "'po polsku proszę', pl",
    "'на български моля', bg",
    "'na bulgarski molq', bg",
    "'speak English', en",
    "'în română vă rog', ro",
    "'in het Nederlands graag', nl",
    "/lang pl, pl",
    "'можна українською', uk",
    "'turkish please', tr",
    "'auf Deutsch bitte', de"
  })
  void aLanguageWishedForIsNamed(String text, String wants) {
    assertThat(read(text).meaning())
        .isEqualTo(new Meaning.Command(Meaning.Wish.LANGUAGE, new Language(wants)));
  }

  @Test
  void aCommandSaysNothingAboutItsWritersLanguage() {
    Language polish = Language.POLISH;

    assertThat(UNDERSTANDING.read("/start poster_12-ro", null, polish, null).language())
        .isEqualTo(polish);
    assertThat(UNDERSTANDING.read("/human", polish, null, null).language()).isEqualTo(polish);
  }

  @Test
  void aCourseInALanguageIsNoWishToSpeakIt() {
    assertThat(read("Ze spreekt nog geen Nederlands").meaning())
        .isNotInstanceOf(Meaning.Command.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"STOP 12345", "Stop with work, what papers do I need for BSN?"})
  void stopWithinAMessageIsNoStop(String text) {
    assertThat(read(text).meaning()).isNotEqualTo(new Meaning.Command(Meaning.Wish.STOP, null));
  }

  @ParameterizedTest
  @CsvSource({
    "'dziękuję bardzo', THANKS",
    "'Bună ziua', GREETING",
    "'zdravei', GREETING",
    "'tot ziens', GOODBYE",
    "'are you a robot', ABOUT_BOT"
  })
  void smallTalkAsksNothing(String text, Meaning.Kind kind) {
    assertThat(read(text).meaning()).isEqualTo(new Meaning.SmallTalk(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Szef zabrał mi paszport i nie chce oddać",
        "Моят шеф ми взе паспорта",
        "shefa mi vze pasporta i ne go vrushta",
        "Patronul mi-a luat pașaportul și nu mi-l dă",
        "My boss took my passport and won't give it back"
      })
  void dangerComesFirst(String text) {
    assertThat(read(text).meaning())
        .isInstanceOfSatisfying(
            Meaning.Asked.class,
            asked -> assertThat(asked.answer()).isInstanceOf(Answer.Urgent.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"😂😂😂", "12345", "ok", "BSN?", "huurtoeslag", "gemeente", "...", "asdfgh"})
  void littleOrNothingNeverSwitchesTheLanguage(String text) {
    assertThat(UNDERSTANDING.read(text, Language.POLISH, null, null).language())
        .isEqualTo(Language.POLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "nl, 'Hoe schrijf ik mij in bij de gemeente?'",
    "en, 'How do I register at the town hall?'",
    "pl, 'jak sie zameldowac w gminie i ile to kosztuje'",
    "ro, 'cum ma inscriu la primarie si ce acte imi trebuie'",
    "bg, 'Как да се регистрирам в общината?'",
    "bg, 'kak da se registriram v obshtinata i kakvi dokumenti'"
  })
  void aQuestionTellsItsLanguageAgainstAnyOther(String tag, String text) {
    Language other = tag.equals("nl") ? Language.ENGLISH : Language.DUTCH;
    assertThat(UNDERSTANDING.read(text, other, null, null).language()).isEqualTo(new Language(tag));
  }

  @ParameterizedTest
  @CsvSource({"'bevalling', nl", "'brandveilig?', nl", "'spital', ro", "'tablicach', pl"})
  void aWordThatSaysNothingInEnglishIsReadInTheLanguageItLooksLike(String text, String language) {
    assertThat(read(text).language()).isEqualTo(new Language(language));
    assertThat(read(text).meaning())
        .isInstanceOfSatisfying(
            Meaning.Asked.class,
            asked -> assertThat(asked.answer()).isNotInstanceOf(Answer.Unknown.class));
  }

  @Test
  void aWishThatIsGuessedGivesWayToChoicesThatAreMoreLikely() {
    assertThat(read("ik wil weg").meaning())
        .isInstanceOfSatisfying(
            Meaning.Asked.class,
            asked -> assertThat(asked.answer()).isInstanceOf(Answer.Perhaps.class));
  }

  @Test
  void aHintIsWeak() {
    assertThat(
            UNDERSTANDING
                .read("jak sie zameldowac w gminie", null, Language.DUTCH, null)
                .language())
        .isEqualTo(Language.POLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Як мені зареєструватися у місті?", "Как мне получить этот номер, вы поможете?"})
  void lettersOfOtherLanguagesAreNoneOfOurs(String text) {
    Understood understood = UNDERSTANDING.read(text, Language.POLISH, null, null);
    assertThat(understood.language()).isEqualTo(Language.POLISH);
    assertThat(understood.certain()).isFalse();
  }

  @Test
  void junkNeverErrsAndIsNeverSure() {
    Random random = new Random(11);
    long slowest = 0;
    for (int at = 0; at < 16_000; at++) {
      String junk = Junk.text(random);
      long start = System.nanoTime();
      Understood understood = read(junk);
      slowest = Math.max(slowest, System.nanoTime() - start);
      if (understood.meaning() instanceof Meaning.Asked asked) {
        assertThat(asked.answer()).as(junk).isNotInstanceOf(Answer.Sure.class);
      }
    }
    System.out.printf("16,000 messages of junk, the slowest took %d ms%n", slowest / 1_000_000);
  }

  @Test
  void shuffledAndOverlongTextsNeverErr() {
    Random random = new Random(12);
    long slowest = 0;
    for (Article article : BASE.articles().values()) {
      for (ArticleText text : article.texts().values()) {
        List<String> words = new ArrayList<>(List.of(text.body().split("\\s+")));
        for (int at = 0; at < 6; at++) {
          Collections.shuffle(words, random);
          String shuffled = String.join(" ", words).repeat(at == 0 ? 4 : 1);
          long start = System.nanoTime();
          assertThat(read(shuffled.substring(0, Math.min(4096, shuffled.length()))).meaning())
              .isNotNull();
          slowest = Math.max(slowest, System.nanoTime() - start);
        }
      }
    }
    System.out.printf("shuffled articles, the slowest took %d ms%n", slowest / 1_000_000);
  }

  @Test
  void aMessageOfFourThousandLettersIsRead() {
    assertThat(read("paszport ".repeat(455)).meaning()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'what is loonstrook?', en, loonstrook",
    "'co to jest loonstrok', pl, loonstrook",
    "'ce înseamnă voorlopige aanslag', ro, voorlopige aanslag",
    "'ce inseamna vorlopige aanslag', ro, voorlopige aanslag",
    "'какво е DigiD', bg, DigiD",
    "'kakvo znachi digid', bg, DigiD",
    "'wat betekent het eigen risico', nl, eigen risico",
    "'whats a payslip', en, loonstrook"
  })
  void whatATermMeansIsAsked(String text, String language, String term) {
    Understood understood = read(text);
    assertThat(understood.language().tag()).isEqualTo(language);
    assertThat(understood.meaning())
        .isInstanceOfSatisfying(
            Meaning.Asked.class,
            asked ->
                assertThat(asked.about())
                    .isInstanceOfSatisfying(
                        Meaning.About.Term.class,
                        about -> assertThat(about.term().term()).isEqualTo(term)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wie kan mij helpen met schulden",
        "who can help me with debts?",
        "kto mi pomoże z długami",
        "cine mă poate ajuta cu datoriile?",
        "кой може да ми помогне с дълговете",
        "koi moje da mi pomogne s dylgovete",
        "fairwork numer",
        "telefon juridisch loket"
      })
  void whoHelpsIsAsked(String text) {
    assertThat(read(text).meaning())
        .isInstanceOfSatisfying(
            Meaning.Asked.class,
            asked -> assertThat(asked.about()).isInstanceOf(Meaning.About.Helpers.class));
  }

  @ParameterizedTest
  @CsvSource({
    "'I have just arrived in Holland, what do I need to arrange first?', arrival",
    "'straciłem pracę, co muszę załatwić', work-lost",
    "'mă întorc definitiv acasă, ce trebuie să închid înainte', leaving",
    "'тръгвам си завинаги, какво да уредя преди това', leaving"
  })
  void aMomentIsToldInWords(String text, String moment) {
    assertThat(read(text).meaning())
        .isInstanceOfSatisfying(
            Meaning.Guided.class, guided -> assertThat(guided.guide().moment()).isEqualTo(moment));
  }

  @ParameterizedTest
  @CsvSource({
    "'Ik woon in Rotterdam', rotterdam",
    "'mieszkam w Hadze', den-haag",
    "'живея в Амстердам', amsterdam",
    "'jiveq v amsterdam', amsterdam",
    "'locuiesc în Nijmegen', nijmegen",
    "'I live in Venlo', elsewhere"
  })
  void whereSomebodyLivesIsNoQuestion(String text, String city) {
    Understood understood = read(text);
    assertThat(understood.meaning()).isEqualTo(new Meaning.Lives());
    assertThat(understood.city()).isEqualTo(city);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I moved from Amsterdam to Rotterdam, do I tell both?",
        "I do not live in Rotterdam, where do I register?",
        "where do I register?"
      })
  void whatNamesNoOneCityNamesNone(String text) {
    assertThat(read(text).city()).isNull();
  }
}
