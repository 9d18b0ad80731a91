-- The plumbing between chats and books: what came in, what goes out, questions left open, buttons waiting to be pressed.
-- No row policy: reached only by the packages that act before a book is known.

-- One row a chat: the lease that keeps one chat from being handled in parallel. The fence grows with every lease; an
-- effect commits only under the fence it was leased with.
create table chat_lane (
  id           bigint      generated always as identity primary key,
  platform     text        not null,
  bot          text        not null,
  chat_id      text        not null,
  owner        uuid,
  leased_until timestamptz,
  fence        bigint      not null default 0,
  -- Not before this instant: back-off after a failure.
  not_before   timestamptz not null default '-infinity',
  -- Set when the chat can no longer be written to: blocked, kicked, deleted.
  silenced_at  timestamptz,
  unique (platform, bot, chat_id)
);

create table inbox (
  id          bigint      generated always as identity primary key,
  platform    text        not null,
  bot         text        not null,
  update_key  text        not null,
  lane_id     bigint      not null references chat_lane,
  payload     text        not null,
  received_at timestamptz not null,
  attempts    smallint    not null default 0,
  -- WORK: taken out of the lane's order because it is slow (a file); done by whoever leases the row.
  state       text        not null default 'NEW' check (state in ('NEW', 'WORK', 'DONE', 'PARKED')),
  owner       uuid,
  leased_until timestamptz,
  not_before  timestamptz not null default '-infinity',
  handled_at  timestamptz,
  -- What a person quotes when something broke.
  reference   text,
  unique (platform, bot, update_key)
);
create index inbox_work on inbox (id) where state = 'WORK';
create index inbox_waiting on inbox (lane_id, id) where state = 'NEW';
create index inbox_handled on inbox (handled_at) where state in ('DONE', 'PARKED');

create table outbox (
  id              bigint      generated always as identity primary key,
  kind            text        not null check (kind in ('CHAT_REPLY', 'NOTICE', 'MAIL')),
  -- The same key is never put in twice.
  key             text        not null unique,
  -- Deliveries of one lane leave first in first out; absent for mail.
  lane_id         bigint      references chat_lane,
  payload         jsonb       not null,
  state           text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DEAD', 'UNCERTAIN')),
  attempts        smallint    not null default 0,
  owner           uuid,
  leased_until    timestamptz,
  not_before      timestamptz not null default '-infinity',
  created_at      timestamptz not null,
  settled_at      timestamptz,
  problem         text
);
create index outbox_waiting on outbox (lane_id, id) where state = 'WAITING';
create index outbox_waiting_mail on outbox (not_before, id) where state = 'WAITING' and lane_id is null;
create index outbox_settled on outbox (settled_at) where state <> 'WAITING';

-- Which entries a message speaks of: the person's own message that recorded them, and the cards that showed them.
create table chat_message (
  platform    text        not null,
  bot         text        not null,
  chat_id     text        not null,
  message_id  text        not null,
  outgoing    boolean     not null,
  delivery_id bigint,
  book_id     bigint      references book on delete cascade,
  -- Numbers of entries, in the order of the lines.
  entries     integer[]   not null default '{}',
  created_at  timestamptz not null,
  primary key (platform, bot, chat_id, message_id)
);
create index chat_message_by_delivery on chat_message (delivery_id) where delivery_id is not null;

-- A half-finished question: the command to call again once the awaited argument has been given.
create table conversation (
  platform   text        not null,
  bot        text        not null,
  chat_id    text        not null,
  person_id  bigint      not null references person on delete cascade,
  command    text        not null,
  arguments  jsonb       not null,
  awaits     text        not null,
  expires_at timestamptz not null,
  primary key (platform, bot, chat_id, person_id)
);

-- A button is an opaque token for an invocation.
create table button (
  token      text        primary key check (char_length(token) between 8 and 32),
  delivery_id bigint,
  platform   text        not null,
  bot        text        not null,
  chat_id    text        not null,
  -- Who may press; absent: any member of the book.
  person_id  bigint      references person on delete cascade,
  book_id    bigint      references book on delete cascade,
  command    text        not null,
  arguments  jsonb       not null,
  once       boolean     not null,
  used_at    timestamptz,
  expires_at timestamptz not null
);
create index button_expiry on button (expires_at);

-- Where each bot's polling stands, and other small facts an installation keeps.
create table installation (
  key        text primary key,
  value      text not null,
  changed_at timestamptz not null
);

grant select, insert, update, delete on chat_lane, inbox, outbox, chat_message, conversation, button, installation to florin_app;
