/** Reports of what goes wrong: told in chat, looked into by staff, answered under a code. */
@org.jspecify.annotations.NullMarked
package nl.wegwijs.report;
