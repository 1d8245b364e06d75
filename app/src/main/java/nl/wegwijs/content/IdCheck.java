package nl.wegwijs.content;

/** Everything that is named exists. What this finds would break a reader's answer. */
final class IdCheck {
  private static final int MOST_RELATED = 4;

  private final KnowledgeBase base;
  private final Lines lines;
  private final Findings findings;

  IdCheck(KnowledgeBase base, Lines lines, Findings findings) {
    this.base = base;
    this.lines = lines;
    this.findings = findings;
  }

  void check(Article article) {
    String file = ArticleReader.Folder.of(article).common();
    if (!base.desks().containsKey(article.desk())) {
      problem(file, "no desk " + article.desk(), "name one of desks.yaml", "desk");
    }
    facts(article, file);
    related(article, file);
    organisations(article, file);
    article.texts().values().forEach(text -> references(article, text));
  }

  private void facts(Article article, String file) {
    for (String id : article.facts()) {
      Fact fact = base.facts().get(id);
      if (fact == null) {
        problem(file, "no fact " + id, "list one of facts.yaml", "facts", id);
      } else if (fact.recheck() && !article.recheck().contains(id)) {
        problem(file, id + " must be looked up again", "list it under recheck too", "facts", id);
      }
    }
    for (String id : article.recheck()) {
      if (!article.facts().contains(id)) {
        problem(file, id + " is not among the facts", "list it under facts too", "recheck", id);
      }
    }
  }

  private void related(Article article, String file) {
    if (article.related().size() > MOST_RELATED) {
      problem(file, "more than four related articles", "keep the four likeliest", "related");
    }
    for (ArticleId id : article.related()) {
      if (id.equals(article.id())) {
        problem(file, "related to itself", "remove it", "related", id.value());
      } else if (!base.articles().containsKey(id)) {
        int line = lines.of(file, "related", id.value());
        findings.warning(file, line, "no article " + id + " yet", "write it or mend the name");
      }
    }
  }

  private void organisations(Article article, String file) {
    for (String id : article.organisations()) {
      if (!base.organisations().containsKey(id)) {
        String todo = "name one of organisations.yaml";
        problem(file, "no organisation " + id, todo, "organisations", id);
      }
    }
  }

  private void references(Article article, ArticleText text) {
    for (Piece piece : Piece.of(article, text, lines)) {
      for (Reference reference : Reference.in(piece.text())) {
        new ReferenceCheck(base, findings).check(piece, reference, article.facts());
      }
    }
  }

  private void problem(String file, String what, String todo, String... keys) {
    findings.problem(file, lines.of(file, keys), what, todo);
  }
}
