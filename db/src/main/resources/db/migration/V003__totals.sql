-- Totals kept with the postings, in the same transaction, by one statement-level trigger. A report costs what it shows,
-- not what the book holds. Only the trigger writes here; category, payment method and customer 0 mean none.

create table month_total (
  book_id     bigint        not null references book on delete cascade,
  month       date          not null check (extract(day from month) = 1),
  sign        text          not null,
  category_id bigint        not null,
  location_id bigint        not null,
  bucket_id   bigint        not null,
  author_id   bigint        not null,
  currency    char(3)       not null,
  amount      numeric(24,4) not null,
  entries     bigint        not null,
  primary key (book_id, month, sign, category_id, location_id, bucket_id, author_id, currency)
);

create table day_method_total (
  book_id           bigint        not null references book on delete cascade,
  day               date          not null,
  sign              text          not null,
  payment_method_id bigint        not null,
  author_id         bigint        not null,
  currency          char(3)       not null,
  amount            numeric(24,4) not null,
  entries           bigint        not null,
  primary key (book_id, day, sign, payment_method_id, author_id, currency)
);

create table day_customer_total (
  book_id     bigint        not null references book on delete cascade,
  customer_id bigint        not null,
  day         date          not null,
  sign        text          not null,
  author_id   bigint        not null,
  currency    char(3)       not null,
  amount      numeric(24,4) not null,
  entries     bigint        not null,
  primary key (book_id, customer_id, day, sign, author_id, currency)
);

-- Applies the net change of one statement: postings that came count for, postings that left count against, voided ones
-- count nothing. An entry is counted by its first posting only, so a split stays one entry.
create function totals_follow() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  came text := 'select p.*, 1 as times from fresh p where not voided';
  left_ text := 'select p.*, -1 as times from gone p where not voided';
  net text := case tg_op when 'INSERT' then came when 'DELETE' then left_ else came || ' union all ' || left_ end;
begin
  execute format($sql$
    with net as (%s), month_change as (
      insert into month_total as t
      select book_id, date_trunc('month', entry_date)::date, sign, coalesce(category_id, 0), location_id, bucket_id,
             author_id, currency, sum(amount * times), sum(case position when 0 then times else 0 end)
        from net group by 1, 2, 3, 4, 5, 6, 7, 8
      having sum(amount * times) <> 0 or sum(case position when 0 then times else 0 end) <> 0
      on conflict (book_id, month, sign, category_id, location_id, bucket_id, author_id, currency)
      do update set amount = t.amount + excluded.amount, entries = t.entries + excluded.entries
    ), method_change as (
      insert into day_method_total as t
      select book_id, entry_date, sign, coalesce(payment_method_id, 0), author_id, currency,
             sum(amount * times), sum(case position when 0 then times else 0 end)
        from net group by 1, 2, 3, 4, 5, 6
      having sum(amount * times) <> 0 or sum(case position when 0 then times else 0 end) <> 0
      on conflict (book_id, day, sign, payment_method_id, author_id, currency)
      do update set amount = t.amount + excluded.amount, entries = t.entries + excluded.entries
    )
    insert into day_customer_total as t
    select book_id, customer_id, entry_date, sign, author_id, currency,
           sum(amount * times), sum(case position when 0 then times else 0 end)
      from net where customer_id is not null group by 1, 2, 3, 4, 5, 6
    having sum(amount * times) <> 0 or sum(case position when 0 then times else 0 end) <> 0
    on conflict (book_id, customer_id, day, sign, author_id, currency)
    do update set amount = t.amount + excluded.amount, entries = t.entries + excluded.entries
    $sql$, net);
  return null;
end
$$;

create trigger totals_after_insert after insert on posting
  referencing new table as fresh for each statement execute function totals_follow();
create trigger totals_after_update after update on posting
  referencing new table as fresh old table as gone for each statement execute function totals_follow();
create trigger totals_after_delete after delete on posting
  referencing old table as gone for each statement execute function totals_follow();

do $$
declare t text;
begin
  foreach t in array array['month_total', 'day_method_total', 'day_customer_total'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I using (book_id = florin_book()'
      || ' and (florin_author() is null or author_id = florin_author()))', t || '_scope', t);
    execute format('grant select on %I to florin_app', t);
  end loop;
end
$$;
