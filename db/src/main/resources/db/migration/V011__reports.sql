-- A report of one month by customer must not read the days of all years: the primary key begins with the customer.
create index day_customer_total_by_day on day_customer_total (book_id, day);
