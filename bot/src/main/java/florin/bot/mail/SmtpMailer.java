package florin.bot.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Hands letters to a mail server (RFC 5321). Every wait ends. */
public final class SmtpMailer implements Mailer {
  private final MailSettings settings;
  private final Patience patience;
  private final Session session;

  /**
   * How long to wait.
   *
   * @param connect for the connection
   * @param silence for each word of the server, and for it to read
   * @param greeting for everything until letters may be sent
   * @param letter for one letter as a whole
   */
  record Patience(Duration connect, Duration silence, Duration greeting, Duration letter) {
    static final Patience USUAL =
        new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(90));
  }

  public SmtpMailer(MailSettings settings) {
    this(settings, Patience.USUAL, Optional.empty());
  }

  /**
   * @param trust whose certificates are believed, if not those this machine believes
   */
  SmtpMailer(MailSettings settings, Patience patience, Optional<SSLSocketFactory> trust) {
    this.settings = settings;
    this.patience = patience;
    this.session = Session.getInstance(properties(settings, patience, trust));
  }

  private static Properties properties(
      MailSettings settings, Patience patience, Optional<SSLSocketFactory> trust) {
    var encryption = settings.encryption();
    boolean starttls = encryption == MailSettings.Encryption.STARTTLS_REQUIRED;
    var all = new Properties();
    all.setProperty("mail.smtp.connectiontimeout", millis(patience.connect()));
    all.setProperty("mail.smtp.timeout", millis(patience.silence()));
    all.setProperty("mail.smtp.writetimeout", millis(patience.silence()));
    all.setProperty("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
    all.setProperty("mail.smtp.localhost", settings.from().domain());
    all.setProperty(
        "mail.smtp.ssl.enable", Boolean.toString(encryption == MailSettings.Encryption.TLS));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    all.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    all.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
    all.setProperty(
        "mail.smtp.starttls.enable",
        Boolean.toString(starttls || encryption == MailSettings.Encryption.STARTTLS_OFFERED));
    // The word that ends a talk is said, and not waited for.
    all.setProperty("mail.smtp.quitwait", "false");
    trust.ifPresent(factory -> all.put("mail.smtp.ssl.socketFactory", factory));
    return all;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  @Override
  public MailAddress from() {
    return settings.from();
  }

  @Override
  public Connection connect() throws MailFailed, InterruptedException {
    var transport = new ObservedTransport(session);
    try {
      new TimeLimit(patience.greeting())
          .within(() -> {
            transport.connect(
                settings.host(),
                settings.port(),
                settings.login().map(MailSettings.Login::user).orElse(null),
                settings.login().map(login -> login.password().value()).orElse(null));
            return true;
          });
      return new Open(transport);
    } catch (ExecutionException failed) {
      throw new MailFailed(MailFailed.Meaning.TRY_AGAIN, said(failed));
    } catch (TimeoutException late) {
      throw new MailFailed(
          MailFailed.Meaning.TRY_AGAIN,
          "no connection to " + settings.host() + " within " + patience.greeting().toSeconds() + " s");
    }
  }

  /** An open talk with the server. */
  private final class Open implements Connection {
    private final ObservedTransport transport;

    Open(ObservedTransport transport) {
      this.transport = transport;
    }

    @Override
    public void send(Mail mail, Ending ending) throws MailFailed, InterruptedException {
      transport.expect(ending);
      try {
        new TimeLimit(patience.letter())
            .within(() -> {
              var letter = MimeLetter.of(session, settings.from(), mail);
              Address[] to = letter.getAllRecipients();
              transport.sendMessage(letter, to);
              return true;
            });
      } catch (ExecutionException failed) {
        throw new MailFailed(meaning(failed.getCause()), said(failed));
      } catch (TimeoutException late) {
        throw new MailFailed(
            transport.hasEnded() ? MailFailed.Meaning.UNCERTAIN : MailFailed.Meaning.TRY_AGAIN,
            "not done within " + patience.letter().toSeconds() + " s");
      }
    }

    /** Behind the dot a number from the server decides; every other silence is uncertain. */
    private MailFailed.Meaning meaning(@org.jspecify.annotations.Nullable Throwable failure) {
      if (transport.hasEnded()) {
        return switch (transport.getLastReturnCode() / 100) {
          case 4 -> MailFailed.Meaning.TRY_AGAIN;
          case 5 -> MailFailed.Meaning.REFUSED;
          default -> MailFailed.Meaning.UNCERTAIN;
        };
      }
      return isRefusal(failure) ? MailFailed.Meaning.REFUSED : MailFailed.Meaning.TRY_AGAIN;
    }

    /**
     * The address is refused for good, or the letter is. A refused sender is the operator's to put
     * right, so that letter waits.
     */
    private static boolean isRefusal(@org.jspecify.annotations.Nullable Throwable failure) {
      for (Throwable at = failure; at != null; at = next(at)) {
        if (at instanceof SMTPAddressFailedException address && address.getReturnCode() / 100 == 5) {
          return true;
        }
        if (at instanceof SMTPSendFailedException send
            && send.getReturnCode() / 100 == 5
            && "DATA".equals(send.getCommand())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void close() {
      try {
        new TimeLimit(patience.connect())
            .within(() -> {
              transport.close();
              return true;
            });
      } catch (ExecutionException | TimeoutException gone) {
        // The server closed first, or hangs; either way the talk is over.
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Throwable next(Throwable failure) {
    return failure instanceof MessagingException chained && chained.getNextException() != null
        ? chained.getNextException()
        : failure.getCause() == failure ? null : failure.getCause();
  }

  /** What the innermost failure says: the server's own words where it spoke. */
  private static String said(ExecutionException failed) {
    String said = "";
    Throwable at = failed.getCause();
    for (int depth = 0; at != null && depth < 10; depth++, at = next(at)) {
      if (at.getMessage() != null && !at.getMessage().isBlank()) {
        said = at.getMessage();
      }
    }
    return said.isEmpty() ? String.valueOf(failed.getCause()) : said;
  }
}
