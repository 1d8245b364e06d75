package nl.wegwijs.referral;

import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.OptionalInt;
import java.util.Properties;
import nl.wegwijs.settings.Settings;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands e-mails to the operator's mail server (SMTP, RFC 5321; the library is Angus Mail). */
@Singleton
class Mailer {
  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
  private static final String MILLIS = "15000"; // for each answer of the server
  private static final int LONGEST = 200;

  private final Settings.@Nullable Mail mail;
  private final Clock clock;

  Mailer(Settings settings, Clock clock) {
    mail = settings.mail().orElse(null);
    this.clock = clock;
  }

  /** How handing over ended. */
  enum Handed {
    TAKEN,
    /** It was not taken; another time it may be. */
    LATER,
    /** It will never be taken. */
    REFUSED,
    /** The connection broke while it was handed over: nobody knows. */
    UNKNOWN
  }

  boolean isOn() {
    return mail != null;
  }

  /** Whether that is one e-mail address and nothing beside it. */
  static boolean isAddress(String text) {
    if (text.length() > LONGEST || !text.matches("[^\\s<>,;@]+@[^\\s<>,;@]+")) {
      return false;
    }
    try {
      new InternetAddress(text, true).validate();
      return true;
    } catch (MessagingException e) {
      return false;
    }
  }

  Handed send(String to, String subject, String text) {
    Settings.Mail server = mail;
    return server == null ? Handed.LATER : send(server, to, subject, text);
  }

  private Handed send(Settings.Mail server, String to, String subject, String text) {
    Session session = Session.getInstance(properties(server));
    Transport transport;
    MimeMessage message;
    try {
      message = message(session, server, to, subject, text);
      transport = session.getTransport("smtp");
      transport.connect(
          server.host(), server.port(), server.user().orElse(null), server.password().orElse(null));
    } catch (MessagingException e) {
      LOG.warn("The mail server does not let us in: {}", e.getClass().getSimpleName());
      return Handed.LATER; // the server may be back, or the operator sets it right
    }
    try {
      return hand(transport, message);
    } finally {
      leave(transport);
    }
  }

  private static Handed hand(Transport transport, MimeMessage message) {
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return Handed.TAKEN;
    } catch (SendFailedException e) {
      return judged(answer(e));
    } catch (MessagingException e) {
      return Handed.UNKNOWN;
    }
  }

  /** 400 and more is for now, 500 and more for ever (RFC 5321, 4.2.1); else there was no answer. */
  private static Handed judged(OptionalInt answer) {
    int code = answer.orElse(0);
    return code >= 500 ? Handed.REFUSED : code >= 400 ? Handed.LATER : Handed.UNKNOWN;
  }

  /** What the server said to the message, or to the address it was for. */
  private static OptionalInt answer(SendFailedException failed) {
    if (failed instanceof SMTPSendFailedException message) {
      return OptionalInt.of(message.getReturnCode());
    } else if (failed instanceof SMTPAddressFailedException address) {
      return OptionalInt.of(address.getReturnCode());
    }
    return failed.getNextException() instanceof SendFailedException next
        ? answer(next)
        : OptionalInt.empty();
  }

  /** The answer that counts was there before. */
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server left first: {}", e.getClass().getSimpleName());
    }
  }

  private MimeMessage message(
      Session session, Settings.Mail server, String to, String subject, String text)
      throws MessagingException {
    String charset = StandardCharsets.UTF_8.name();
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(server.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    message.setSubject(subject, charset);
    message.setText(text, charset);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no absence notes
    message.saveChanges();
    return message;
  }

  private static Properties properties(Settings.Mail server) {
    boolean direct = server.tls().equals("direct");
    boolean starts = server.tls().equals("required");
    Properties all = new Properties();
    all.setProperty("mail.from", server.from()); // its domain stands in the Message-ID
    all.setProperty("mail.smtp.connectiontimeout", MILLIS);
    all.setProperty("mail.smtp.timeout", MILLIS);
    all.setProperty("mail.smtp.writetimeout", MILLIS);
    all.setProperty("mail.smtp.auth", Boolean.toString(server.user().isPresent()));
    all.setProperty("mail.smtp.ssl.enable", Boolean.toString(direct));
    all.setProperty("mail.smtp.starttls.enable", Boolean.toString(starts));
    all.setProperty("mail.smtp.starttls.required", Boolean.toString(starts));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return all;
  }
}
