-- Who changed what, from which message or file, with the image before and after: the ground of undo and of every answer to "why".

create table action (
  book_id     bigint      not null references book on delete cascade,
  id          bigint      generated always as identity,
  kind        text        not null check (kind ~ '^[a-z_]{3,40}$'),
  author_id   bigint      not null,
  source      text        not null,
  -- Where it was said: platform, chat and message; absent for the web and for jobs.
  platform    text,
  chat_id     text,
  message_id  text,
  -- What a person would read: numbers, names, counts; amounts as text.
  summary     jsonb       not null default '{}',
  undoable    boolean     not null,
  undone_at   timestamptz,
  -- Set on the action that undid or redid another.
  reverses_id bigint,
  created_at  timestamptz not null,
  primary key (book_id, id),
  foreign key (book_id, author_id) references member (book_id, person_id),
  foreign key (book_id, reverses_id) references action (book_id, id)
);
create index action_undoable on action (book_id, author_id, id desc) where undoable and undone_at is null;
create index action_by_message on action (book_id, platform, chat_id, message_id) where message_id is not null;

create table change (
  book_id   bigint   not null,
  action_id bigint   not null,
  position  integer  not null,
  subject   text     not null check (subject in ('ENTRY', 'LOCATION', 'BUCKET', 'CATEGORY', 'PAYMENT_METHOD', 'CUSTOMER', 'IMPORT', 'BOOK', 'MEMBER')),
  row_id    bigint   not null,
  before    jsonb,
  after     jsonb,
  author_id bigint   not null,
  primary key (book_id, action_id, position),
  foreign key (book_id, action_id) references action (book_id, id) on delete cascade
);
alter table change set (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 1000);
-- An action changes a row at most once.
create unique index change_by_row on change (book_id, subject, row_id, action_id);

alter table action enable row level security;
create policy action_scope on action using (
  book_id = florin_book() and (florin_author() is null or author_id = florin_author()));
alter table change enable row level security;
create policy change_scope on change using (
  book_id = florin_book() and (florin_author() is null or author_id = florin_author()));

-- History is only added to; an action may be marked undone.
grant select, insert on action, change to florin_app;
grant update (undone_at) on action to florin_app;
