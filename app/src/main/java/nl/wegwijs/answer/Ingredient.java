package nl.wegwijs.answer;

/** What the ranker is made of, each to be left out to see what it is worth. */
public enum Ingredient {
  /** Words by their stems. */
  STEMMER,
  /** Letters without their marks. */
  FOLDING,
  /** Pieces of three to five letters. */
  PIECES,
  /** The names of glossary terms. */
  SYNONYMS,
  /** How people ask: titles, short texts and words alone are left. */
  PHRASINGS,
  /** All but BM25. */
  CLASSIFIERS,
  /** Marks put back, and Bulgarian in Latin letters turned to Cyrillic. */
  CORRECTION
}
