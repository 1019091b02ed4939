-- By which key we sign what we send to foreign systems (RFC 9421). The private half is sealed by a key
-- that is not in the database.
create table ill_signing_key (
  key_id text primary key,                       -- thumbprint of the public half (RFC 7638)
  public_jwk jsonb not null,
  sealed text not null,
  made_at timestamptz not null,
  retired_at timestamptz
);
create unique index ill_signing_key_current on ill_signing_key ((retired_at is null)) where retired_at is null;

-- Nonces of signatures that counted, as long as a signature of that age could count: a nonce stands for
-- one body only.
create table ill_nonce (
  peer_id uuid not null,
  nonce text not null,
  body bytea not null,                           -- its SHA-256
  at timestamptz not null,
  primary key (peer_id, nonce)
);
create index ill_nonce_at on ill_nonce (at);

-- What happened between us and foreign systems that belongs to no request: callers who were turned away,
-- messages that nobody could read. One row for each kind of trouble, caller and day.
create table ill_trouble (
  id uuid primary key,
  day date not null,
  code text not null,
  caller text not null,                          -- a peer's code, or the address of somebody unknown
  peer_id uuid,
  detail text not null,                          -- the last of them
  times integer not null default 1,
  first_at timestamptz not null,
  last_at timestamptz not null,
  unique (day, code, caller)
);
create index ill_trouble_last on ill_trouble (last_at);

alter table ill_signing_key enable row level security;
alter table ill_signing_key force row level security;
create policy ill_signing_key_all on ill_signing_key for all using (app.reach() = 'system');
alter table ill_nonce enable row level security;
alter table ill_nonce force row level security;
create policy ill_nonce_all on ill_nonce for all using (app.reach() = 'system');
alter table ill_trouble enable row level security;
alter table ill_trouble force row level security;
create policy ill_trouble_all on ill_trouble for all using (app.reach() = 'system');
create policy ill_trouble_read on ill_trouble for select
  using (app.reach() = 'network' and (select app.acts_as('network-coordinator', 'operator')));
