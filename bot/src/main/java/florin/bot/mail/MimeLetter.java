package florin.bot.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * A mail in its form for the wire: text and HTML to choose from, the HTML with its pictures (RFC
 * 2046, 2387).
 */
final class MimeLetter extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String messageId;

  private MimeLetter(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  static MimeMessage of(Session session, MailAddress from, Mail mail) throws MessagingException {
    var letter = new MimeLetter(session, mail.messageId());
    letter.setFrom(address(from));
    letter.setRecipient(Message.RecipientType.TO, address(mail.to()));
    letter.setSubject(HeaderText.clean(mail.subject()), UTF_8);
    letter.setSentDate(Date.from(mail.date()));
    // RFC 3834: holiday notices and the like need not answer.
    letter.setHeader("Auto-Submitted", "auto-generated");
    if (mail.list().isPresent()) {
      list(letter, mail.list().get());
    }
    letter.setContent(body(mail));
    letter.saveChanges();
    return letter;
  }

  /** RFC 2919, 2369 and 8058. */
  private static void list(MimeMessage letter, Mail.Mailing list) throws MessagingException {
    letter.setHeader("List-Id", "<" + list.id() + ">");
    letter.setHeader("List-Unsubscribe", "<" + list.stopUrl() + ">");
    if (list.oneClick()) {
      letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  private static MimeMultipart body(Mail mail) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(mail.text(), UTF_8);
    var html = new MimeBodyPart();
    html.setText(mail.html(), UTF_8, "html");
    if (mail.pictures().isEmpty()) {
      return new MimeMultipart("alternative", text, html);
    }
    var related = new MimeMultipart("related", html);
    for (Mail.Picture picture : mail.pictures()) {
      related.addBodyPart(picture(picture));
    }
    var pictured = new MimeBodyPart();
    pictured.setContent(related);
    return new MimeMultipart("alternative", text, pictured);
  }

  private static MimeBodyPart picture(Mail.Picture picture) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(picture.png(), "image/png")));
    part.setContentID("<" + picture.contentId() + ">");
    part.setDisposition(Part.INLINE);
    part.setFileName(picture.fileName());
    return part;
  }

  private static InternetAddress address(MailAddress address) throws MessagingException {
    try {
      return address.name().isEmpty()
          ? new InternetAddress(address.address(), true)
          : new InternetAddress(address.address(), address.name(), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
  }

  /** Called by the library when it is about to write one of its own. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
