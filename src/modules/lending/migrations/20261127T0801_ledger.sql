-- What agencies owe each other: a journal in double entry, in exact decimals. Nothing in it is changed or
-- removed; what was wrong is reversed by an entry of its own.

-- ISO 4217: facts, the same as in standards/iso4217.
create table currency (
  code text primary key check (code ~ '^[A-Z]{3}$'),
  digits smallint not null check (digits between 0 and 4)
);
insert into currency (code, digits) values
  ('AED', 2), ('AFN', 2), ('ALL', 2), ('AMD', 2), ('AOA', 2), ('ARS', 2), ('AUD', 2), ('AWG', 2), ('AZN', 2),
  ('BAM', 2), ('BBD', 2), ('BDT', 2), ('BHD', 3), ('BIF', 0), ('BMD', 2), ('BND', 2), ('BOB', 2), ('BRL', 2),
  ('BSD', 2), ('BTN', 2), ('BWP', 2), ('BYN', 2), ('BZD', 2), ('CAD', 2), ('CDF', 2), ('CHF', 2), ('CLP', 0),
  ('CNY', 2), ('COP', 2), ('CRC', 2), ('CUP', 2), ('CVE', 2), ('CZK', 2), ('DJF', 0), ('DKK', 2), ('DOP', 2),
  ('DZD', 2), ('EGP', 2), ('ERN', 2), ('ETB', 2), ('EUR', 2), ('FJD', 2), ('FKP', 2), ('GBP', 2), ('GEL', 2),
  ('GHS', 2), ('GIP', 2), ('GMD', 2), ('GNF', 0), ('GTQ', 2), ('GYD', 2), ('HKD', 2), ('HNL', 2), ('HTG', 2),
  ('HUF', 2), ('IDR', 2), ('ILS', 2), ('INR', 2), ('IQD', 3), ('IRR', 2), ('ISK', 0), ('JMD', 2), ('JOD', 3),
  ('JPY', 0), ('KES', 2), ('KGS', 2), ('KHR', 2), ('KMF', 0), ('KPW', 2), ('KRW', 0), ('KWD', 3), ('KYD', 2),
  ('KZT', 2), ('LAK', 2), ('LBP', 2), ('LKR', 2), ('LRD', 2), ('LSL', 2), ('LYD', 3), ('MAD', 2), ('MDL', 2),
  ('MGA', 2), ('MKD', 2), ('MMK', 2), ('MNT', 2), ('MOP', 2), ('MRU', 2), ('MUR', 2), ('MVR', 2), ('MWK', 2),
  ('MXN', 2), ('MYR', 2), ('MZN', 2), ('NAD', 2), ('NGN', 2), ('NIO', 2), ('NOK', 2), ('NPR', 2), ('NZD', 2),
  ('OMR', 3), ('PAB', 2), ('PEN', 2), ('PGK', 2), ('PHP', 2), ('PKR', 2), ('PLN', 2), ('PYG', 0), ('QAR', 2),
  ('RON', 2), ('RSD', 2), ('RUB', 2), ('RWF', 0), ('SAR', 2), ('SBD', 2), ('SCR', 2), ('SDG', 2), ('SEK', 2),
  ('SGD', 2), ('SHP', 2), ('SLE', 2), ('SOS', 2), ('SRD', 2), ('SSP', 2), ('STN', 2), ('SVC', 2), ('SYP', 2),
  ('SZL', 2), ('THB', 2), ('TJS', 2), ('TMT', 2), ('TND', 3), ('TOP', 2), ('TRY', 2), ('TTD', 2), ('TWD', 2),
  ('TZS', 2), ('UAH', 2), ('UGX', 0), ('USD', 2), ('UYU', 2), ('UZS', 2), ('VES', 2), ('VND', 0), ('VUV', 0),
  ('WST', 2), ('XAF', 0), ('XCD', 2), ('XCG', 2), ('XOF', 0), ('XPF', 0), ('YER', 2), ('ZAR', 2), ('ZMW', 2),
  ('ZWG', 2);
alter table currency enable row level security;
alter table currency force row level security;
create policy currency_read on currency for select using (true);

-- One account for each agency that was ever a party.
create table ledger_account (
  agency text primary key,              -- TYPE:VALUE
  library_id uuid references library (id), -- the member whose account it is; null: a foreign agency, or the network
  opened_at timestamptz not null
);
create index ledger_account_library on ledger_account (library_id);

create table ledger_entry (
  id uuid primary key,
  number bigint generated always as identity,
  kind text not null check (kind in ('charge', 'reversal', 'correction', 'payment')),
  debtor text not null references ledger_account (agency),
  creditor text not null references ledger_account (agency),
  key text unique,                      -- what is booked once: the exchange, or the form that was sent
  request_number text,                  -- of the debtor, where it is the charge for a request
  reverses uuid unique references ledger_entry (id),
  reason text,
  at timestamptz not null,              -- when it came about
  booked_at timestamptz not null,
  person_id uuid,
  actor text not null,
  line_count smallint not null check (line_count >= 2),
  check (debtor <> creditor),
  check ((kind = 'reversal') = (reverses is not null))
);
create index ledger_entry_debtor on ledger_entry (debtor, at);
create index ledger_entry_creditor on ledger_entry (creditor, at);
create index ledger_entry_at on ledger_entry (at);

-- Positive: in favour of the agency. The lines of an entry sum to zero in each currency.
create table ledger_line (
  entry_id uuid not null references ledger_entry (id),
  position smallint not null check (position >= 1),
  agency text not null references ledger_account (agency),
  amount numeric(19, 4) not null check (amount <> 0),
  currency text not null references currency (code),
  primary key (entry_id, position)
);
create index ledger_line_agency on ledger_line (agency, currency);

-- Asked at the end of the transaction. It reads as the owner of the tables, so that what the asking role
-- may see does not matter; an entry is written whole in one transaction, for it says how many lines it has.
create function app.ledger_balanced() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  entry ledger_entry;
  entry_id uuid := case when tg_table_name = 'ledger_entry' then (to_jsonb(new) ->> 'id')::uuid
                        else (to_jsonb(new) ->> 'entry_id')::uuid end;
begin
  select * into strict entry from ledger_entry e where e.id = entry_id;
  if (select count(*) from ledger_line l where l.entry_id = entry.id) <> entry.line_count then
    raise exception 'ledger entry % has not the lines it says', entry.number using errcode = 'check_violation';
  end if;
  if exists (select from ledger_line l where l.entry_id = entry.id group by l.currency having sum(l.amount) <> 0) then
    raise exception 'ledger entry % does not sum to zero', entry.number using errcode = 'check_violation';
  end if;
  if exists (select from ledger_line l where l.entry_id = entry.id and l.agency not in (entry.debtor, entry.creditor)) then
    raise exception 'ledger entry % has a line of an agency that is no party', entry.number using errcode = 'check_violation';
  end if;
  if exists (select from ledger_line l join currency c on c.code = l.currency
      where l.entry_id = entry.id and l.amount <> round(l.amount, c.digits)) then
    raise exception 'ledger entry % has parts of the smallest unit', entry.number using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_entry_balanced after insert on ledger_entry
  deferrable initially deferred for each row execute function app.ledger_balanced();
create constraint trigger ledger_line_balanced after insert on ledger_line
  deferrable initially deferred for each row execute function app.ledger_balanced();

create function app.append_only() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % stay as they are', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger ledger_entry_stays before update or delete on ledger_entry
  for each row execute function app.append_only();
create trigger ledger_line_stays before update or delete on ledger_line
  for each row execute function app.append_only();
revoke update, delete on ledger_entry, ledger_line, ledger_account, currency from commonshelf_app;
revoke insert on currency from commonshelf_app;

alter table ledger_account enable row level security;
alter table ledger_account force row level security;
alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
alter table ledger_line enable row level security;
alter table ledger_line force row level security;
-- The software books, whoever asked for it; nobody else writes.
create policy ledger_account_open on ledger_account for insert to commonshelf_app
  with check (app.reach() in ('software', 'system'));
create policy ledger_entry_book on ledger_entry for insert to commonshelf_app
  with check (app.reach() in ('software', 'system'));
create policy ledger_line_book on ledger_line for insert to commonshelf_app
  with check (app.reach() in ('software', 'system'));
-- A library's staff see its account and the entries in which it is a party; coordinators see all.
create policy ledger_account_read on ledger_account for select to commonshelf_app using (
  app.reach() in ('software', 'system')
  or (select app.acts_as('network-coordinator', 'operator'))
  or (library_id = app.library() and (select app.acts_as('staff', 'library-administrator'))));
create policy ledger_entry_read on ledger_entry for select to commonshelf_app using (
  app.reach() in ('software', 'system')
  or (select app.acts_as('network-coordinator', 'operator'))
  or ((select app.acts_as('staff', 'library-administrator'))
    and (debtor in (select agency from ledger_account a where a.library_id = app.library())
      or creditor in (select agency from ledger_account a where a.library_id = app.library()))));
create policy ledger_line_read on ledger_line for select to commonshelf_app using (
  app.reach() in ('software', 'system')
  or exists (select from ledger_entry e where e.id = ledger_line.entry_id));
-- For the check of balance, which runs as the owner.
create policy ledger_entry_checked on ledger_entry for select to current_user using (true);
create policy ledger_line_checked on ledger_line for select to current_user using (true);
create policy currency_checked on currency for select to current_user using (true);
