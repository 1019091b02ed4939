-- Browsers that a person asked to show their notices (RFC 8030). A device hangs on the sign-in made
-- there: whatever ends it, the person or an administrator, also ends what is shown on its screen.
create table push_device (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  sign_in_id uuid not null references sign_in (id) on delete cascade,
  endpoint text not null unique check (length(endpoint) <= 2000),
  p256dh text not null check (length(p256dh) <= 100),
  auth text not null check (length(auth) <= 30),
  device text not null check (length(device) <= 80),
  created_at timestamptz not null,
  last_told_at timestamptz
);
create index push_device_by_person on push_device (person_id);
create index push_device_by_sign_in on push_device (sign_in_id);

-- The keys by which push services know this deployment (RFC 8292), made when first needed; the
-- private part is sealed by a key that is not in the database.
create table push_key (
  only_one boolean primary key default true check (only_one),
  public_key text not null,
  sealed text not null,
  made_at timestamptz not null
);

alter table push_device enable row level security;
alter table push_device force row level security;
create policy push_device_own on push_device to commonshelf_app
  using (person_id = app.person() or app.reach() = 'system');
alter table push_key enable row level security;
alter table push_key force row level security;
create policy push_key_system on push_key to commonshelf_app using (app.reach() = 'system');
