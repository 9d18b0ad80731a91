-- Invitations into books, who must stand in one, the book a question was put in, and what people tell of themselves.

-- A code lets one person into a book. Only its hash is kept: whoever reads the table cannot join with it.
create table invite (
  book_id    bigint      not null references book on delete cascade,
  id         bigint      generated always as identity,
  code_hash  bytea       not null unique check (octet_length(code_hash) = 32),
  role       text        not null check (role in ('MANAGER', 'AGENT', 'VIEWER')),
  invited_by bigint      not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_by    bigint,
  used_at    timestamptz,
  revoked_at timestamptz,
  primary key (book_id, id),
  foreign key (book_id, invited_by) references member (book_id, person_id),
  foreign key (book_id, used_by) references member (book_id, person_id),
  check ((used_by is null) = (used_at is null))
);

alter table invite enable row level security;
create policy invite_scope on invite using (book_id = florin_book());
grant select, insert, update, delete on invite to florin_app;

-- What somebody who holds a code is told before joining: asked outside of every book.
create function invitation(of_code_hash bytea)
  returns table (
    book_id bigint, invite_id bigint, role text, book_name text, currency char(3), shared boolean, owners text,
    invited_by text, expires_at timestamptz, open boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select i.book_id, i.id, i.role, b.name, b.currency, b.shared,
         (select string_agg(p.name, ', ' order by m.joined_at, p.id) from member m join person p on p.id = m.person_id
           where m.book_id = i.book_id and m.role = 'OWNER' and m.left_at is null),
         (select p.name from person p where p.id = i.invited_by),
         i.expires_at, i.used_at is null and i.revoked_at is null
    from invite i join book b on b.id = i.book_id
   where i.code_hash = of_code_hash
$$;
revoke execute on function invitation from public;
grant execute on function invitation to florin_app;

-- A book always has an owner who has not left it; a personal book, its person.
create function book_has_owner() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from book b where b.id = old.book_id
              and not exists (select from member m
                               where m.book_id = b.id and m.role = 'OWNER' and m.left_at is null
                                 and m.person_id = coalesce(b.personal_of, m.person_id))) then
    raise exception 'book % has no owner', old.book_id
      using errcode = 'check_violation', constraint = 'book_has_owner';
  end if;
  return null;
end
$$;
create constraint trigger book_has_owner after update or delete on member
  deferrable initially deferred for each row execute function book_has_owner();
revoke execute on function book_has_owner from public;

-- A question is answered in the book it was put in, whichever book its person works in by then.
alter table conversation add column book_id bigint references book on delete cascade;

-- What a person tells of themselves; all of it may stay open.
alter table person
  add column birthday    date check (birthday >= '1850-01-01'),
  add column age_bracket text check (age_bracket in ('0-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+')),
  add column place       text check (char_length(place) between 1 and 100),
  add column employment  text check (employment in ('EMPLOYED', 'SELF_EMPLOYED', 'STUDENT', 'UNEMPLOYED', 'RETIRED'));
