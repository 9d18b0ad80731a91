-- One person on several platforms: the code by which another account becomes the same person, and who turned out to be
-- somebody else.

-- A code shown on one platform and entered on another. Only its hash is kept; a person has one at a time.
create table link_code (
  person_id  bigint      primary key references person on delete cascade,
  code_hash  bytea       not null unique check (octet_length(code_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);

-- Two that were known as two people and are one. The first is gone; what they recorded is the other's.
create table joined_person (
  person_id bigint      primary key,
  became_id bigint      not null references person on delete cascade,
  joined_at timestamptz not null,
  check (person_id <> became_id)
);
create index joined_person_became on joined_person (became_id);

grant select, insert, update, delete on link_code to florin_app;
grant select, insert, update on joined_person to florin_app;

-- Codes that were tried are counted like other ways in.
alter table sign_in_try drop constraint sign_in_try_kind_check;
alter table sign_in_try add constraint sign_in_try_kind_check check (kind in ('PASSWORD', 'MAIL', 'REGISTER', 'LINK'));

-- An author stays, unless they turned out to be somebody else.
create function author_stays() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from joined_person j where j.person_id = old.author_id and j.became_id = new.author_id) then
    raise exception 'an author stays' using errcode = 'check_violation', constraint = 'author_stays';
  end if;
  return null;
end
$$;
do $$
declare t text;
begin
  foreach t in array array['entry', 'posting', 'document', 'import', 'import_row', 'import_problem', 'invoice',
      'invoice_line', 'action', 'change'] loop
    execute format('create trigger author_stays after update of author_id on %I for each row'
      || ' when (old.author_id <> new.author_id) execute function author_stays()', t);
  end loop;
end
$$;

-- The author of a posting, an invoice and its lines is guarded by that; everything else as before.
drop trigger posting_immutable on posting;
create trigger posting_immutable before update of book_id, entry_id, position, location_id, bucket_id, category_id, sign,
  payment_method_id, customer_id, entry_date, amount, currency, percent on posting
  for each row execute function posting_immutable();

drop trigger invoice_lines_frozen on invoice_line;
create constraint trigger invoice_lines_frozen after insert or delete or update of book_id, invoice_id, position, description,
  quantity, unit, unit_price, tax_percent, amount on invoice_line
  for each row execute function invoice_lines_frozen();

create or replace function invoice_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.state <> 'DRAFT' and (old.kind, old.invoice_number, old.issued, old.seller, old.currency, old.net, old.tax, old.total,
       old.approval) is distinct from (new.kind, new.invoice_number, new.issued, new.seller, new.currency,
       new.net, new.tax, new.total, new.approval) and new.state <> 'DRAFT' then
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

-- A book in which one of two people decided on an invoice of the other; null where there is none. Whoever checked each
-- other stays two.
create function decided_by_each_other(one bigint, other bigint) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select b.name from member mine join member theirs on theirs.book_id = mine.book_id and theirs.person_id = other
    join book b on b.id = mine.book_id
   where mine.person_id = one
     and exists (select from invoice i where i.book_id = b.id
                  and (i.author_id, i.decided_by) in ((one, other), (other, one)))
   order by b.id limit 1
$$;

-- An image of a row, with one person in the place of another. What a book says of whose it is goes: it is a further one now.
create function image_became(image jsonb, subject text, gone bigint, became bigint) returns jsonb
  language sql immutable parallel safe
  return case
    when image is null then null
    when subject = 'ENTRY' and image #> '{entry,author_id}' = to_jsonb(gone)
      then jsonb_set(image, '{entry,author_id}', to_jsonb(became))
    when subject = 'INVOICE' then
      jsonb_set(
        jsonb_set(image, '{invoice,author_id}',
          case when image #> '{invoice,author_id}' = to_jsonb(gone) then to_jsonb(became) else image #> '{invoice,author_id}' end),
        '{invoice,decided_by}',
        case when image #> '{invoice,decided_by}' = to_jsonb(gone) then to_jsonb(became)
             else coalesce(image #> '{invoice,decided_by}', 'null') end, false)
    when subject = 'IMPORT' and image -> 'author_id' = to_jsonb(gone) then jsonb_set(image, '{author_id}', to_jsonb(became))
    when subject = 'MEMBER' and image -> 'person_id' = to_jsonb(gone) then jsonb_set(image, '{person_id}', to_jsonb(became))
    when subject = 'BOOK' and image -> 'personal_of' = to_jsonb(gone) then image - 'personal_of'
    else image
  end;

-- Makes everything a person has in books the other's: memberships, authorship, decisions, schedules, and the same in the
-- history, so that it can be undone as before. Postings change their author, which carries the totals over. The caller has
-- locked both people and every book of the one who goes, and deletes that person afterwards.
create function person_becomes(gone bigint, became bigint) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  books bigint[] := array(select book_id from member where person_id = gone);
  roles constant text[] := array['VIEWER', 'AGENT', 'MANAGER', 'OWNER'];
  t text;
begin
  if not exists (select from joined_person j where j.person_id = gone and j.became_id = became) then
    raise exception 'person % did not become %', gone, became using errcode = 'check_violation', constraint = 'joined_person';
  end if;
  -- Where only the one is a member, the other has left until the end, so that nobody counts the same human twice.
  insert into member (book_id, person_id, role, joined_at, left_at)
  select book_id, became, role, joined_at, coalesce(left_at, 'infinity') from member where person_id = gone
  on conflict do nothing;

  foreach t in array array['entry', 'posting', 'document', 'import', 'import_row', 'import_problem', 'invoice', 'invoice_line',
      'action'] loop
    execute format('update %I set author_id = $2 where book_id = any ($3) and author_id = $1', t)
      using gone, became, books;
  end loop;
  update change c set author_id = case c.author_id when gone then became else c.author_id end,
         row_id = case when c.subject = 'MEMBER' and c.row_id = gone then became else c.row_id end,
         before = image_became(c.before, c.subject, gone, became), after = image_became(c.after, c.subject, gone, became)
   where c.book_id = any (books)
     and (c.author_id = gone or c.subject = 'MEMBER' and c.row_id = gone
       or image_became(c.before, c.subject, gone, became) is distinct from c.before
       or image_became(c.after, c.subject, gone, became) is distinct from c.after);
  update invoice set decided_by = became where book_id = any (books) and decided_by = gone;
  update invoice_lesson set taught_by = became where book_id = any (books) and taught_by = gone;
  update rate set set_by = became where book_id = any (books) and set_by = gone;
  update invite set invited_by = became where book_id = any (books) and invited_by = gone;
  update invite set used_by = became where book_id = any (books) and used_by = gone;
  update schedule s set person_id = became
   where s.book_id = any (books) and s.person_id = gone
     and not exists (select from schedule o where o.book_id = s.book_id and o.person_id = became and o.kind = s.kind);
  update schedule_run r set person_id = became
   where r.book_id = any (books) and r.person_id = gone
     and not exists (select from schedule_run o
                      where (o.book_id, o.person_id, o.kind, o.period) = (r.book_id, became, r.kind, r.period));
  foreach t in array array['month_total', 'day_method_total', 'day_customer_total'] loop
    execute format('delete from %I where book_id = any ($2) and author_id = $1 and entries = 0 and amount = 0', t)
      using gone, books;
  end loop;
  update book set personal_of = null where personal_of = gone;

  update person set current_book_id = null where id = gone;
  with g as (delete from member where person_id = gone returning *)
  update member k set
    role = case when k.left_at is not null and g.left_at is null then g.role
                when k.left_at is null and g.left_at is not null then k.role
                else roles[greatest(array_position(roles, g.role), array_position(roles, k.role))] end,
    default_location_id = coalesce(k.default_location_id, g.default_location_id),
    joined_at = least(k.joined_at, g.joined_at),
    left_at = case when k.left_at is not null and g.left_at is not null then greatest(k.left_at, g.left_at) end
    from g where k.book_id = g.book_id and k.person_id = became;
end
$$;

revoke execute on function author_stays, decided_by_each_other, person_becomes from public;
grant execute on function decided_by_each_other, person_becomes to florin_app;
