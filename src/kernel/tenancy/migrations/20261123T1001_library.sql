-- A member library: the tenant. Public facts only; everybody may read them.
create table library (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9-]{1,32}$'),
  name text not null check (length(name) between 1 and 200),
  names jsonb not null default '{}', -- the name in further languages of the interface
  hue smallint not null default 210 check (hue between 0 and 359),
  mark text not null check (length(mark) between 1 and 3),
  time_zone text not null default 'UTC',
  locale text not null default 'en',
  created_at timestamptz not null default now(),
  left_at timestamptz
);
create unique index library_code_folded on library (lower(code));

alter table library enable row level security;
alter table library force row level security;
create policy library_read on library for select using (true);
create policy library_change on library for update using (id = app.library() or app.reach() in ('network', 'system'));
create policy library_add on library for insert with check (app.reach() in ('network', 'system'));
