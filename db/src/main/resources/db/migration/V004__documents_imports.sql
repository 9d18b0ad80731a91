-- Original files, kept once per book by content, and the batches of rows read from them.

create table stored_file (
  book_id    bigint      not null references book on delete cascade,
  sha256     bytea       not null check (octet_length(sha256) = 32),
  size       bigint      not null check (size >= 0),
  created_at timestamptz not null,
  primary key (book_id, sha256)
);

create table stored_chunk (
  book_id  bigint  not null,
  sha256   bytea   not null,
  position integer not null check (position >= 0),
  bytes    bytea   not null,
  primary key (book_id, sha256, position),
  foreign key (book_id, sha256) references stored_file (book_id, sha256) on delete cascade
);
alter table stored_chunk alter column bytes set storage external;

create table document (
  book_id    bigint      not null,
  id         bigint      generated always as identity,
  sha256     bytea       not null,
  file_name  text        not null check (char_length(file_name) between 1 and 200),
  media_type text        not null,
  author_id  bigint      not null,
  entry_id   bigint,
  created_at timestamptz not null,
  primary key (book_id, id),
  foreign key (book_id, sha256) references stored_file (book_id, sha256),
  foreign key (book_id, author_id) references member (book_id, person_id),
  foreign key (book_id, entry_id) references entry (book_id, id)
);
create index document_by_content on document (book_id, sha256);
create index document_by_entry on document (book_id, entry_id) where entry_id is not null;

create table import (
  book_id     bigint      not null references book on delete cascade,
  id          bigint      generated always as identity,
  number      integer     not null,
  document_id bigint      not null,
  author_id   bigint      not null,
  state       text        not null check (state in ('STAGED', 'BOOKED', 'UNDONE', 'CANCELLED')),
  -- How the file was read, as the reader reported it, and what the person chose.
  reading     jsonb       not null,
  created_at  timestamptz not null,
  booked_at   timestamptz,
  primary key (book_id, id),
  unique (book_id, number),
  foreign key (book_id, document_id) references document (book_id, id),
  foreign key (book_id, author_id) references member (book_id, person_id)
);

create table import_row (
  book_id       bigint        not null,
  import_id     bigint        not null,
  position      integer       not null check (position >= 0),
  sheet         text,
  row_number    integer       not null,
  entry_date    date          not null,
  description   text          not null,
  -- Income positive, expense negative, in the currency.
  amount        numeric(19,4) not null check (amount <> 0),
  currency      char(3)       not null,
  category      text,
  location      text,
  method        text,
  customer      text,
  author_id     bigint        not null,
  entry_id      bigint,
  primary key (book_id, import_id, position),
  foreign key (book_id, import_id) references import (book_id, id) on delete cascade
);

create table import_problem (
  book_id    bigint  not null,
  import_id  bigint  not null,
  position   integer not null,
  row_number integer not null,
  text_key   text    not null,
  arguments  text[]  not null default '{}',
  author_id  bigint  not null,
  primary key (book_id, import_id, position),
  foreign key (book_id, import_id) references import (book_id, id) on delete cascade
);

alter table entry add constraint entry_import foreign key (book_id, import_id) references import (book_id, id);

do $$
declare t text;
begin
  foreach t in array array['stored_file', 'stored_chunk'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I using (book_id = florin_book())', t || '_scope', t);
  end loop;
  foreach t in array array['document', 'import', 'import_row', 'import_problem'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I using (book_id = florin_book()'
      || ' and (florin_author() is null or author_id = florin_author()))', t || '_scope', t);
  end loop;
end
$$;
grant select, insert, update, delete on stored_file, stored_chunk, document, import, import_row, import_problem to florin_app;
