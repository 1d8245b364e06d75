/** Diaries, and who has a time in them. */
@org.jspecify.annotations.NullMarked
package nl.wegwijs.booking;
