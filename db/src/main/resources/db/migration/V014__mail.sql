-- Mail: letters leave through the outbox as messages do. What was written is kept so that the operator can read it, with
-- a sentence in the place of each link: a link is made while its letter is delivered and lies nowhere.

alter table outbox
  -- Of a mail: since when the end of its text is on the way to the server. While this stands the mail may have arrived,
  -- and is never sent again by itself.
  add column ending_since timestamptz,
  -- When the operator had it sent once more.
  add column renewed_at   timestamptz;
create index outbox_mail on outbox (id) where kind = 'MAIL';

create table letter (
  outbox_id  bigint      primary key references outbox on delete cascade,
  person_id  bigint      not null references person on delete cascade,
  -- Absent for letters about the person alone.
  book_id    bigint      references book on delete cascade,
  recipient  text        not null,
  subject    text        not null,
  text       text        not null,
  html       text        not null,
  message_id text        not null,
  written_at timestamptz not null
);
create index letter_by_person on letter (person_id);
create index letter_by_book on letter (book_id);

-- Who wants no mails of a kind from a book any more.
create table mail_stop (
  person_id  bigint      not null references person on delete cascade,
  book_id    bigint      not null references book on delete cascade,
  kind       text        not null,
  stopped_at timestamptz not null,
  primary key (person_id, book_id, kind)
);
create index mail_stop_by_book on mail_stop (book_id);

grant select, insert, update, delete on letter, mail_stop to florin_app;
