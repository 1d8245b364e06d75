package nl.wegwijs.edge;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;

/** Draws the templates under jte/, compiled with the program; every value in them is escaped. */
@Singleton
public class Views {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Views.class.getClassLoader(), "nl.wegwijs.jte");

  /**
   * @param template such as {@code web/page.jte}
   */
  public String draw(String template, Object model) {
    StringOutput output = new StringOutput(8192);
    engine.render(template, model, output);
    return output.toString();
  }
}
