-- A foreign system that speaks for agencies. That there is one may be known; how it is reached, and
-- how each side knows the other, is for coordinators and for the software that speaks with it.
create table peer (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9-]{1,32}$'),
  names jsonb not null,
  agencies text[] not null,
  removed_at timestamptz
);
create table peer_setup (
  id uuid primary key,
  peer_id uuid not null references peer (id),
  setup jsonb not null,
  token_hash text, -- of the token by which it signs in here
  sealed_token text, -- by which we sign in there
  origin text not null check (origin in ('entered', 'fetched', 'invited', 'imported')),
  proposed_at timestamptz not null,
  proposed_by text not null,
  standing text not null check (standing in ('waiting', 'current', 'former', 'rejected', 'overtaken')),
  decided_at timestamptz,
  decided_by text
);
create unique index peer_setup_current on peer_setup (peer_id) where standing = 'current';
create unique index peer_setup_waiting on peer_setup (peer_id) where standing = 'waiting';
create index peer_setup_token on peer_setup (token_hash) where token_hash is not null;

alter table peer enable row level security;
alter table peer force row level security;
create policy peer_read on peer for select using (true);
create policy peer_add on peer for insert with check (app.reach() in ('network', 'software', 'system'));
create policy peer_change on peer for update using (app.reach() in ('network', 'software', 'system'));

alter table peer_setup enable row level security;
alter table peer_setup force row level security;
create policy peer_setup_all on peer_setup for all using (app.reach() in ('network', 'software', 'system'));
