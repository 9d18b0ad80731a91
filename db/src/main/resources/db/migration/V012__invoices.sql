-- Invoices: what a document or a person says of a bill, how far it has come, and who may take it further.

alter table book
  add column next_invoice integer not null default 1,
  -- Whether somebody else must approve what is submitted; null: as soon as the book has two who could.
  add column approval boolean,
  -- When an invoice becomes an entry by itself; null: when somebody asks.
  add column invoice_entry text check (invoice_entry in ('APPROVED', 'PAID')),
  add column invoice_category_id bigint,
  add column invoice_method_id bigint,
  add foreign key (id, invoice_category_id) references category (book_id, id),
  add foreign key (id, invoice_method_id) references payment_method (book_id, id);

create table invoice (
  book_id        bigint      not null references book on delete cascade,
  id             bigint      generated always as identity,
  number         integer     not null,
  kind           text        not null default 'INVOICE' check (kind in ('INVOICE', 'CREDIT_NOTE')),
  state          text        not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'PAID')),
  source         text        not null check (source in ('STRUCTURED', 'PAGE_TEXT', 'SCAN', 'HAND')),
  document_id    bigint,
  -- As its seller counts.
  invoice_number text        check (char_length(invoice_number) between 1 and 100 and invoice_number = btrim(invoice_number)),
  issued         date        check (issued between '1900-01-01' and '2100-12-31'),
  due            date        check (due between '1900-01-01' and '2100-12-31'),
  seller         text        check (char_length(seller) between 1 and 200 and seller = btrim(seller)),
  buyer          text        check (char_length(buyer) between 1 and 200 and buyer = btrim(buyer)),
  currency       char(3)     check (currency ~ '^[A-Z]{3}$'),
  -- A credit note says what it gives back: positive too.
  net            numeric(19,4) check (net >= 0),
  tax            numeric(19,4) check (tax >= 0),
  total          numeric(19,4) check (total >= 0),
  prepaid        numeric(19,4) check (prepaid >= 0),
  iban           text        check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  bic            text        check (bic ~ '^[A-Z0-9]{8}([A-Z0-9]{3})?$'),
  reference      text        check (char_length(reference) between 1 and 140),
  -- What the reader was sure of and what it read it from, by field.
  reading        jsonb       not null default '{}',
  -- What a later correction can be found in: marks of the seller, and the labels of the page with their values.
  clues          jsonb       not null default '{}',
  author_id      bigint      not null,
  -- Whether somebody else has to approve it: settled when it is submitted.
  approval       boolean     not null default true,
  submitted_at   timestamptz,
  decided_by     bigint,
  decided_at     timestamptz,
  reason         text        check (char_length(reason) between 1 and 500),
  paid_on        date,
  -- The entry it became, or that paid it.
  entry_id       bigint,
  -- An earlier one of the same seller, kind and number; somebody decides whether both are kept.
  twin_of        bigint,
  twin_kept      boolean     not null default false,
  voided_at      timestamptz,
  created_at     timestamptz not null,
  changed_at     timestamptz not null,
  primary key (book_id, id),
  unique (book_id, number),
  foreign key (book_id, document_id) references document (book_id, id),
  foreign key (book_id, author_id) references member (book_id, person_id),
  foreign key (book_id, decided_by) references member (book_id, person_id),
  foreign key (book_id, entry_id) references entry (book_id, id),
  foreign key (book_id, twin_of) references invoice (book_id, id),
  constraint invoice_complete check (
    state = 'DRAFT' or (invoice_number, issued, seller, currency, total) is not null),
  constraint invoice_not_self_approved check (decided_by <> author_id),
  constraint invoice_decided check (
    case state
      when 'DRAFT' then decided_by is null
      when 'SUBMITTED' then decided_by is null and approval
      when 'REJECTED' then decided_by is not null and reason is not null
      else not approval or decided_by is not null
    end),
  constraint invoice_twin_kept check (state = 'DRAFT' or twin_of is null or twin_kept),
  constraint invoice_paid check ((state = 'PAID') = (paid_on is not null)),
  check ((state = 'DRAFT') = (submitted_at is null)),
  check ((decided_by is null) = (decided_at is null))
);
create unique index invoice_known on invoice (book_id, lower(seller), kind, lower(invoice_number))
  where voided_at is null and twin_of is null;
create index invoice_by_state on invoice (book_id, state, issued desc, number desc) where voided_at is null;
create index invoice_by_author on invoice (book_id, author_id, number desc) where voided_at is null;
create index invoice_by_total on invoice (book_id, total, issued) where voided_at is null;
create index invoice_by_submission on invoice (book_id, submitted_at) where voided_at is null and submitted_at is not null;
create index invoice_by_document on invoice (book_id, document_id) where document_id is not null;
create index invoice_by_entry on invoice (book_id, entry_id) where entry_id is not null;

-- What the seller charges for, in exact figures: an amount may have more decimals than money has.
create table invoice_line (
  book_id     bigint   not null,
  invoice_id  bigint   not null,
  position    smallint not null check (position >= 0),
  description text     not null check (char_length(description) <= 1000),
  quantity    numeric  check (abs(quantity) < 1e15),
  unit        text     not null default '' check (char_length(unit) <= 30),
  unit_price  numeric  check (abs(unit_price) < 1e15),
  tax_percent numeric  check (tax_percent between 0 and 1000),
  amount      numeric  check (abs(amount) < 1e15),
  author_id   bigint   not null,
  primary key (book_id, invoice_id, position),
  foreign key (book_id, invoice_id) references invoice (book_id, id) on delete cascade
);

-- What a correction taught of a seller's layout: the value of a field stands behind this label, or is always this.
create table invoice_lesson (
  book_id   bigint      not null references book on delete cascade,
  -- What the seller's documents are known by: a VAT number, an account, a domain.
  mark      text        not null check (char_length(mark) between 1 and 200),
  field     text        not null,
  label     text        not null check (char_length(label) <= 200),
  value     text        not null check (char_length(value) <= 200),
  taught_by bigint      not null,
  taught_at timestamptz not null,
  primary key (book_id, mark, field),
  foreign key (book_id, taught_by) references member (book_id, person_id)
);

-- How far an invoice may come, and when its figures may still change. What only the site or a chat refuses is no refusal.
create function invoice_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.state <> 'DRAFT' and (old.kind, old.invoice_number, old.issued, old.seller, old.currency, old.net, old.tax, old.total,
       old.author_id, old.approval) is distinct from (new.kind, new.invoice_number, new.issued, new.seller, new.currency,
       new.net, new.tax, new.total, new.author_id, new.approval) and new.state <> 'DRAFT' then
    raise exception 'invoice % is no draft', old.number using errcode = 'check_violation', constraint = 'invoice_no_draft';
  end if;
  if old.state = new.state then
    return new;
  end if;
  if (old.state, new.state) not in (('DRAFT', 'SUBMITTED'), ('DRAFT', 'APPROVED'), ('SUBMITTED', 'APPROVED'),
       ('SUBMITTED', 'REJECTED'), ('SUBMITTED', 'DRAFT'), ('REJECTED', 'DRAFT'), ('APPROVED', 'DRAFT'), ('APPROVED', 'PAID'),
       ('PAID', 'APPROVED'))
     or (old.state, new.state) = ('APPROVED', 'DRAFT') and old.approval then
    raise exception 'invoice % goes from % to %', old.number, old.state, new.state
      using errcode = 'check_violation', constraint = 'invoice_step';
  end if;
  if (old.state, new.state) = ('DRAFT', 'APPROVED') and (new.approval or approval_needed(new.book_id)) then
    raise exception 'invoice % was approved by nobody', old.number
      using errcode = 'check_violation', constraint = 'invoice_approval';
  end if;
  if old.state = 'SUBMITTED' and new.state in ('APPROVED', 'REJECTED') and not exists (
       select from member m where m.book_id = new.book_id and m.person_id = new.decided_by and m.left_at is null
                              and m.role in ('MANAGER', 'OWNER')) then
    raise exception 'invoice % was decided by nobody who may', old.number
      using errcode = 'check_violation', constraint = 'invoice_decider';
  end if;
  return new;
end
$$;

-- Whether what is submitted in a book waits for somebody else: as its owner chose, else as soon as two could approve.
create function approval_needed(of_book bigint) returns boolean language sql stable as $$
  select coalesce(b.approval, (select count(*) > 1 from member m
                                where m.book_id = b.id and m.left_at is null and m.role in ('MANAGER', 'OWNER')))
    from book b where b.id = of_book
$$;

create trigger invoice_step before update on invoice for each row execute function invoice_step();

-- A new invoice is a draft: nothing comes into the books approved.
create function invoice_begins() returns trigger language plpgsql as $$
begin
  raise exception 'an invoice begins as a draft' using errcode = 'check_violation', constraint = 'invoice_begins';
end
$$;
create trigger invoice_begins before insert on invoice for each row when (new.state <> 'DRAFT')
  execute function invoice_begins();

create function invoice_lines_frozen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare line record;
begin
  line := case when tg_op = 'DELETE' then old else new end;
  if exists (select from invoice i where i.book_id = line.book_id and i.id = line.invoice_id and i.state <> 'DRAFT') then
    raise exception 'invoice is no draft' using errcode = 'check_violation', constraint = 'invoice_no_draft';
  end if;
  return null;
end
$$;
create constraint trigger invoice_lines_frozen after insert or update or delete on invoice_line
  for each row execute function invoice_lines_frozen();

-- The first live invoice of a seller, kind and number, whoever sent it.
create function invoice_twin(of_seller text, of_kind text, of_number text, besides bigint) returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  select i.id from invoice i
   where i.book_id = florin_book() and lower(i.seller) = lower(of_seller) and i.kind = of_kind
     and lower(i.invoice_number) = lower(of_number) and i.voided_at is null and i.id <> besides
   order by i.id limit 1
$$;

-- Earlier invoices that may be the same one, also those the actor does not see: who sent them is said, what is in them not.
create function invoice_alike(of_invoice bigint)
  returns table (id bigint, number integer, reason text, author_id bigint, author text, state text, created_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  with it as (
    select i.*, d.sha256 from invoice i
      left join document d on d.book_id = i.book_id and d.id = i.document_id
     where i.book_id = florin_book() and i.id = of_invoice
       and (florin_author() is null or i.author_id = florin_author()))
  select o.id, o.number,
         case when o.kind = it.kind and lower(o.seller) = lower(it.seller) and lower(o.invoice_number) = lower(it.invoice_number)
              then 'NUMBER'
              when d.sha256 = it.sha256 then 'BYTES'
              else 'AMOUNT' end,
         o.author_id, p.name, o.state, o.created_at
    from it join invoice o on o.book_id = it.book_id and o.id < it.id and o.voided_at is null
    left join document d on d.book_id = o.book_id and d.id = o.document_id
    join person p on p.id = o.author_id
   where o.kind = it.kind and lower(o.seller) = lower(it.seller) and lower(o.invoice_number) = lower(it.invoice_number)
      or d.sha256 = it.sha256
      or o.kind = it.kind and lower(o.seller) = lower(it.seller) and o.total = it.total and o.currency = it.currency
         and o.issued = it.issued
   order by o.id
   limit 5
$$;

do $$
declare t text;
begin
  foreach t in array array['invoice', 'invoice_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I using (book_id = florin_book()'
      || ' and (florin_author() is null or author_id = florin_author()))', t || '_scope', t);
  end loop;
end
$$;
alter table invoice_lesson enable row level security;
create policy invoice_lesson_scope on invoice_lesson using (book_id = florin_book());
grant select, insert, update, delete on invoice, invoice_line, invoice_lesson to florin_app;

revoke execute on function invoice_step, invoice_begins, invoice_lines_frozen, invoice_twin, invoice_alike
  from public;
grant execute on function invoice_twin, invoice_alike to florin_app;

alter table change drop constraint change_subject_check;
alter table change add constraint change_subject_check check (subject in (
  'ENTRY', 'LOCATION', 'BUCKET', 'CATEGORY', 'PAYMENT_METHOD', 'CUSTOMER', 'IMPORT', 'BOOK', 'MEMBER', 'INVOICE'));

-- Where a person can be told something: the private chat they used last on each platform.
create table person_chat (
  person_id bigint      not null references person on delete cascade,
  platform  text        not null,
  lane_id   bigint      not null references chat_lane,
  used_at   timestamptz not null,
  primary key (person_id, platform)
);
grant select, insert, update, delete on person_chat to florin_app;
