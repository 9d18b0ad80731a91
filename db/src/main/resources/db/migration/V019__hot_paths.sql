-- What every recorded entry passes through, planned once a connection and not once an entry.

-- The totals follow as before, by a statement that stays the same: one trigger adds what came, another takes off what left.
-- The argument says which: 1 or -1.
drop trigger totals_after_insert on posting;
drop trigger totals_after_update on posting;
drop trigger totals_after_delete on posting;

create or replace function totals_follow() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare times integer := tg_argv[0];
begin
  with net as (
    select * from changed where not voided
  ), month_change as (
    insert into month_total as t
    select book_id, date_trunc('month', entry_date)::date, sign, coalesce(category_id, 0), location_id, bucket_id,
           author_id, currency, sum(amount * times), sum(case position when 0 then times else 0 end)
      from net group by 1, 2, 3, 4, 5, 6, 7, 8
    having sum(amount) <> 0 or bool_or(position = 0)
    on conflict (book_id, month, sign, category_id, location_id, bucket_id, author_id, currency)
    do update set amount = t.amount + excluded.amount, entries = t.entries + excluded.entries
  ), method_change as (
    insert into day_method_total as t
    select book_id, entry_date, sign, coalesce(payment_method_id, 0), author_id, currency,
           sum(amount * times), sum(case position when 0 then times else 0 end)
      from net group by 1, 2, 3, 4, 5, 6
    having sum(amount) <> 0 or bool_or(position = 0)
    on conflict (book_id, day, sign, payment_method_id, author_id, currency)
    do update set amount = t.amount + excluded.amount, entries = t.entries + excluded.entries
  )
  insert into day_customer_total as t
  select book_id, customer_id, entry_date, sign, author_id, currency,
         sum(amount * times), sum(case position when 0 then times else 0 end)
    from net where customer_id is not null group by 1, 2, 3, 4, 5, 6
  having sum(amount) <> 0 or bool_or(position = 0)
  on conflict (book_id, customer_id, day, sign, author_id, currency)
  do update set amount = t.amount + excluded.amount, entries = t.entries + excluded.entries;
  return null;
end
$$;

create trigger totals_after_insert after insert on posting
  referencing new table as changed for each statement execute function totals_follow('1');
create trigger totals_after_update_come after update on posting
  referencing new table as changed for each statement execute function totals_follow('1');
create trigger totals_after_update_left after update on posting
  referencing old table as changed for each statement execute function totals_follow('-1');
create trigger totals_after_delete after delete on posting
  referencing old table as changed for each statement execute function totals_follow('-1');

-- The plan of the money rules is by the keys of what is checked, whatever the tables held when it was made. Made anew each
-- time it cost five times as much as the check.
alter function refuse_entry_problems(bigint, bigint[]) set plan_cache_mode = force_generic_plan;
alter function refuse_entry_problems(bigint, bigint[]) set enable_seqscan = off;

-- Who sees whose rows stays as it was, said so that the planner does not take it for one row in two hundred: for those who
-- see all, it sorted a whole book to show its first page.
do $$
declare t text;
begin
  foreach t in array array['entry', 'posting', 'action', 'change', 'month_total', 'day_method_total', 'day_customer_total'] loop
    execute format('alter policy %I on %I using (book_id = florin_book()'
      || ' and case when florin_author() is null then true else author_id = florin_author() end)', t || '_scope', t);
  end loop;
end
$$;

-- Entries paid in a way or of a customer are few beside all others.
create index entry_by_method on entry (book_id, payment_method_id, entry_date desc, number desc)
  where voided_at is null and payment_method_id is not null;
create index entry_by_customer on entry (book_id, customer_id, entry_date desc, number desc)
  where voided_at is null and customer_id is not null;
