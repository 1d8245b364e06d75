/** Courses, meetings and stops of the mobile information point, and who comes to them. */
@org.jspecify.annotations.NullMarked
package nl.wegwijs.event;
