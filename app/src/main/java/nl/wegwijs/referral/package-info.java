/** Warm referrals: what goes to another organisation with a person's leave. */
@org.jspecify.annotations.NullMarked
package nl.wegwijs.referral;
