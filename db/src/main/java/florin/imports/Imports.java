package florin.imports;

import florin.Refused;
import florin.Role;
import florin.history.Action;
import florin.history.Change;
import florin.history.History;
import florin.history.Subject;
import florin.history.Undone;
import florin.ledger.Categories;
import florin.ledger.EntryDraft;
import florin.ledger.Ledger;
import florin.ledger.Locations;
import florin.ledger.PaymentMethods;
import florin.ledger.Recorded;
import florin.sql.Tx;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;

/**
 * Files on their way into the actor's book. Rows are staged when they were read, shown to the
 * person in a summary, and booked all or none as one action, which is undone as one. What nobody
 * books is forgotten after thirty days. An agent sees the own imports.
 */
public final class Imports {
  private static final String ACTION = "import";
  private static final int MOST_PROBLEMS = 1000;

  private final Tx tx;
  private final Ledger ledger;
  private final History history;
  private final ImportTable imports;

  public Imports(Tx tx, Ledger ledger, History history) {
    this.tx = tx;
    this.ledger = ledger;
    this.history = history;
    this.imports = new ImportTable(tx);
  }

  /** Keeps rows until somebody decides on them; those that no book can hold become problems. */
  public Import stage(ImportDraft draft) {
    tx.actor().require(Role.AGENT);
    imports.forget();
    long id = imports.insert(draft);
    write(id, draft);
    return imports.find(imports.number(id)).orElseThrow();
  }

  /** Puts another reading of the same document in the place of one that is staged. */
  public Import restage(int number, ImportDraft draft) {
    Import staged = imports.staged(number);
    imports.read(staged.id(), draft.reading());
    new StagedRows(tx, staged.id()).delete();
    write(staged.id(), draft);
    return imports.find(number).orElseThrow();
  }

  public Optional<Import> find(int number) {
    return imports.find(number);
  }

  /**
   * @throws Refused {@code import.unknown}
   */
  public ImportSummary summary(int number) {
    Import what =
        imports
            .find(number)
            .orElseThrow(() -> new Refused("import.unknown", Integer.toString(number)));
    NameMatching names = names();
    return new SummaryQuery(tx, what)
        .run(names.unknownCategories(what.id()), names.homeless(what.id()));
  }

  /** Lines that cannot be booked, in the order of the file, at most a thousand. */
  public List<ImportProblem> problems(int number) {
    return imports.find(number).stream()
        .flatMap(found -> new StagedRows(tx, found.id()).problems(MOST_PROBLEMS).stream())
        .toList();
  }

  /**
   * Makes a category of every name in the file that is none yet, at most fifty. Its sign is that of
   * what its rows sum to.
   *
   * @return how many were made
   */
  public int addCategories(int number) {
    Import staged = imports.staged(number);
    List<NewCategory> unknown = names().unknownCategories(staged.id());
    var categories = new Categories(tx, history);
    unknown.forEach(category -> categories.add(category.name(), category.sign()));
    return unknown.size();
  }

  /**
   * Takes every amount of a staged import as one of another currency; the figures stay.
   *
   * @throws Refused {@code import.decimals} where that currency has fewer decimals
   */
  public void recount(int number, Currency currency) {
    Import staged = imports.staged(number);
    var rows = new StagedRows(tx, staged.id());
    if (rows.needMoreDecimals(currency)) {
      throw new Refused("import.decimals", currency.getCurrencyCode());
    }
    rows.recount(currency);
    imports.read(
        staged.id(), staged.reading().answered(ImportReading.CURRENCY, currency.getCurrencyCode()));
  }

  /**
   * Books a staged import. Where the book has no location for a currency of the file, one is added
   * that bears the currency's code.
   *
   * @param withDuplicates also the rows that look like entries the book has
   * @param watcher hears how many entries are recorded
   * @throws Refused what became of the import if it is no longer staged; {@code import.nothing-new}
   *     where every row looks like an entry
   */
  public Booked book(int number, boolean withDuplicates, Watcher watcher) {
    tx.actor().require(Role.AGENT);
    tx.lockBook();
    Import staged = imports.staged(number);
    var staging = new StagedRows(tx, staged.id());
    List<StagedRows.Row> rows = staging.read(withDuplicates);
    if (rows.isEmpty()) {
      throw new Refused("import.nothing-new", Integer.toString(number));
    }
    names().homeless(staged.id()).forEach(this::addLocation);
    NameMatching names = names().withCustomersOf(rows);
    List<EntryDraft> drafts = rows.stream().map(row -> names.draft(row, staged.id())).toList();
    Recorded recorded =
        ledger.recordImport(
            drafts,
            Map.of(ACTION, Integer.toString(number), "file", staged.fileName()),
            List.of(booked(staged.id())),
            done -> watcher.recorded(done, drafts.size()));
    staging.booked(rows, recorded.firstNumber());
    return new Booked(
        number,
        recorded.actionId(),
        recorded.count(),
        recorded.firstNumber(),
        recorded.lastNumber());
  }

  /** The same, watched by nobody. */
  public Booked book(int number, boolean withDuplicates) {
    return book(number, withDuplicates, (done, all) -> {});
  }

  /** Hears how far the booking of an import is; nothing of it is committed yet. */
  @FunctionalInterface
  public interface Watcher {
    void recorded(int done, int all);
  }

  /** How many rows an import holds, none if there is no such import. */
  public int size(int number) {
    return imports.find(number).map(found -> new StagedRows(tx, found.id()).count()).orElse(0);
  }

  /** Lets go of a staged import. */
  public void cancel(int number) {
    Import staged = imports.staged(number);
    new StagedRows(tx, staged.id()).delete();
    imports.cancelled(staged.id());
  }

  /**
   * Takes a booked import back as a whole; entries changed since stay and are named.
   *
   * @throws Refused {@code import.not-booked} where it is not booked, or no more
   */
  public Undone undo(int number) {
    Import found =
        imports
            .find(number)
            .orElseThrow(() -> new Refused("import.unknown", Integer.toString(number)));
    return history.actionsOf(Subject.IMPORT, found.id()).stream()
        .filter(action -> action.kind().equals(ACTION) && action.undoneAt().isEmpty())
        .findFirst()
        .map(Action::id)
        .map(history::undo)
        .orElseThrow(() -> new Refused("import.not-booked", Integer.toString(number)));
  }

  private void write(long id, ImportDraft draft) {
    Currency currency =
        Currency.getInstance(
            tx.sql()
                .fetchSingle("select currency from book where id = ?", tx.bookId())
                .get(0, String.class));
    var staging = new Staging(currency, draft);
    new StagedRows(tx, id).insert(staging.rows(), staging.problems());
  }

  private Change booked(long id) {
    JSONB before = history.image(Subject.IMPORT, id).orElseThrow();
    imports.booked(id);
    return new Change(Subject.IMPORT, id, before, history.image(Subject.IMPORT, id).orElseThrow());
  }

  private void addLocation(Currency currency) {
    var locations = new Locations(tx, history);
    String code = currency.getCurrencyCode();
    String name = locations.find(code).isPresent() ? code + " 2" : code;
    locations.add(name, false, currency);
  }

  private NameMatching names() {
    return new NameMatching(
        tx,
        new Categories(tx, history),
        new Locations(tx, history),
        new PaymentMethods(tx, history));
  }
}
