package florin.books;

import florin.access.AccessLinks;
import florin.access.Claims;
import florin.access.Credentials;
import florin.access.MailAddresses;
import florin.access.SignInTries;
import florin.access.WebSessions;
import florin.chat.Buttons;
import florin.chat.ChatMessages;
import florin.chat.Conversations;
import florin.chat.Inbox;
import florin.chat.Lanes;
import florin.chat.SlowUpdates;
import florin.outbox.Letters;
import florin.outbox.MailStops;
import florin.outbox.Mails;
import florin.outbox.NewsDesk;
import florin.outbox.Outbox;
import florin.outbox.Queues;
import florin.people.DemoPeople;
import florin.schedules.DueSchedules;
import florin.schedules.StuckTriggers;
import florin.sql.Tx;
import java.time.Instant;

/**
 * What acts before a book is known: inbox, outbox, conversations, buttons, and facts of the
 * installation. Reached through {@link Database#system}.
 */
public final class Plumbing {
  private final Tx tx;

  Plumbing(Tx tx) {
    this.tx = tx;
  }

  /** The one instant that is now for all of this transaction. */
  public Instant now() {
    return tx.now();
  }

  public Inbox inbox() {
    return new Inbox(tx);
  }

  public SlowUpdates slowUpdates() {
    return new SlowUpdates(tx);
  }

  public Installation installation() {
    return new Installation(tx);
  }

  public DemoPeople demo() {
    return new DemoPeople(tx);
  }

  public Lanes lanes() {
    return new Lanes(tx);
  }

  public Conversations conversations() {
    return new Conversations(tx);
  }

  public Buttons buttons() {
    return new Buttons(tx);
  }

  public ChatMessages messages() {
    return new ChatMessages(tx);
  }

  public NewsDesk newsDesk() {
    return new NewsDesk(tx);
  }

  public Outbox outbox() {
    return new Outbox(tx);
  }

  public AccessLinks accessLinks() {
    return new AccessLinks(tx);
  }

  public WebSessions webSessions() {
    return new WebSessions(tx);
  }

  public DueSchedules dueSchedules() {
    return new DueSchedules(tx);
  }

  public StuckTriggers stuckTriggers() {
    return new StuckTriggers(tx);
  }

  public Credentials credentials() {
    return new Credentials(tx);
  }

  public MailAddresses mailAddresses() {
    return new MailAddresses(tx);
  }

  public SignInTries signInTries() {
    return new SignInTries(tx);
  }

  public Claims claims() {
    return new Claims(tx);
  }

  /** How much waits on its way in and out. */
  public Queues queues() {
    return new Queues(tx);
  }

  public Mails mails() {
    return new Mails(tx);
  }

  public Letters letters() {
    return new Letters(tx);
  }

  public MailStops mailStops() {
    return new MailStops(tx);
  }
}
