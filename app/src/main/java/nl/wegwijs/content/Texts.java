package nl.wegwijs.content;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import nl.wegwijs.language.Language;

@Singleton
public class Texts {
  public String full(Article a, Language l, LocalDate d) {
    return a.in(l).body();
  }

  public String brief(Article a, Language l, LocalDate d) {
    return a.in(l).brief();
  }

  public List<Fact.Source> sources(Article a) {
    return List.of();
  }

  public String date(LocalDate d, Language l) {
    return d.toString();
  }
}
