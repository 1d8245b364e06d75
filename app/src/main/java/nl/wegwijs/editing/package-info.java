/** The content desk: drafts, reviews, what is published when, and the exchange with files. */
@org.jspecify.annotations.NullMarked
package nl.wegwijs.editing;
