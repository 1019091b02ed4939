-- Links that were mailed and work once: to confirm a registration or an address, to choose a new
-- password. Of the token only the hash is kept.
create table mail_link (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  purpose text not null check (purpose in ('register', 'reset-password', 'change-email')),
  person_id uuid references person (id) on delete cascade,
  detail jsonb not null default '{}',
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index mail_link_by_person on mail_link (person_id) where person_id is not null;
create index mail_link_by_end on mail_link (expires_at);

-- Libraries where readers may register by themselves: open since when, by whom.
create table registration_opening (
  library_id uuid primary key references library (id),
  opened_at timestamptz not null,
  opened_by uuid references person (id) on delete set null
);

create table invitation (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  library_id uuid references library (id),
  role text not null check (role in ('reader', 'staff', 'library-administrator', 'network-coordinator', 'operator')),
  email text not null,
  email_key text not null,
  invited_by uuid references person (id) on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references person (id) on delete set null,
  withdrawn_at timestamptz,
  check ((library_id is null) = (role in ('network-coordinator', 'operator'))),
  check (accepted_at is null or withdrawn_at is null)
);
create index invitation_by_library on invitation (library_id, created_at desc);
create index invitation_by_end on invitation (expires_at);

alter table mail_link enable row level security;
alter table mail_link force row level security;
create policy mail_link_system on mail_link to commonshelf_app using (app.reach() = 'system');

alter table registration_opening enable row level security;
alter table registration_opening force row level security;
create policy registration_opening_read on registration_opening for select to commonshelf_app using (true);
create policy registration_opening_open on registration_opening for insert to commonshelf_app with check (
  app.reach() = 'system'
  or (library_id = app.library() and (select app.acts_as('library-administrator', 'network-coordinator', 'operator'))));
create policy registration_opening_close on registration_opening for delete to commonshelf_app using (
  app.reach() = 'system'
  or (library_id = app.library() and (select app.acts_as('library-administrator', 'network-coordinator', 'operator'))));

alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_administrators on invitation to commonshelf_app using (
  app.reach() = 'system'
  or (library_id = app.library() and (select app.acts_as('library-administrator', 'network-coordinator', 'operator')))
  or (library_id is null and app.reach() = 'network' and (select app.acts_as('network-coordinator', 'operator'))));
