package nl.wegwijs.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.wegwijs.answer.Stems;
import nl.wegwijs.content.KnowledgeBase;
import nl.wegwijs.content.PackedContent;
import nl.wegwijs.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  private static final KnowledgeBase CONTENT = PackedContent.read();

  private static List<List<String>> groups(String... texts) {
    Likeness<String> likeness = new Likeness<>();
    for (String text : texts) {
      likeness.add(new TreeSet<>(List.of(text.split(" "))), text);
    }
    return likeness.groups();
  }

  private static List<List<String>> sorted(List<List<String>> groups) {
    return groups.stream().map(group -> group.stream().sorted().toList()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | mag ik een hond houden in de kamer | is een hond houden op mijn kamer verboden"
            + " | waar vind ik een visvergunning",
        "en | can i keep a dog in my room | is keeping a dog in the room allowed"
            + " | where is the nearest cinema",
        "pl | czy moge trzymac psa w pokoju | czy można trzymać psa w pokoju"
            + " | gdzie kupic karte wedkarska",
        "ro | pot sa tin un caine in camera | am voie să țin câine în cameră"
            + " | unde cumpar permis de pescuit",
        "bg | може ли да държа куче в стаята | позволено ли е да държа куче в стаята"
            + " | къде се купува билет за риболов"
      })
  void textsOfOneMatterComeTogether(String tag, String one, String other, String different) {
    Stems stems = new Stems(new Language(tag), CONTENT);
    Likeness<String> likeness = new Likeness<>();
    for (String text : List.of(one, different, other)) {
      likeness.add(stems.of(text), text);
    }
    assertThat(sorted(likeness.groups()))
        .containsExactlyInAnyOrder(Stream.of(one, other).sorted().toList(), List.of(different));
  }

  @Test
  void wordsOfEveryQuestionDoNotMakeTextsAlike() {
    Stems stems = new Stems(Language.DUTCH, CONTENT);
    assertThat(stems.of("hoe kan ik dat hier met een hond")).hasSizeLessThan(4);
    assertThat(stems.of("hoe kan ik dat")).isNotEmpty();
    assertThat(stems.of("?!")).isEmpty();
  }

  @Test
  void halfOfTheStemsIsEnoughAndLessIsNot() {
    assertThat(groups("a b c", "b c d")).hasSize(1);
    assertThat(groups("a b c", "c d e")).hasSize(2);
    assertThat(groups("a b", "b c")).hasSize(2);
  }

  @Test
  void theOrderInWhichTheyComeDoesNotMatter() {
    assertThat(sorted(groups("a b c", "x y", "b c d", "x y", "c d e")))
        .isEqualTo(sorted(groups("c d e", "x y", "b c d", "x y", "a b c")));
  }

  @Test
  void aTextWithoutAWordIsLikeNoOther() {
    Likeness<String> likeness = new Likeness<>();
    likeness.add(new TreeSet<>(), "?!");
    likeness.add(new TreeSet<>(), "...");
    assertThat(likeness.groups()).isEmpty();
  }
}
