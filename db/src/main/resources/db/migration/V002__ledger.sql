-- The books: where money is, what it is for, what it was spent on, and the entries with their postings.

create table location (
  book_id     bigint      not null references book on delete cascade,
  id          bigint      generated always as identity,
  name        text        not null check (char_length(name) between 1 and 60 and name = btrim(name)),
  physical    boolean     not null,
  currency    char(3)     not null check (currency ~ '^[A-Z]{3}$'),
  created_at  timestamptz not null,
  archived_at timestamptz,
  primary key (book_id, id)
);
create unique index location_name on location (book_id, lower(name)) where archived_at is null;

create table bucket (
  book_id     bigint      not null references book on delete cascade,
  id          bigint      generated always as identity,
  name        text        not null check (char_length(name) between 1 and 60 and name = btrim(name)),
  percent     smallint    not null default 0 check (percent between 0 and 100),
  created_at  timestamptz not null,
  archived_at timestamptz,
  primary key (book_id, id)
);
create unique index bucket_name on bucket (book_id, lower(name)) where archived_at is null;

create table category (
  book_id           bigint      not null references book on delete cascade,
  id                bigint      generated always as identity,
  name              text        not null check (char_length(name) between 1 and 60 and name = btrim(name)),
  sign              text        not null check (sign in ('POSITIVE', 'NEGATIVE', 'NEUTRAL')),
  default_bucket_id bigint,
  created_at        timestamptz not null,
  archived_at       timestamptz,
  primary key (book_id, id),
  foreign key (book_id, default_bucket_id) references bucket (book_id, id)
);
create unique index category_name on category (book_id, lower(name)) where archived_at is null;

create table payment_method (
  book_id     bigint      not null references book on delete cascade,
  id          bigint      generated always as identity,
  name        text        not null check (char_length(name) between 1 and 60 and name = btrim(name)),
  created_at  timestamptz not null,
  archived_at timestamptz,
  primary key (book_id, id)
);
create unique index payment_method_name on payment_method (book_id, lower(name)) where archived_at is null;

create table customer (
  book_id       bigint      not null references book on delete cascade,
  id            bigint      generated always as identity,
  first_name    text        not null check (char_length(first_name) between 1 and 100),
  last_name     text        not null default '' check (char_length(last_name) <= 100),
  date_of_birth date,
  created_at    timestamptz not null,
  archived_at   timestamptz,
  primary key (book_id, id)
);
create unique index customer_name on customer (book_id, lower(first_name), lower(last_name)) where archived_at is null;

alter table member add constraint member_default_location
  foreign key (book_id, default_location_id) references location (book_id, id);

create table entry (
  book_id           bigint        not null references book on delete cascade,
  id                bigint        generated always as identity,
  number            integer       not null,
  kind              text          not null check (kind in ('INCOME', 'EXPENSE', 'REFUND', 'TRANSFER', 'LOAN', 'OPENING')),
  entry_date        date          not null check (entry_date between '1900-01-01' and '2100-12-31'),
  description       text          not null check (char_length(description) <= 255),
  -- What the person said: positive, in its own currency, before any split.
  amount            numeric(19,4) not null check (amount > 0),
  currency          char(3)       not null check (currency ~ '^[A-Z]{3}$'),
  payment_method_id bigint,
  customer_id       bigint,
  counterparty      text          check (char_length(counterparty) between 1 and 100),
  tags              text[]        not null default '{}',
  author_id         bigint        not null,
  source            text          not null check (source in ('CHAT', 'IMPORT', 'WEB', 'API', 'MAIL', 'SCHEDULE', 'DEMO')),
  import_id         bigint,
  import_row        integer,
  version           integer       not null default 1,
  voided_at         timestamptz,
  created_at        timestamptz   not null,
  changed_at        timestamptz   not null,
  primary key (book_id, id),
  unique (book_id, number),
  foreign key (book_id, payment_method_id) references payment_method (book_id, id),
  foreign key (book_id, customer_id) references customer (book_id, id),
  foreign key (book_id, author_id) references member (book_id, person_id)
);
-- A new book is unknown to the planner until its tables are analyzed: early, and not only after a tenth of all books.
alter table entry set (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 1000);
create index entry_by_date on entry (book_id, entry_date desc, number desc) where voided_at is null;
create index entry_by_author on entry (book_id, author_id, entry_date desc, number desc) where voided_at is null;
create index entry_by_amount on entry (book_id, amount desc, number desc) where voided_at is null;
create index entry_by_tag on entry using gin (tags);
create index entry_by_import on entry (book_id, import_id) where import_id is not null;
create index entry_voided on entry (book_id, voided_at) where voided_at is not null;

-- One line of an entry. Immutable but for the flag: an edit deletes and inserts, voiding marks.
-- The sign says in which of the three sums a line counts; it is the category's where there is one.
create table posting (
  book_id           bigint        not null,
  entry_id          bigint        not null,
  position          smallint      not null check (position >= 0),
  location_id       bigint        not null,
  bucket_id         bigint        not null,
  category_id       bigint,
  sign              text          not null check (sign in ('POSITIVE', 'NEGATIVE', 'NEUTRAL')),
  payment_method_id bigint,
  customer_id       bigint,
  author_id         bigint        not null,
  entry_date        date          not null,
  amount            numeric(19,4) not null check (amount <> 0),
  currency          char(3)       not null,
  voided            boolean       not null default false,
  primary key (book_id, entry_id, position),
  foreign key (book_id, entry_id) references entry (book_id, id) on delete cascade,
  foreign key (book_id, location_id) references location (book_id, id),
  foreign key (book_id, bucket_id) references bucket (book_id, id),
  foreign key (book_id, category_id) references category (book_id, id)
);
alter table posting set (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 1000);
create index posting_by_category on posting (book_id, category_id, entry_date) where not voided;
create index posting_by_location on posting (book_id, location_id, entry_date) where not voided;
create index posting_by_bucket on posting (book_id, bucket_id, entry_date) where not voided;

-- Percentages of the live buckets of a book sum to at most 100.
create function bucket_percent_limit() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare total integer;
begin
  select coalesce(sum(percent), 0) into total from bucket
   where book_id = new.book_id and archived_at is null;
  if total > 100 then
    raise exception 'bucket percentages of book % sum to %', new.book_id, total
      using errcode = 'check_violation', constraint = 'bucket_percent_limit';
  end if;
  return null;
end
$$;
create constraint trigger bucket_percent_limit after insert or update on bucket
  deferrable initially deferred for each row execute function bucket_percent_limit();

-- The money rules: the first thing that is wrong with each of the given entries, seen as a whole. It sees what its caller
-- may see; the triggers call it as the owner.
create function entry_problems(of_book bigint, of_entries bigint[])
  returns table (number integer, problem text) language sql stable as $$
  with whole as (
    select e.number, e.kind, e.amount, e.currency,
           count(p.position) as lines,
           bool_or((p.author_id, p.entry_date, p.voided) is distinct from (e.author_id, e.entry_date, e.voided_at is not null)
             or p.payment_method_id is distinct from e.payment_method_id
             or p.customer_id is distinct from e.customer_id) as differs,
           bool_or(p.currency <> l.currency) as foreign_currency,
           bool_or(p.currency <> e.currency) as converted,
           bool_or(p.sign <> coalesce(c.sign, case e.kind when 'INCOME' then 'POSITIVE' when 'EXPENSE' then 'NEGATIVE'
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
      from entry e
      left join posting p on p.book_id = of_book and p.entry_id = e.id and p.entry_id = any (of_entries)
      left join location l on l.book_id = of_book and l.id = p.location_id
      left join category c on c.book_id = of_book and c.id = p.category_id
     where e.book_id = of_book and e.id = any (of_entries)
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

create function refuse_entry_problems(of_book bigint, of_entries bigint[]) returns void language plpgsql as $$
declare found_one record;
begin
  select * into found_one from entry_problems(of_book, of_entries) where problem is not null limit 1;
  if found then
    raise exception 'entry % of book % %', found_one.number, of_book, found_one.problem
      using errcode = 'check_violation', constraint = 'entry_balances';
  end if;
end
$$;

-- New postings are checked set by set as they come: an entry's postings are written by one statement.
create function postings_checked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare one_book record;
begin
  for one_book in select book_id, array_agg(distinct entry_id) as entries from fresh group by book_id loop
    perform refuse_entry_problems(one_book.book_id, one_book.entries);
  end loop;
  return null;
end
$$;
create trigger postings_checked after insert on posting
  referencing new table as fresh for each statement execute function postings_checked();

-- What can only be judged when the transaction ends: an entry left without postings, or changed apart from them. One row a
-- statement waits here until then, so that a change of many entries costs one check and not one an entry.
create unlogged table entry_check (
  id      bigint   generated always as identity primary key,
  book_id bigint   not null,
  entries bigint[] not null
);

create function entries_await_check() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into entry_check (book_id, entries) select book_id, array_agg(id) from fresh group by book_id;
  return null;
end
$$;
create trigger inserted_entries_await_check after insert on entry
  referencing new table as fresh for each statement execute function entries_await_check();
create trigger updated_entries_await_check after update on entry
  referencing new table as fresh for each statement execute function entries_await_check();

create function postings_await_check() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into entry_check (book_id, entries) select book_id, array_agg(distinct entry_id) from gone group by book_id;
  return null;
end
$$;
create trigger updated_postings_await_check after update on posting
  referencing old table as gone for each statement execute function postings_await_check();
create trigger deleted_postings_await_check after delete on posting
  referencing old table as gone for each statement execute function postings_await_check();

create function entry_check() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refuse_entry_problems(new.book_id, new.entries);
  delete from entry_check where id = new.id;
  return null;
end
$$;
create constraint trigger entry_check after insert on entry_check
  deferrable initially deferred for each row execute function entry_check();

-- A posting never changes but for the flag.
create function posting_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'a posting is immutable' using errcode = 'check_violation', constraint = 'posting_immutable';
end
$$;
create trigger posting_immutable before update of book_id, entry_id, position, location_id, bucket_id, category_id, sign,
  payment_method_id, customer_id, author_id, entry_date, amount, currency on posting
  for each row execute function posting_immutable();

-- Text search over what a person sees: ILIKE is not leakproof, so under a policy it would not use an index and could
-- be made to leak; this function applies the book and the author itself.
create function entries_containing(words text) returns table (entry_id bigint) language sql stable security definer
  set search_path = public, pg_temp as $$
  select e.id from entry e
   where e.book_id = florin_book()
     and (florin_author() is null or e.author_id = florin_author())
     and position(lower(words) in lower(e.description)) > 0
$$;

do $$
declare t text;
begin
  foreach t in array array['location', 'bucket', 'category', 'payment_method', 'customer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I using (book_id = florin_book())', t || '_scope', t);
  end loop;
  foreach t in array array['entry', 'posting'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I using (book_id = florin_book()'
      || ' and (florin_author() is null or author_id = florin_author()))', t || '_scope', t);
  end loop;
end
$$;

grant select, insert, update, delete on location, bucket, category, payment_method, customer, entry to florin_app;
grant select, insert, delete, update (voided) on posting to florin_app;

-- Only triggers fire these.
revoke execute on function bucket_percent_limit, postings_checked, entries_await_check, postings_await_check, entry_check,
  posting_immutable from public;
