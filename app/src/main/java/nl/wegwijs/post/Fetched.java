package nl.wegwijs.post;

import java.net.URI;

/** What came of fetching a file that a person sent. */
public sealed interface Fetched {
  /** All of it. */
  record Whole(byte[] content) implements Fetched {}

  /** Whoever holds it says that it lies there. */
  record Elsewhere(URI where) implements Fetched {}

  /** It is there no more, or never was. */
  record Gone() implements Fetched {}

  /** More than {@link Download#MOST} bytes. */
  record TooLarge() implements Fetched {}

  /** No answer in time; later it may come. */
  record Silent() implements Fetched {}
}
