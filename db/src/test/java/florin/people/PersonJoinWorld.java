package florin.people;

import static florin.people.Accounts.MARCH_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.invoices.HandWritten;
import florin.invoices.Invoice;
import florin.invoices.InvoiceLine;
import florin.ledger.Entry;
import florin.ledger.EntryChange;
import florin.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Two people who turn out to be one, and what is asked about them afterwards. */
abstract class PersonJoinWorld {
  static Accounts accounts;

  @BeforeAll
  static void open() {
    accounts = new Accounts();
  }

  /** Whatever the tests did: nobody is named anywhere of whom nothing is known. */
  @AfterAll
  static void nobodyIsLeftBehind() {
    assertThat(accounts.count("person p join joined_person j on j.person_id = p.id")).isZero();
    for (String column : personColumns()) {
      String[] where = column.split("\\.");
      assertThat(
              accounts.count(
                  "%s t join joined_person j on j.person_id = t.%s".formatted(where[0], where[1])))
          .as(column)
          .isZero();
    }
    assertThat(
            accounts.count(
                """
                change c cross join lateral regexp_matches((c.before, c.after)::text,
                  '(?:author_id|person_id|personal_of|decided_by)[^0-9]{2,6}([0-9]+)', 'g') as named
                  join joined_person j on j.person_id = named[1]::bigint\
                """))
        .isZero();
    accounts.close();
  }

  static Invoice submitted(Membership by, String number) {
    return accounts.florin.as(
        by,
        books -> {
          Invoice draft =
              books
                  .invoices()
                  .write(
                      new HandWritten(
                          number,
                          "Acme GmbH",
                          MARCH_1,
                          Optional.empty(),
                          Currency.getInstance("EUR"),
                          List.of(
                              InvoiceLine.of(
                                  "Work",
                                  BigDecimal.ONE,
                                  new BigDecimal("100"),
                                  Optional.empty()))));
          return books.invoices().submit(draft.number(), MARCH_1);
        });
  }

  static Invoice find(Membership by, Invoice invoice) {
    return accounts.florin.find(by, books -> books.invoices().find(invoice.number())).orElseThrow();
  }

  static void edit(Membership by, int number, String amount) {
    accounts.florin.run(
        by,
        books -> books.ledger().edit(number, EntryChange.none().amount(Money.of(amount, "EUR"))));
  }

  static String author(Membership by, Entry entry) {
    return accounts
        .florin
        .find(by, books -> books.ledger().find(entry.number()))
        .orElseThrow()
        .author()
        .name();
  }

  static Money amount(Membership by, Entry entry) {
    return accounts
        .florin
        .find(by, books -> books.ledger().find(entry.number()))
        .orElseThrow()
        .amount();
  }

  static Money balance(Membership by) {
    return accounts.florin.as(by, books -> books.ledger().balances()).signs().getFirst().total();
  }

  static void clean(Membership by) {
    assertThat(accounts.florin.list(by, books -> books.checks().differences())).isEmpty();
  }

  static List<String> names(Membership person) {
    return accounts.florin.list(person, books -> books.people().memberships()).stream()
        .map(membership -> membership.book().name())
        .toList();
  }

  /** Every column that names a person, whether a foreign key says so or not. */
  static List<String> personColumns() {
    return accounts.asOwner(sql ->
        sql.fetch(
                """
                select table_name || '.' || column_name from information_schema.columns
                 where table_schema = 'public' and data_type = 'bigint' and table_name <> 'joined_person'
                   and column_name in ('author_id', 'person_id', 'personal_of', 'invited_by', 'used_by', 'set_by', 'taught_by',
                     'decided_by', 'bound_by', 'issued_by', 'claimed_by')\
                """)
            .getValues(0, String.class));
  }

  static void refused(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.key()).isEqualTo(key));
  }
}
