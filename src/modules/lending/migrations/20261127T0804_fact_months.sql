-- What figures are counted by, kept beside each fact: a page counts hundreds of thousands of them.
-- The tables are new in the same release: there is nothing yet to be written anew.
-- squawk-ignore adding-field-with-default
alter table lending_fact add column month date not null generated always as ((date_trunc('month',
  least(asked_at, answered_at, shipped_at, received_at, returned_at, ended_at) at time zone 'UTC'))::date) stored;
-- Whole hours from being asked until the reader could have it.
-- squawk-ignore adding-field-with-default
alter table lending_fact add column fill_hours integer generated always as (round(extract(epoch from
  coalesce(received_at, case when outcome = 'filled' then ended_at end, returned_at) - asked_at) / 3600)::integer) stored;
-- squawk-ignore adding-field-with-default
alter table avoided_cost add column month date not null generated always as
  ((date_trunc('month', filled_at at time zone 'UTC'))::date) stored;
create index lending_fact_month on lending_fact (month);
create index avoided_cost_month on avoided_cost (month);
-- squawk-ignore require-concurrent-index-deletion
drop index avoided_cost_filled;

-- Asked once for a query, not once for a row.
alter policy lending_fact_read on lending_fact using (
  (select app.reach()) in ('software', 'system')
  or (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')));
alter policy avoided_cost_read on avoided_cost using (
  (select app.reach()) in ('software', 'system')
  or (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')));
