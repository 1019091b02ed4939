-- A sign-in on one device. Of the token only its SHA-256 is kept: who reads this table cannot sign in.
create table sign_in (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  person_id uuid not null references person (id) on delete cascade,
  method text not null check (method in ('password', 'passkey', 'link')),
  device text not null check (length(device) <= 80),
  created_at timestamptz not null,
  last_used_at timestamptz not null
);
create index sign_in_by_person on sign_in (person_id);
create index sign_in_by_last_use on sign_in (last_used_at);

alter table sign_in enable row level security;
alter table sign_in force row level security;
create policy sign_in_own on sign_in to commonshelf_app using (person_id = app.person() or app.reach() = 'system');

-- How often something was tried, under a key made with the secret of the day, so that a row tells
-- nobody's address and is worth nothing tomorrow.
create table attempt (
  key bytea primary key,
  began_at timestamptz not null,
  tries int not null
);
create index attempt_by_beginning on attempt (began_at);
create table attempt_secret (
  day date primary key,
  secret bytea not null default sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'))
);
-- Refused sign-ins by the hour, of all people together: enough to see an attack, too little to follow anybody.
create table sign_in_failure (
  hour timestamptz primary key,
  failures int not null
);

alter table attempt enable row level security;
alter table attempt force row level security;
create policy attempt_system on attempt to commonshelf_app using (app.reach() = 'system');
alter table attempt_secret enable row level security;
alter table attempt_secret force row level security;
create policy attempt_secret_system on attempt_secret to commonshelf_app using (app.reach() = 'system');
alter table sign_in_failure enable row level security;
alter table sign_in_failure force row level security;
create policy sign_in_failure_system on sign_in_failure to commonshelf_app using (app.reach() = 'system');
