-- How many entries of a category there are costs what its months hold: the totals know each entry by its first line, and
-- the few lines that follow a first one are found here.
create index posting_later_line on posting (book_id, category_id, entry_date)
  where position > 0 and category_id is not null and not voided;
