-- Rates of exchange, by book: so much of a currency was worth so much of another, on a day and from then on. Two numbers,
-- because what a central bank publishes, units for one euro, has no exact reciprocal.

create table rate (
  book_id        bigint         not null references book on delete cascade,
  currency       char(3)        not null check (currency ~ '^[A-Z]{3}$'),
  worth_currency char(3)        not null check (worth_currency ~ '^[A-Z]{3}$'),
  day            date           not null check (day between '1900-01-01' and '2100-12-31'),
  amount         numeric(20,10) not null check (amount > 0),
  worth          numeric(20,10) not null check (worth > 0),
  source         text           not null check (source in ('PERSON', 'ECB')),
  set_by         bigint         not null,
  set_at         timestamptz    not null,
  primary key (book_id, currency, worth_currency, day),
  check (currency <> worth_currency),
  foreign key (book_id, set_by) references member (book_id, person_id)
);

alter table rate enable row level security;
create policy rate_scope on rate using (book_id = florin_book());
grant select, insert, update, delete on rate to florin_app;
