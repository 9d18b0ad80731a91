-- The budget: when its months begin, and which buckets are not for spending.
-- All of it may be absent, as in books that never said so and in the images their history holds.

alter table book
  -- Absent: months begin on the first.
  add column payday         smallint check (payday between 1 and 31),
  -- Where a payday on a weekend moves to; absent: nowhere.
  add column payday_weekend text     check (payday_weekend in ('BEFORE', 'AFTER'));

-- Money put aside: never safe to spend.
alter table bucket
  add column saving boolean;
