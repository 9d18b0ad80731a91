package florin.export;

import florin.ledger.Entry;
import florin.ledger.Named;
import florin.ledger.Posting;
import florin.ledger.Sign;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What accounts are called in a journal. Every location and category keeps an account of its own,
 * also where two of them, one archived, bear the same name.
 */
final class JournalAccounts {
  static final String LOANS = "Loans";
  static final String OPENING = "Equity:Opening balances";

  private static final String ASSETS = "Assets";
  private static final String INCOME = "Income";
  private static final String EXPENSES = "Expenses";
  private static final String NONE = "uncategorized";

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  JournalAccounts() {
    uncategorized(Sign.POSITIVE);
    uncategorized(Sign.NEGATIVE);
  }

  /**
   * The account on the other side of a posting.
   *
   * @param isNew whether it is named for the first time
   */
  record Other(String account, boolean isNew) {}

  String location(Named location) {
    return account(ASSETS, location);
  }

  String category(Named category, Sign sign) {
    return account(root(sign), category);
  }

  String uncategorized(Sign sign) {
    return account(root(sign), "", NONE);
  }

  /** Where the money of a posting came from or went to. */
  Other other(Entry entry, Posting posting) {
    int known = taken.size();
    String account =
        switch (entry.kind()) {
          case OPENING -> OPENING;
          case LOAN -> loan(entry, posting);
          case INCOME, EXPENSE, REFUND, TRANSFER ->
              posting
                  .category()
                  .map(category -> category(category, posting.sign()))
                  .orElseGet(() -> uncategorized(posting.sign()));
        };
    return new Other(account, taken.size() > known);
  }

  /** Loans are told apart by who they are with, whatever case the name was written in. */
  private String loan(Entry entry, Posting posting) {
    return entry
        .counterparty()
        .map(with -> account(LOANS, "with " + with.toLowerCase(Locale.ROOT), with))
        .orElseGet(() ->
            posting
                .category()
                .map(category -> account(LOANS, category))
                .orElseGet(() -> uncategorized(Sign.NEUTRAL)));
  }

  private static String root(Sign sign) {
    return switch (sign) {
      case POSITIVE -> INCOME;
      case NEGATIVE -> EXPENSES;
      case NEUTRAL -> LOANS;
    };
  }

  private String account(String root, Named named) {
    return account(root, Long.toString(named.id()), named.name());
  }

  private String account(String root, String key, String name) {
    return names.computeIfAbsent(
        root + "/" + key, _ -> unique(root + ":" + JournalText.account(name)));
  }

  private String unique(String name) {
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + " (" + number + ")";
    }
    return free;
  }
}
