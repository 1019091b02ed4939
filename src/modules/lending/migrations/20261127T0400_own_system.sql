-- How lending reaches into a library's own system. `sealed` is the password, sealed by a key that is
-- not in the database; the digest of the token by which the system reaches us is here, never the token.
create table own_system (
  library_id uuid primary key references library (id),
  kind text not null check (kind in ('ncip', 'sip2', 'none')),
  settings jsonb not null,
  sealed text,
  changed_at timestamptz not null,
  person_id uuid,
  -- Turned off by somebody, at some time; null while it is used.
  off_at timestamptz,
  off_by uuid
);

-- The door by which the system speaks to us (NCIP): the agency it names itself by, and its token's digest.
create table own_system_door (
  library_id uuid primary key references library (id),
  agency text not null unique check (agency <> ''),
  token bytea not null,
  made_at timestamptz not null,
  person_id uuid
);

-- What the system was asked to do, once for each deed: waits until it is done, or until a person looks.
create table own_system_call (
  id uuid primary key,
  library_id uuid not null references library (id),
  act text not null,
  request_id uuid references ill_request (id) on delete cascade,
  supply_id uuid references ill_supply (id) on delete cascade,
  -- What is done once only: the same deed for the same request in the same turn of it.
  key text not null,
  detail jsonb not null default '{}',
  state text not null check (state in ('waiting', 'done', 'failed', 'by-hand', 'dropped')),
  state_at timestamptz not null,
  attempts integer not null default 0,
  next_at timestamptz,
  reason text,                                   -- why it was not done: a code
  said text,                                     -- what the system itself said
  answer jsonb,
  made_at timestamptz not null,
  person_id uuid,                                -- who did it by hand, or let it go
  unique (library_id, key)
);
create index own_system_call_open on own_system_call (library_id, state, state_at) where state in ('waiting', 'failed');
create index own_system_call_request on own_system_call (request_id);
create index own_system_call_supply on own_system_call (supply_id);

-- The staff of the library, and the software in its name.
do $$
declare own_table text;
begin
  foreach own_table in array array['own_system', 'own_system_door', 'own_system_call'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy %1$s_own on %1$I for all using (
        (library_id = app.library() and (app.reach() = ''software''
          or (select app.acts_as(''staff'', ''library-administrator'', ''network-coordinator'', ''operator''))))
        or app.reach() = ''system'');', own_table);
  end loop;
end $$;
