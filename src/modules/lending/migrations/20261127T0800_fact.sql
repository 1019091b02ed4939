-- What happened with each request at each supplier that was tried, without reader and title: what remains for
-- statistics and for fairness when the link from reader to title has gone. Members share these figures.
create table lending_fact (
  requester text not null,              -- agency, TYPE:VALUE
  number text not null,                 -- requestingAgencyRequestId
  supplier text not null,
  service text not null check (service in ('Loan', 'Copy', 'CopyOrLoan')),
  form text,                            -- of the title, as the catalogue has it
  asked_at timestamptz,
  answered_at timestamptz,
  shipped_at timestamptz,
  received_at timestamptz,
  returned_at timestamptz,
  ended_at timestamptz,                 -- with the outcome
  outcome text check (outcome in ('skipped', 'unfilled', 'cancelled', 'filled', 'lost')),
  reason text,                          -- reasonUnfilled, a code
  cost numeric(19, 4) check (cost >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  began_at timestamptz generated always as
    (least(asked_at, answered_at, shipped_at, received_at, returned_at, ended_at)) stored,
  -- When the reader could have it; null: not, or not yet.
  filled_at timestamptz generated always as
    (coalesce(received_at, case when outcome = 'filled' then ended_at end, returned_at)) stored,
  primary key (requester, number, supplier),
  check ((outcome is null) = (ended_at is null)),
  check ((cost is null) = (currency is null))
);
create index lending_fact_began on lending_fact (began_at);
create index lending_fact_supplier on lending_fact (supplier, began_at);
create index lending_fact_requester on lending_fact (requester, began_at);

alter table lending_fact enable row level security;
alter table lending_fact force row level security;
create policy lending_fact_read on lending_fact for select using (
  app.reach() in ('software', 'system')
  or (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')));
create policy lending_fact_add on lending_fact for insert with check (app.reach() in ('software', 'system'));
create policy lending_fact_change on lending_fact for update using (app.reach() in ('software', 'system'));
