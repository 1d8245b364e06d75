/** What Wegwijs knows: articles, facts, desks and terms, read from files, checked and rendered. */
@org.jspecify.annotations.NullMarked
package nl.wegwijs.content;
