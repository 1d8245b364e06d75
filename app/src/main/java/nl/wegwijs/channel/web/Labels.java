package nl.wegwijs.channel.web;

import jakarta.inject.Singleton;
import java.util.Map;
import nl.wegwijs.edge.PageLanguage;
import nl.wegwijs.language.Languages;

/** What a tapped option said. */
@Singleton
class Labels {
  /** Before the tag of a language, in the id of an option that asks for it. */
  static final String LANGUAGE = "l:";

  private final Languages languages;
  private final PageLanguage pageLanguage;

  Labels(Languages languages, PageLanguage pageLanguage) {
    this.languages = languages;
    this.pageLanguage = pageLanguage;
  }

  /**
   * @param offered the labels of the options that were offered, by id
   */
  String of(String option, Map<String, String> offered) {
    return option.startsWith(LANGUAGE)
        ? pageLanguage.spoken(option.substring(LANGUAGE.length())).map(languages::name).orElse("…")
        : offered.getOrDefault(option, "…");
  }
}
