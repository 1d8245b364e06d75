/**
 * Registration of a group: an employer's list, a day with times, invitations, and how far each
 * person is.
 */
@org.jspecify.annotations.NullMarked
package nl.wegwijs.group;
