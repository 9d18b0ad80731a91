-- How people come to the site: mail addresses and passwords, links that let one member in once, sessions, and the claim
-- that makes somebody the operator. Tokens are kept as hashes only: whoever reads the tables cannot come in with them.

-- The address a person says is theirs. It counts, for mails and for links by mail, only once they have proven it.
create table mail_address (
  person_id   bigint      primary key references person on delete cascade,
  address     text        not null check (char_length(address) between 3 and 254 and position('@' in address) > 1),
  -- The same for every way of writing it.
  folded      text        not null generated always as (lower(address)) stored,
  created_at  timestamptz not null,
  verified_at timestamptz
);
create unique index mail_address_verified on mail_address (folded) where verified_at is not null;
create index mail_address_folded on mail_address (folded);

-- A link in a mail that proves its address; the address is taken when the link is followed, not before.
create table mail_proof (
  id         bigint      generated always as identity primary key,
  token_hash bytea       not null unique check (octet_length(token_hash) = 32),
  person_id  bigint      not null references person on delete cascade,
  address    text        not null check (char_length(address) between 3 and 254 and position('@' in address) > 1),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index mail_proof_by_person on mail_proof (person_id);

create table password (
  person_id  bigint      primary key references person on delete cascade,
  -- Argon2id, as its text form says with which costs.
  hash       text        not null,
  changed_at timestamptz not null
);

-- Tries that are counted: to sign in, to have a link mailed.
create table sign_in_try (
  id      bigint      generated always as identity primary key,
  kind    text        not null check (kind in ('PASSWORD', 'MAIL', 'REGISTER')),
  -- SHA-256 of whom the try was for, or from where.
  subject bytea       not null check (octet_length(subject) = 32),
  at      timestamptz not null
);
create index sign_in_try_subject on sign_in_try (subject, kind, at);

create table access_link (
  id          bigint      generated always as identity primary key,
  token_hash  bytea       not null unique check (octet_length(token_hash) = 32),
  book_id     bigint      not null,
  person_id   bigint      not null,
  -- CHAT: asked for in a chat. NEWS: came with news or a summary. ISSUED: made by a manager. MAIL: sent to a proven address.
  purpose     text        not null check (purpose in ('CHAT', 'NEWS', 'ISSUED', 'MAIL')),
  -- The page it arrives at.
  target      text        not null check (target ~ '^/([^/\\]|$)'),
  issued_by   bigint      references person on delete set null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  redeemed_at timestamptz,
  -- What the browser that redeemed it called itself.
  redeemed_by text        check (char_length(redeemed_by) <= 200),
  revoked_at  timestamptz,
  foreign key (book_id, person_id) references member (book_id, person_id) on delete cascade
);
create index access_link_by_member on access_link (book_id, person_id, id);
create index access_link_expiry on access_link (expires_at);

create table web_session (
  -- What lists and revocations name; the token itself is known to the browser alone.
  id         bigint      generated always as identity primary key,
  token_hash bytea       not null unique check (octet_length(token_hash) = 32),
  person_id  bigint      not null references person on delete cascade,
  -- The book being looked at, and whether the session is for that book alone.
  book_id    bigint      not null references book on delete cascade,
  bound      boolean     not null,
  method     text        not null check (method in ('LINK', 'PASSWORD', 'INVITE', 'CLAIM', 'DEMO')),
  browser    text        not null check (char_length(browser) <= 200),
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  -- At the latest; before that when nobody used it for a while.
  expires_at timestamptz not null,
  ended_at   timestamptz
);
create index web_session_by_person on web_session (person_id) where ended_at is null;
create index web_session_expiry on web_session (expires_at);

-- Whoever leaves a book, or is taken out of it, is signed out of it at once.
create function member_left() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update web_session set ended_at = new.left_at
   where person_id = new.person_id and book_id = new.book_id and ended_at is null;
  update access_link set revoked_at = new.left_at
   where person_id = new.person_id and book_id = new.book_id and redeemed_at is null and revoked_at is null;
  return null;
end
$$;
create trigger member_left after update of left_at on member
  for each row when (old.left_at is null and new.left_at is not null) execute function member_left();
revoke execute on function member_left from public;

-- The link whose follower becomes the operator of the installation; one is open at a time.
create table claim_link (
  id         bigint      generated always as identity primary key,
  token_hash bytea       not null unique check (octet_length(token_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  claimed_at timestamptz,
  claimed_by bigint      references person on delete set null
);

grant select, insert, update, delete on
  mail_address, mail_proof, password, sign_in_try, access_link, web_session, claim_link to florin_app;

-- What is counted for whoever watches the installation, without reading what was sent long ago.
create index inbox_open on inbox (state, received_at) where state <> 'DONE';
create index outbox_open on outbox (state, created_at) where state <> 'SENT';
