-- Entries in full: income shared out over buckets, loans by person, words wherever a person would look for them.

-- A posting that is a bucket's share of its entry keeps the percentage, so that another amount is shared out alike.
alter table posting add column percent smallint check (percent between 1 and 100);

drop trigger posting_immutable on posting;
create trigger posting_immutable before update of book_id, entry_id, position, location_id, bucket_id, category_id, sign,
  payment_method_id, customer_id, author_id, entry_date, amount, currency, percent on posting
  for each row execute function posting_immutable();

-- What is open with whom costs what was ever lent or borrowed, not what the book holds.
create index entry_loan on entry (book_id, lower(counterparty)) where kind = 'LOAN' and voided_at is null;

-- Entries that mention words anywhere: in the description, as the counterparty, or in the name of what they refer to.
-- For the reason given with entries_containing it applies the book and the author itself.
create function entries_mentioning(words text) returns table (entry_id bigint) language sql stable security definer
  set search_path = public, pg_temp as $$
  select e.id from entry e
   where e.book_id = florin_book()
     and (florin_author() is null or e.author_id = florin_author())
     and (position(lower(words) in lower(e.description)) > 0
       or position(lower(words) in lower(e.counterparty)) > 0
       or e.payment_method_id in (select m.id from payment_method m
            where m.book_id = florin_book() and position(lower(words) in lower(m.name)) > 0)
       or e.customer_id in (select c.id from customer c
            where c.book_id = florin_book() and position(lower(words) in lower(c.first_name || ' ' || c.last_name)) > 0)
       or e.id in (select p.entry_id from posting p
            where p.book_id = florin_book()
              and (p.category_id in (select k.id from category k
                     where k.book_id = florin_book() and position(lower(words) in lower(k.name)) > 0)
                or p.location_id in (select l.id from location l
                     where l.book_id = florin_book() and position(lower(words) in lower(l.name)) > 0)
                or p.bucket_id in (select b.id from bucket b
                     where b.book_id = florin_book() and position(lower(words) in lower(b.name)) > 0))))
$$;
