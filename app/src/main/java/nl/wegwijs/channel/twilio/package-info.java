/** SMS and WhatsApp by way of Twilio: webhooks in, letters out. */
@org.jspecify.annotations.NullMarked
package nl.wegwijs.channel.twilio;
