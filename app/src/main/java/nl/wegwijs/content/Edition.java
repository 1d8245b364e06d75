package nl.wegwijs.content;

import nl.wegwijs.language.Phrases;

/** One state of the knowledge base and its texts; whoever answers a question uses one for all. */
public record Edition(KnowledgeBase knowledge, Texts texts) {
  static Edition of(KnowledgeBase knowledge, Phrases phrases) {
    return new Edition(knowledge, new Texts(knowledge, phrases));
  }
}
