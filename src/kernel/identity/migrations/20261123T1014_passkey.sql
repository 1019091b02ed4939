-- Passkeys (Web Authentication): public keys only, nothing here can sign in.
create table passkey (
  credential_id text primary key check (length(credential_id) <= 1400),
  person_id uuid not null references person (id) on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  backed_up boolean not null,
  label text not null check (length(label) between 1 and 80),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_by_person on passkey (person_id);

-- Challenges given out, each for one answer within a few minutes.
create table passkey_challenge (
  challenge text primary key,
  person_id uuid references person (id) on delete cascade,
  expires_at timestamptz not null
);
create index passkey_challenge_by_end on passkey_challenge (expires_at);
create index passkey_challenge_by_person on passkey_challenge (person_id) where person_id is not null;

alter table passkey enable row level security;
alter table passkey force row level security;
create policy passkey_own on passkey to commonshelf_app using (person_id = app.person() or app.reach() = 'system');
alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
create policy passkey_challenge_system on passkey_challenge to commonshelf_app using (app.reach() = 'system');
