-- People, what they may be where, and the password of those who have one.
create table person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 254),
  email_key text not null unique, -- folded: one mailbox, one person
  locale text not null default 'en',
  home_library_id uuid references library (id),
  created_at timestamptz not null
);

create table role_grant (
  person_id uuid not null references person (id) on delete cascade,
  role text not null check (role in ('reader', 'staff', 'library-administrator', 'network-coordinator', 'operator')),
  library_id uuid references library (id),
  granted_at timestamptz not null,
  granted_by uuid references person (id) on delete set null,
  unique nulls not distinct (person_id, role, library_id),
  check ((library_id is null) = (role in ('network-coordinator', 'operator')))
);
create index role_grant_by_library on role_grant (library_id, role);
create index role_grant_by_giver on role_grant (granted_by) where granted_by is not null;

-- Apart from the person, so that no colleague's query can reach a hash.
create table person_password (
  person_id uuid primary key references person (id) on delete cascade,
  hash text not null,
  set_at timestamptz not null
);

-- Whether the person who acts holds one of the roles at the library in whose name they act, or in
-- the network. It reads as the owner of the tables: the policies below could not ask without
-- asking themselves.
create function app.acts_as(variadic roles text[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select 1 from role_grant
    where person_id = app.person() and role = any (roles) and (library_id is null or library_id = app.library()))
$$;

alter table role_grant enable row level security;
alter table role_grant force row level security;
create policy role_grant_asked on role_grant for select to current_user using (true);
create policy role_grant_read on role_grant for select to commonshelf_app using (
  person_id = app.person()
  or app.reach() = 'system'
  or (library_id = app.library() and (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')))
  or (library_id is null and app.reach() = 'network' and (select app.acts_as('network-coordinator', 'operator'))));
create policy role_grant_give on role_grant for insert to commonshelf_app with check (
  app.reach() = 'system'
  or (library_id = app.library() and (select app.acts_as('library-administrator', 'network-coordinator', 'operator')))
  or (library_id is null and app.reach() = 'network' and (select app.acts_as('network-coordinator', 'operator'))));
create policy role_grant_take on role_grant for delete to commonshelf_app using (
  app.reach() = 'system'
  or person_id = app.person()
  or (library_id = app.library() and (select app.acts_as('library-administrator', 'network-coordinator', 'operator')))
  or (library_id is null and app.reach() = 'network' and (select app.acts_as('network-coordinator', 'operator'))));

alter table person enable row level security;
alter table person force row level security;
create policy person_read on person for select to commonshelf_app using (
  id = app.person()
  or app.reach() = 'system'
  or ((select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator'))
    and exists (select from role_grant g where g.person_id = person.id and g.library_id = app.library()))
  or (app.reach() = 'network' and (select app.acts_as('network-coordinator', 'operator'))
    and exists (select from role_grant g where g.person_id = person.id and g.library_id is null)));
create policy person_add on person for insert to commonshelf_app with check (app.reach() = 'system');
create policy person_change on person for update to commonshelf_app using (id = app.person() or app.reach() = 'system');
create policy person_erase on person for delete to commonshelf_app using (app.reach() = 'system');

alter table person_password enable row level security;
alter table person_password force row level security;
create policy person_password_own on person_password to commonshelf_app
  using (person_id = app.person() or app.reach() = 'system');
