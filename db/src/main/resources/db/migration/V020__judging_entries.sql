-- Many entries are judged in time that grows with them, whatever the planner believes of the book.

-- The money rules as before. Each entry and its postings are looked up by their keys: "offset 0" leaves the planner no other
-- way. Left to itself it took any number of entries for ten and, once it had counted the book, compared every posting of it
-- with every one of them, unless the transaction had told it otherwise.
create or replace function entry_problems(of_book bigint, of_entries bigint[])
  returns table (number integer, problem text) language sql stable as $$
  with whole as (
    select e.number, e.kind, e.amount, e.currency,
           count(p.position) as lines,
           bool_or((p.author_id, p.entry_date, p.voided) is distinct from (e.author_id, e.entry_date, e.voided_at is not null)
             or p.payment_method_id is distinct from e.payment_method_id
             or p.customer_id is distinct from e.customer_id) as differs,
           bool_or(p.currency <> p.location_currency) as foreign_currency,
           bool_or(p.currency <> e.currency) as converted,
           bool_or(p.sign <> coalesce(p.category_sign, case e.kind when 'INCOME' then 'POSITIVE' when 'EXPENSE' then 'NEGATIVE'
             when 'REFUND' then p.sign else 'NEUTRAL' end)) as sign_differs,
           bool_or(case e.kind
             when 'INCOME' then p.sign <> 'POSITIVE' or p.amount < 0
             when 'EXPENSE' then p.sign <> 'NEGATIVE' or p.amount > 0
             when 'REFUND' then case p.sign when 'NEGATIVE' then p.amount < 0 when 'POSITIVE' then p.amount > 0 else true end
             else p.sign <> 'NEUTRAL' end) as against_kind,
           count(p.category_id) filter (where e.kind = 'TRANSFER') as transfer_categories,
           count(distinct p.currency) as currencies,
           count(distinct sign(p.amount)) as directions,
           sum(p.amount) filter (where p.amount < 0 and p.currency = e.currency) as given,
           sum(p.amount) as sum
      from unnest(of_entries) as judged (id)
     cross join lateral (select * from entry where book_id = of_book and id = judged.id offset 0) e
      left join lateral (
        select p.*, l.currency as location_currency, c.sign as category_sign
          from posting p
          left join location l on l.book_id = of_book and l.id = p.location_id
          left join category c on c.book_id = of_book and c.id = p.category_id
         where p.book_id = of_book and p.entry_id = judged.id
        offset 0) p on true
     group by e.number, e.kind, e.amount, e.currency
  )
  select w.number, case
      when lines = 0 then 'has no posting'
      when differs then 'differs from a posting in author, date, state, payment method or customer'
      when foreign_currency then 'has a posting whose currency is not its location''s'
      when sign_differs then 'has a posting whose sign is not its category''s'
      when against_kind then 'has a posting against its kind'
      when kind = 'TRANSFER' and (lines <> 2 or directions <> 2 or transfer_categories > 0)
        then 'is a transfer without two opposite postings'
      when kind = 'TRANSFER' and currencies = 1 and sum <> 0 then 'is a transfer whose postings do not cancel'
      when kind = 'TRANSFER' and given is distinct from -amount then 'is a transfer that does not give its amount'
      when kind <> 'TRANSFER' and not converted and abs(sum) <> amount
        then 'has postings that do not sum to its amount'
    end as problem
    from whole w
$$;

-- New entries were judged with their postings when those came; when the transaction ends, only one left without any remains
-- to be found, and that is looked for instead of judging all of them again.
alter table entry_check add column fresh boolean not null default false;

create function refuse_entries_without_postings(of_book bigint, of_entries bigint[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare found_number integer;
begin
  select e.number into found_number
    from unnest(of_entries) as judged (id)
   cross join lateral (select number from entry where book_id = of_book and id = judged.id offset 0) e
    left join lateral (select true as there from posting where book_id = of_book and entry_id = judged.id limit 1) p on true
   where p.there is null
   limit 1;
  if found then
    raise exception 'entry % of book % has no posting', found_number, of_book
      using errcode = 'check_violation', constraint = 'entry_balances';
  end if;
end
$$;

create function new_entries_await_check() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into entry_check (book_id, entries, fresh) select book_id, array_agg(id), true from fresh group by book_id;
  return null;
end
$$;
drop trigger inserted_entries_await_check on entry;
create trigger inserted_entries_await_check after insert on entry
  referencing new table as fresh for each statement execute function new_entries_await_check();

create or replace function entry_check() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.fresh then
    perform refuse_entries_without_postings(new.book_id, new.entries);
  else
    perform refuse_entry_problems(new.book_id, new.entries);
  end if;
  delete from entry_check where id = new.id;
  return null;
end
$$;
