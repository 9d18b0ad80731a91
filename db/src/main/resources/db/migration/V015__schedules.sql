-- Summaries: when somebody hears of a book by itself, and for which days they did.

-- Where the book's days begin; null: where who has owned it the longest lives.
alter table book add column zone text check (char_length(zone) between 1 and 60);

create table schedule (
  book_id      bigint      not null references book on delete cascade,
  id           bigint      generated always as identity,
  -- Whose it is; null: that of everybody who manages the book and chose nothing else of this kind.
  person_id    bigint,
  kind         text        not null check (kind in ('DAILY', 'WEEKLY', 'MONTHLY')),
  -- By the clock of the book.
  at_time      time(0)     not null,
  -- Monday is 1.
  weekday      smallint    check (weekday between 1 and 7),
  -- In a shorter month its last.
  day_of_month smallint    check (day_of_month between 1 and 31),
  -- Null: by mail to a proven address, else in the chat.
  channel      text        check (channel in ('MAIL', 'CHAT', 'OFF')),
  -- What was due before is not caught up.
  since        timestamptz not null,
  -- Nothing is due before; null: to be found out.
  next_at      timestamptz,
  primary key (book_id, id),
  unique nulls not distinct (book_id, person_id, kind),
  foreign key (book_id, person_id) references member (book_id, person_id) on delete cascade,
  check ((kind = 'WEEKLY') = (weekday is not null)),
  check ((kind = 'MONTHLY') = (day_of_month is not null)),
  check (person_id is not null or channel is null)
);
create index schedule_next on schedule (next_at) where channel is distinct from 'OFF';

-- What was put on its way. The key is what keeps two nodes, a crash and a clock that jumps from telling anybody twice.
create table schedule_run (
  book_id     bigint      not null,
  person_id   bigint      not null,
  kind        text        not null check (kind in ('DAILY', 'WEEKLY', 'MONTHLY')),
  -- The first of the days told of.
  period      date        not null,
  schedule_id bigint      not null,
  at          timestamptz not null,
  primary key (book_id, person_id, kind, period),
  foreign key (book_id, schedule_id) references schedule (book_id, id) on delete cascade,
  foreign key (book_id, person_id) references member (book_id, person_id) on delete cascade
);
create index schedule_run_by_schedule on schedule_run (book_id, schedule_id, period);

alter table schedule enable row level security;
create policy schedule_scope on schedule using (book_id = florin_book());
alter table schedule_run enable row level security;
create policy schedule_run_scope on schedule_run using (book_id = florin_book());
grant select, insert, update, delete on schedule to florin_app;
grant select, insert, delete on schedule_run to florin_app;

-- Those that may be due, of all books: asked before any book is in scope. One that lies further ahead than any of its kind
-- can was reckoned by a clock that was wrong.
create function schedules_waiting(now_is timestamptz, most integer)
  returns table (book_id bigint, id bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.book_id, s.id from schedule s
   where s.channel is distinct from 'OFF'
     and (s.next_at is null or s.next_at <= now_is
          or s.next_at > now_is + interval '3 days' and s.kind = 'DAILY'
          or s.next_at > now_is + interval '40 days')
   order by s.next_at nulls first, s.book_id, s.id
   limit most
$$;
revoke execute on function schedules_waiting from public;
grant execute on function schedules_waiting to florin_app;

-- As soon as a book has two members, those who manage it hear of each day. And whoever owns a book may decide by where they
-- live when its days begin.
create function member_schedules() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if (select count(*) from member where book_id = new.book_id and left_at is null) > 1 then
    insert into schedule (book_id, kind, at_time, since)
    values (new.book_id, 'DAILY', '10:00', new.joined_at)
    on conflict do nothing;
  end if;
  update schedule set next_at = null where book_id = new.book_id and next_at is not null;
  return null;
end
$$;
create trigger member_schedules after insert or update of role, left_at on member
  for each row execute function member_schedules();

create function book_zone_changed() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update schedule set next_at = null where book_id = new.id;
  return null;
end
$$;
create trigger book_zone_changed after update of zone on book
  for each row when (old.zone is distinct from new.zone) execute function book_zone_changed();

create function person_zone_changed() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update schedule set next_at = null
   where book_id in (select book_id from member where person_id = new.id and role = 'OWNER' and left_at is null);
  return null;
end
$$;
create trigger person_zone_changed after update of zone on person
  for each row when (old.zone is distinct from new.zone) execute function person_zone_changed();
revoke execute on function member_schedules, book_zone_changed, person_zone_changed from public;

insert into schedule (book_id, kind, at_time, since)
select book_id, 'DAILY', '10:00', now() from member where left_at is null group by book_id having count(*) > 1;
