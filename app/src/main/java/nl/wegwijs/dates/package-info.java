/** The dates that the law sets a person, and reminders of them for those who want any. */
@org.jspecify.annotations.NullMarked
package nl.wegwijs.dates;
