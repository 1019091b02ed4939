-- The public directory of the network. All of it may be read by everybody; a library's part is
-- written in its name, the network's part by coordinators.
create table network_profile (
  only_one boolean primary key default true check (only_one),
  names jsonb not null default '{}',
  taglines jsonb not null default '{}',
  about jsonb not null default '{}',
  symbol text,
  hue smallint not null default 210 check (hue between 0 and 359),
  mark text not null default 'N',
  email text,
  phone text,
  website text
);
create table library_profile (
  library_id uuid primary key references library (id),
  symbol text,
  kind text not null,
  languages text[] not null default '{}',
  country text,
  about jsonb not null default '{}',
  email text,
  phone text,
  website text,
  changed_at timestamptz not null default now()
);
create table branch (
  id uuid primary key,
  library_id uuid not null references library (id),
  code text not null,
  kind text not null default 'branch',
  names jsonb not null,
  address_lines text[] not null default '{}',
  locality text,
  postcode text,
  country text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  phone text,
  position integer not null default 0,
  removed_at timestamptz,
  unique (library_id, code)
);
-- Wall time in the library's zone; `closes` at or before `opens` means on the following day.
create table opening_hours (
  branch_id uuid not null references branch (id) on delete cascade,
  weekday smallint not null check (weekday between 1 and 7), -- ISO 8601: Monday is 1
  opens time not null,
  closes time not null,
  primary key (branch_id, weekday, opens)
);
create table closure (
  id uuid primary key,
  branch_id uuid not null references branch (id) on delete cascade,
  from_date date not null,
  to_date date not null check (to_date >= from_date),
  reasons jsonb not null default '{}'
);
create index closure_by_branch on closure (branch_id, from_date);
create table skill (
  code text primary key,
  names jsonb not null
);
create table staff_entry (
  id uuid primary key,
  library_id uuid not null references library (id),
  slug text not null,
  branch_id uuid references branch (id),
  person_id uuid,
  name text not null,
  native_name text,
  titles jsonb not null default '{}',
  email text,
  phone text,
  skills text[] not null default '{}',
  languages text[] not null default '{}',
  position integer not null default 0,
  removed_at timestamptz,
  unique (library_id, slug)
);
create table partner (
  id uuid primary key,
  code text not null unique,
  kind text not null,
  names jsonb not null,
  offers jsonb not null default '{}',
  languages text[] not null default '{}',
  address_lines text[] not null default '{}',
  locality text,
  postcode text,
  country text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  time_zone text,
  email text,
  phone text,
  website text,
  libraries text[] not null default '{}', -- codes of the members it works with
  removed_at timestamptz
);

alter table network_profile enable row level security;
alter table network_profile force row level security;
create policy network_profile_read on network_profile for select using (true);
create policy network_profile_write on network_profile for insert with check (app.reach() in ('network', 'system'));
create policy network_profile_change on network_profile for update using (app.reach() in ('network', 'system'));

alter table skill enable row level security;
alter table skill force row level security;
create policy skill_read on skill for select using (true);
create policy skill_write on skill for insert with check (app.reach() in ('network', 'system'));
create policy skill_change on skill for update using (app.reach() in ('network', 'system'));

alter table partner enable row level security;
alter table partner force row level security;
create policy partner_read on partner for select using (true);
create policy partner_write on partner for insert with check (app.reach() in ('network', 'system'));
create policy partner_change on partner for update using (app.reach() in ('network', 'system'));

do $$
declare own_table text;
begin
  foreach own_table in array array['library_profile', 'branch', 'staff_entry'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy %1$s_read on %1$I for select using (true);
      create policy %1$s_add on %1$I for insert with check (library_id = app.library() or app.reach() in (''network'', ''system''));
      create policy %1$s_change on %1$I for update using (library_id = app.library() or app.reach() in (''network'', ''system''));', own_table);
  end loop;
  -- Hours and closures belong to whom the branch belongs to: a branch that may be changed is one's own.
  foreach own_table in array array['opening_hours', 'closure'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy %1$s_read on %1$I for select using (true);
      create policy %1$s_write on %1$I for all
        using (app.reach() in (''network'', ''system'') or exists (select from branch where branch.id = branch_id and branch.library_id = app.library()));', own_table);
  end loop;
end $$;
