package nl.wegwijs.staff;

/**
 * What a provider said, or a browser brought, is not to be believed; the message holds no secret.
 */
final class Distrust extends RuntimeException {
  Distrust(String message) {
    super(message);
  }
}
