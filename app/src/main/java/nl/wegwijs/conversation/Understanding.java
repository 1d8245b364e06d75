package nl.wegwijs.conversation;

import jakarta.inject.Singleton;
import java.util.List;
import nl.wegwijs.answer.Answer;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

@Singleton
public class Understanding {
  public Understood read(
      String text,
      @Nullable Language current,
      @Nullable Language hint,
      @Nullable ArticleId context) {
    return new Understood(
        current != null ? current : Language.ENGLISH,
        false,
        new Meaning.Asked(new Answer.Unknown(List.of())));
  }
}
