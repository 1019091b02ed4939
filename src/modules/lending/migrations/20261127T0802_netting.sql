-- What is left to pay when what agencies owe each other is set off. Fixed once issued: what is booked or
-- corrected later goes into the next.
create table netting (
  id uuid primary key,
  number integer not null unique check (number >= 1),
  until timestamptz not null unique,    -- what came about before
  issued_at timestamptz not null,
  actor text not null,
  person_id uuid
);

-- An entry is in one netting, or in none yet.
create table netting_entry (
  entry_id uuid primary key references ledger_entry (id),
  netting_id uuid not null references netting (id)
);
create index netting_entry_netting on netting_entry (netting_id);

-- How two agencies stand by the entries of a netting, from the side of each.
create table netting_position (
  netting_id uuid not null references netting (id),
  agency text not null references ledger_account (agency),
  counterparty text not null references ledger_account (agency),
  currency text not null references currency (code),
  owed numeric(19, 4) not null check (owed >= 0), -- to the agency
  owes numeric(19, 4) not null check (owes >= 0), -- by the agency
  entries integer not null,
  primary key (netting_id, agency, counterparty, currency)
);

-- What an agency is told; its statements are numbered without gaps.
create table netting_statement (
  agency text not null references ledger_account (agency),
  number integer not null check (number >= 1),
  netting_id uuid not null references netting (id),
  primary key (agency, number),
  unique (netting_id, agency)
);

-- Who pays whom so that all is settled.
create table netting_payment (
  id uuid primary key,
  netting_id uuid not null references netting (id),
  payer text not null references ledger_account (agency),
  payee text not null references ledger_account (agency),
  amount numeric(19, 4) not null check (amount > 0),
  currency text not null references currency (code),
  multilateral boolean not null,        -- set off among all members; else between the two
  check (payer <> payee)
);
create index netting_payment_netting on netting_payment (netting_id);
create index netting_payment_payer on netting_payment (payer);
create index netting_payment_payee on netting_payment (payee);

-- What each side says: the payer that it has paid, the payee that it has got it.
create table payment_mark (
  payment_id uuid not null references netting_payment (id),
  side text not null check (side in ('payer', 'payee')),
  at timestamptz not null,
  actor text not null,
  person_id uuid,
  primary key (payment_id, side)
);

-- When both say so, the payment is booked.
create table payment_settlement (
  payment_id uuid primary key references netting_payment (id),
  entry_id uuid not null unique references ledger_entry (id),
  at timestamptz not null
);

revoke update, delete on netting, netting_entry, netting_position, netting_statement, netting_payment,
  payment_settlement from commonshelf_app;
revoke update on payment_mark from commonshelf_app;
do $$
declare each text;
begin
  foreach each in array array['netting', 'netting_entry', 'netting_position', 'netting_statement', 'netting_payment',
      'payment_mark', 'payment_settlement'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy %1$s_write on %1$I for insert with check (app.reach() in (''software'', ''system''));
      create policy %1$s_all on %1$I for select using (app.reach() in (''software'', ''system'')
        or (select app.acts_as(''network-coordinator'', ''operator'')));', each);
  end loop;
end $$;
create policy payment_mark_unsaid on payment_mark for delete using (app.reach() in ('software', 'system'));
-- The staff of a library see its statements and what they rest on, and the payments in which it is a side.
create policy netting_own on netting for select using (
  exists (select from netting_statement s where s.netting_id = netting.id));
create policy netting_statement_own on netting_statement for select using (
  agency in (select a.agency from ledger_account a where a.library_id = app.library()));
create policy netting_position_own on netting_position for select using (
  agency in (select a.agency from ledger_account a where a.library_id = app.library()));
create policy netting_payment_own on netting_payment for select using (
  payer in (select a.agency from ledger_account a where a.library_id = app.library())
  or payee in (select a.agency from ledger_account a where a.library_id = app.library()));
create policy netting_entry_own on netting_entry for select using (
  exists (select from ledger_entry e where e.id = netting_entry.entry_id));
create policy payment_mark_own on payment_mark for select using (
  exists (select from netting_payment p where p.id = payment_mark.payment_id));
create policy payment_settlement_own on payment_settlement for select using (
  exists (select from netting_payment p where p.id = payment_settlement.payment_id));
