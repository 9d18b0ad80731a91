-- New entries were judged with their postings when those came; when the transaction ends, only one left without any remains
-- to be found, and that is looked for instead of judging all of them again.
alter table entry_check add column fresh boolean not null default false;

create function refuse_entries_without_postings(of_book bigint, of_entries bigint[]) returns void language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare found_number integer;
begin
  select e.number into found_number from entry e
   where e.book_id = of_book and e.id = any (of_entries)
     and not exists (select from posting p where p.book_id = of_book and p.entry_id = e.id)
   limit 1;
  if found then
    raise exception 'entry % of book % has no posting', found_number, of_book
      using errcode = 'check_violation', constraint = 'entry_balances';
  end if;
end
$$;

create function new_entries_await_check() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into entry_check (book_id, entries, fresh) select book_id, array_agg(id), true from fresh group by book_id;
  return null;
end
$$;
drop trigger inserted_entries_await_check on entry;
create trigger inserted_entries_await_check after insert on entry
  referencing new table as fresh for each statement execute function new_entries_await_check();

create or replace function entry_check() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.fresh then
    perform refuse_entries_without_postings(new.book_id, new.entries);
  else
    perform refuse_entry_problems(new.book_id, new.entries);
  end if;
  delete from entry_check where id = new.id;
  return null;
end
$$;
