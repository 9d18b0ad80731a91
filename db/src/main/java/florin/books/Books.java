package florin.books;

import florin.Actor;
import florin.documents.Documents;
import florin.export.Exports;
import florin.history.History;
import florin.imports.Imports;
import florin.invoices.Invoices;
import florin.invoices.Payments;
import florin.ledger.Attachments;
import florin.ledger.Buckets;
import florin.ledger.Categories;
import florin.ledger.Customers;
import florin.ledger.Ledger;
import florin.ledger.LedgerChecks;
import florin.ledger.LiveNames;
import florin.ledger.Loans;
import florin.ledger.Locations;
import florin.ledger.PaymentMethods;
import florin.money.Rates;
import florin.people.BookSettings;
import florin.people.Farewell;
import florin.people.GroupChats;
import florin.people.Identities;
import florin.people.IdentityLinks;
import florin.people.Invites;
import florin.people.Members;
import florin.people.People;
import florin.people.Profiles;
import florin.quickentry.QuickEntry;
import florin.reports.Reports;
import florin.schedules.Schedules;
import florin.sql.Tx;
import java.time.Instant;
import java.util.Set;

/**
 * The rules, open for one actor and one transaction: one plural a subject. Handlers and page
 * methods receive it and never open one themselves.
 */
public final class Books {
  private final Tx tx;

  Books(Tx tx) {
    this.tx = tx;
  }

  public Actor actor() {
    return tx.actor();
  }

  /** The one instant that is now for all of this transaction. */
  public Instant now() {
    return tx.now();
  }

  /** The lanes of chats that have something to hear once this is committed. */
  public Set<Long> told() {
    return tx.told();
  }

  /** Goes on as somebody else: a newcomer who just registered, a person who switched books. */
  public void enter(Actor actor) {
    tx.enter(actor);
  }

  public People people() {
    return new People(tx);
  }

  public GroupChats groupChats() {
    return new GroupChats(tx);
  }

  public Members members() {
    return new Members(tx, history());
  }

  public Invites invites() {
    return new Invites(tx, history());
  }

  public Identities identities() {
    return new Identities(tx);
  }

  public IdentityLinks identityLinks() {
    return new IdentityLinks(tx, history());
  }

  public Profiles profiles() {
    return new Profiles(tx);
  }

  public Farewell farewell() {
    return new Farewell(tx, history());
  }

  public BookSettings bookSettings() {
    return new BookSettings(tx, history());
  }

  public Categories categories() {
    return new Categories(tx, history());
  }

  public Locations locations() {
    return new Locations(tx, history());
  }

  public Buckets buckets() {
    return new Buckets(tx, history());
  }

  public PaymentMethods paymentMethods() {
    return new PaymentMethods(tx, history());
  }

  public Customers customers() {
    return new Customers(tx, history());
  }

  /** From typed lines to entries. */
  public QuickEntry quickEntry() {
    return new QuickEntry(
        new LiveNames(tx), categories(), locations(), buckets(), paymentMethods(), customers());
  }

  public Documents documents() {
    return new Documents(tx);
  }

  public Imports imports() {
    return new Imports(tx, ledger(), history());
  }

  public Invoices invoices() {
    return new Invoices(tx, history());
  }

  /** Which entries paid which invoices. */
  public Payments payments() {
    return new Payments(tx, history());
  }

  public Ledger ledger() {
    return new Ledger(tx, history());
  }

  public Attachments attachments() {
    return new Attachments(tx);
  }

  public Loans loans() {
    return new Loans(tx);
  }

  public History history() {
    return new History(tx);
  }

  public Rates rates() {
    return new Rates(tx, history());
  }

  public Reports reports() {
    return new Reports(tx);
  }

  /** The summaries the actor gets by themselves. */
  public Schedules schedules() {
    return new Schedules(tx);
  }

  /** What the actor sees of the book, as files. */
  public Exports exports() {
    return new Exports(tx, history());
  }

  public LedgerChecks checks() {
    return new LedgerChecks(tx);
  }

  /**
   * The plumbing in the same transaction: inbox row done, rule, history and outgoing rows commit
   * together.
   */
  public Plumbing plumbing() {
    return new Plumbing(tx);
  }
}
