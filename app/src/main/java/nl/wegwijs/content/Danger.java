package nl.wegwijs.content;

/** Why an article comes before everything else; each kind has its own first sentence. */
public enum Danger {
  THREAT,
  VIOLENCE,
  SELF_HARM,
  MEDICAL,
  HOMELESS
}
