package florin.sql;

import florin.Role;
import florin.people.Membership;
import florin.testing.FreshBooks;

/**
 * Two books with rows in every table, each with an owner and an agent who both recorded, so that
 * there is something to see and to spoil.
 */
final class TwoBooks implements AutoCloseable {
  final FreshBooks florin = new FreshBooks();
  final Membership anna = florin.register("Anna");
  final Membership annasAgent = florin.join(florin.register("Alex"), anna.book().id(), Role.AGENT);
  final Membership bella = florin.register("Bella");
  final Membership bellasAgent = florin.join(florin.register("Bo"), bella.book().id(), Role.AGENT);

  TwoBooks() {
    fill(anna, 1);
    fill(annasAgent, 2);
    fill(bella, 1);
    fill(bellasAgent, 2);
  }

  private void fill(Membership author, int number) {
    florin.asOwner(sql ->
        sql.execute(
            """
            begin;
            insert into customer (book_id, first_name, created_at) values (%1$d, 'Customer %3$d', now());
            insert into rate (book_id, currency, worth_currency, day, amount, worth, source, set_by, set_at)
            values (%1$d, 'USD', 'EUR', '2026-03-0%3$d', 1, 0.9, 'PERSON', %2$d, now());
            insert into entry (book_id, number, kind, entry_date, description, amount, currency, payment_method_id,
                               customer_id, author_id, source, created_at, changed_at)
            select %1$d, %3$d, 'EXPENSE', '2026-03-01', 'lunch', 12.5, 'EUR', m.id, c.id, %2$d, 'CHAT', now(), now()
              from payment_method m, customer c
             where m.book_id = %1$d and c.book_id = %1$d and c.first_name = 'Customer %3$d' order by m.id limit 1;
            insert into posting (book_id, entry_id, position, location_id, bucket_id, category_id, sign,
                                 payment_method_id, customer_id, author_id, entry_date, amount, currency)
            select e.book_id, e.id, 0, l.id, b.id, c.id, c.sign, e.payment_method_id, e.customer_id, e.author_id,
                   e.entry_date, -e.amount, e.currency
              from entry e, location l, bucket b, category c
             where e.book_id = %1$d and e.number = %3$d and l.book_id = e.book_id and b.book_id = e.book_id
               and c.book_id = e.book_id and c.sign = 'NEGATIVE' order by l.id, c.id limit 1;
            insert into invite (book_id, code_hash, role, invited_by, created_at, expires_at)
            values (%1$d, sha256('invite %1$d %3$d'), 'AGENT', %2$d, now(), now());
            insert into stored_file (book_id, sha256, size, created_at)
            values (%1$d, sha256('file %3$d'), 3, now());
            insert into stored_chunk (book_id, sha256, position, bytes) values (%1$d, sha256('file %3$d'), 0, 'abc');
            insert into document (book_id, sha256, file_name, media_type, author_id, created_at)
            values (%1$d, sha256('file %3$d'), 'file.csv', 'text/csv', %2$d, now());
            insert into import (book_id, number, document_id, author_id, state, reading, created_at)
            select %1$d, %3$d, max(id), %2$d, 'STAGED', '{}', now() from document
             where book_id = %1$d and author_id = %2$d;
            insert into import_row (book_id, import_id, position, row_number, entry_date, description, amount, currency,
                                    author_id)
            select %1$d, id, 0, 2, '2026-03-01', 'tea', -3, 'EUR', %2$d from import
             where book_id = %1$d and number = %3$d;
            insert into import_problem (book_id, import_id, position, row_number, text_key, author_id)
            select %1$d, id, 0, 3, 'row.empty', %2$d from import where book_id = %1$d and number = %3$d;
            insert into action (book_id, kind, author_id, source, undoable, created_at)
            values (%1$d, 'record', %2$d, 'CHAT', true, now());
            insert into change (book_id, action_id, position, subject, row_id, after, author_id)
            select %1$d, max(id), 0, 'ENTRY', 1, '{}', %2$d from action where book_id = %1$d and author_id = %2$d;
            insert into invoice (book_id, number, source, document_id, seller, author_id, created_at, changed_at)
            select %1$d, %3$d, 'HAND', max(id), 'Seller %3$d', %2$d, now(), now() from document
             where book_id = %1$d and author_id = %2$d;
            insert into invoice_line (book_id, invoice_id, position, description, author_id)
            select %1$d, id, 0, 'work', %2$d from invoice where book_id = %1$d and number = %3$d;
            insert into invoice_lesson (book_id, mark, field, label, value, taught_by, taught_at)
            values (%1$d, 'vat:%3$d', 'NUMBER', 'no', '', %2$d, now());
            insert into schedule_run (book_id, person_id, kind, period, schedule_id, at)
            select %1$d, %2$d, 'DAILY', '2026-03-01', id, now() from schedule where book_id = %1$d;
            commit
            """
                .formatted(author.book().id(), author.person().id(), number)));
  }

  @Override
  public void close() {
    florin.close();
  }
}
