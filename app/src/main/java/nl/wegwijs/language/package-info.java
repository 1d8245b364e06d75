/** Languages, the words people read in them, and how to tell one from another. */
@org.jspecify.annotations.NullMarked
package nl.wegwijs.language;
