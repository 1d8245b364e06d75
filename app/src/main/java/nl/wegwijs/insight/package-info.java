/** What people asked for and what came of it, for editors; never a person. */
@org.jspecify.annotations.NullMarked
package nl.wegwijs.insight;
