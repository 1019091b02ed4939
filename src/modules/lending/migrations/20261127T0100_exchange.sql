-- Interlibrary lending. Each side keeps its own rows, private to its library; what one side knows of the
-- other it was told by a message. A tenant of null is the network itself, which asks and supplies in the
-- name of foreign agencies as their broker.

-- A request as the library sees it that asks.
create table ill_request (
  id uuid primary key,
  library_id uuid references library (id),
  requester text not null,                       -- agency, TYPE:VALUE
  number text not null,                          -- requestingAgencyRequestId: unique for the requester
  service text not null check (service in ('Loan', 'Copy', 'CopyOrLoan')),
  state text not null,
  state_at timestamptz not null,
  title_id uuid,                                 -- in the catalogue; null for what nobody is known to hold
  citation jsonb not null,                       -- bibliographicInfo
  publication jsonb not null default '{}',       -- publicationInfo
  pickup_branch text,
  needed_by date,
  any_edition boolean not null default false,
  note text,                                     -- for suppliers
  max_cost numeric check (max_cost >= 0),
  max_cost_currency text check (max_cost_currency ~ '^[A-Z]{3}$'),
  supplier text,                                 -- agency asked now, or that supplied
  supplying_number text,                         -- supplyingAgencyRequestId
  position integer not null default 0,           -- in the rota
  seed text not null,                            -- of the rota
  item_id text,                                  -- the supplier's barcode
  due_at timestamptz,
  renewals integer not null default 0,
  offered_cost numeric check (offered_cost >= 0),
  offered_currency text check (offered_currency ~ '^[A-Z]{3}$'),
  conditions text,
  retry_after timestamptz,
  last_action text,                              -- what we last asked of the supplier (Renew, Cancel …)
  reason text,                                   -- why the last supplier could not, or why it ended
  attention text,                                -- why a person must look: a code; null: nobody must
  brokered_for uuid,                             -- the supply for which the network asks
  local_item jsonb,                              -- what our own system calls the borrowed item
  placed_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 0,
  unique (requester, number)
);
create index ill_request_queue on ill_request (library_id, state, state_at);
create index ill_request_open on ill_request (library_id, placed_at) where ended_at is null;
create index ill_request_due on ill_request (due_at) where ended_at is null and due_at is not null;

-- For whom it is: in a table of its own, so that it can go while the request stays.
create table ill_reader (
  request_id uuid primary key references ill_request (id) on delete cascade,
  library_id uuid not null references library (id),
  person_id uuid,
  name text,
  card text,
  contact text,
  send_directly boolean not null default false,  -- the reader's library has the supplier send to the reader
  note text
);
create index ill_reader_person on ill_reader (person_id);

-- Whom to ask, in order, and why; and what they answered.
create table ill_rota_entry (
  request_id uuid not null references ill_request (id) on delete cascade,
  library_id uuid references library (id),
  position integer not null,
  supplier text not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'asked', 'unfilled', 'skipped', 'retry', 'supplies', 'cancelled', 'left-out')),
  why jsonb not null default '[]',
  answer_days integer,
  asked_at timestamptz,
  answer_by timestamptz,
  answered_at timestamptz,
  reason text,
  primary key (request_id, position)
);

-- A request as the library sees it that is asked.
create table ill_supply (
  id uuid primary key,
  library_id uuid references library (id),
  supplier text not null,                        -- agency in whose name we answer
  requester text not null,
  peer_id uuid,                                  -- by which foreign system it came; null: a member
  requesting_number text not null,
  supplying_number text not null,
  service text not null check (service in ('Loan', 'Copy', 'CopyOrLoan')),
  state text not null,
  state_at timestamptz not null,
  title_id uuid,
  citation jsonb not null,
  publication jsonb not null default '{}',
  requester_name text,
  delivery jsonb not null default '[]',          -- addresses, electronic or physical, in order
  suppliers jsonb not null default '[]',         -- whom the requester names to be asked, by agency
  patron jsonb,                                  -- only where the requester said "send to patron"
  needed_by date,
  note text,
  service_info jsonb not null default '{}',      -- as told, with subtypes and formats
  max_cost numeric check (max_cost >= 0),
  max_cost_currency text check (max_cost_currency ~ '^[A-Z]{3}$'),
  cost numeric check (cost >= 0),
  cost_currency text check (cost_currency ~ '^[A-Z]{3}$'),
  conditions text,
  copyright text,                                -- copyrightCompliance as told
  item_id text,                                  -- barcode of the copy that goes
  branch text,
  call_number text,
  due_at timestamptz,
  renewals integer not null default 0,
  return_to text,
  last_reason text,                              -- reasonForMessage we sent last
  last_status text,                              -- status we sent last
  answer_by timestamptz,                         -- by the service level
  reason text,
  attention text,
  received_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 0,
  unique (supplier, requester, requesting_number)
);
create index ill_supply_queue on ill_supply (library_id, state, state_at);
create index ill_supply_open on ill_supply (library_id, received_at) where ended_at is null;
create index ill_supply_item on ill_supply (library_id, item_id) where item_id is not null;
-- No copy goes out twice: from the moment it is taken from the shelf until it is back or written off.
create unique index ill_supply_item_once on ill_supply (supplier, item_id)
  where ended_at is null and item_id is not null and service <> 'Copy';

-- Every message in and out, once. The inbox and the outbox of a library, and its journal.
create table ill_message (
  id uuid primary key,
  sequence bigint generated always as identity,
  library_id uuid references library (id),
  request_id uuid references ill_request (id) on delete cascade,
  supply_id uuid references ill_supply (id) on delete cascade,
  direction text not null check (direction in ('in', 'out')),
  peer_id uuid,                                  -- null: handed over within the network
  exchange text not null,                        -- requester agency and its number: order is kept within it
  kind text not null check (kind in ('request', 'supplyingAgencyMessage', 'requestingAgencyMessage')),
  said text not null,                            -- action, or reason and status
  message jsonb not null,                        -- as in standards/iso18626
  at timestamptz not null,
  -- in
  digest bytea,
  outcome text check (outcome in ('applied', 'recorded', 'refused')),  -- recorded: late or repeated, moved nothing
  remarks text[] not null default '{}',
  confirmation jsonb,
  -- out
  delivery text check (delivery in ('handed-over', 'waiting', 'confirmed', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz,
  fault text
);
create unique index ill_message_once on ill_message (peer_id, exchange, digest) where direction = 'in' and peer_id is not null;
create index ill_message_waiting on ill_message (peer_id, next_at) where delivery = 'waiting';
create index ill_message_exchange on ill_message (exchange, sequence);
create index ill_message_request on ill_message (request_id, sequence);
create index ill_message_supply on ill_message (supply_id, sequence);

-- What happened, in words for people: who did what, and how the state moved.
create table ill_step (
  id uuid primary key,
  sequence bigint generated always as identity,  -- several things happen in one millisecond
  library_id uuid references library (id),
  request_id uuid references ill_request (id) on delete cascade,
  supply_id uuid references ill_supply (id) on delete cascade,
  at timestamptz not null,
  actor text not null,
  person_id uuid,
  event text not null,
  from_state text,
  to_state text,
  detail jsonb not null default '{}'
);
create index ill_step_request on ill_step (request_id, sequence);
create index ill_step_supply on ill_step (supply_id, sequence);

-- Numbers of requests, one series for each agency.
create table ill_series (
  agency text primary key,
  library_id uuid references library (id),
  last bigint not null default 0
);

-- The staff of the library, and the software that acts in its name (reach 'software'); for the network its
-- coordinators. A stranger who only looks at a library's page acts in its name too, and sees nothing.
do $$
declare own_table text;
begin
  foreach own_table in array array['ill_request', 'ill_reader', 'ill_rota_entry', 'ill_supply', 'ill_message', 'ill_step', 'ill_series'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy %1$s_own on %1$I for all using (
        (library_id is not distinct from app.library() and (app.reach() = ''software''
          or (select app.acts_as(''staff'', ''library-administrator'', ''network-coordinator'', ''operator''))))
        or app.reach() = ''system'');', own_table);
  end loop;
end $$;
-- Readers see their own requests, and what happened with them.
create policy ill_reader_self on ill_reader for select using (person_id = app.person());
create policy ill_request_self on ill_request for select
  using (exists (select from ill_reader r where r.request_id = id and r.person_id = app.person()));
create policy ill_step_self on ill_step for select
  using (exists (select from ill_reader r where r.request_id = ill_step.request_id and r.person_id = app.person()));

-- A brokered request and the request it serves move together: one lock for both. Each side may ask which,
-- and learns nothing else of the other; so it is answered as the owner of the tables.
create policy ill_request_root on ill_request for select to current_user using (true);
create policy ill_supply_root on ill_supply for select to current_user using (true);
create function app.ill_root(exchange_requester text, exchange_number text) returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(
    (select s.requester || ' ' || s.requesting_number from ill_request r join ill_supply s on s.id = r.brokered_for
      where r.requester = exchange_requester and r.number = exchange_number),
    exchange_requester || ' ' || exchange_number)
$$;
