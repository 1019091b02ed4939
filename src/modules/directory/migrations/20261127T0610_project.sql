-- Projects that libraries and partner organisations do together, with their money and milestones. Those
-- who take part read all of it; strangers read what a project is, and its milestones, where it is shown.
create table project (
  id uuid primary key,
  slug text not null unique,
  names jsonb not null,
  purposes jsonb not null default '{}',
  funder text not null default '',
  grant_number text not null default '',
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  starts date not null,
  ends date not null check (ends >= starts),
  shown boolean not null default false,
  lead_id uuid references library (id),
  library_ids uuid[] not null default '{}',
  partner_codes text[] not null default '{}',
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  removed_at timestamptz
);
create table project_line (
  id uuid primary key,
  project_id uuid not null references project (id),
  name text not null,
  budget bigint not null check (budget >= 0), -- amounts in the smallest unit of the project's currency
  removed_at timestamptz
);
create table project_contribution (
  id uuid primary key,
  project_id uuid not null references project (id),
  kind text not null check (kind in ('money', 'hours')),
  party text not null check (party ~ '^(library|partner):'),
  what text not null,
  pledged bigint not null check (pledged >= 0), -- of hours: hundredths
  given bigint not null check (given >= 0),
  rate bigint check (rate >= 0), -- of an hour
  removed_at timestamptz
);
create table project_expense (
  id uuid primary key,
  project_id uuid not null references project (id),
  line_id uuid not null references project_line (id),
  spent_on date not null,
  what text not null,
  amount bigint not null check (amount >= 0),
  party text,
  removed_at timestamptz
);
create table project_milestone (
  id uuid primary key,
  project_id uuid not null references project (id),
  name text not null,
  due date not null,
  party text,
  person text not null default '',
  done_on date,
  removed_at timestamptz
);
create table project_report (
  id uuid primary key,
  project_id uuid not null references project (id),
  from_date date not null,
  to_date date not null check (to_date >= from_date),
  text text not null,
  removed_at timestamptz
);

alter table project enable row level security;
alter table project force row level security;
create policy project_read on project for select using (
  app.reach() in ('network', 'system') or app.library() = any (library_ids) or (shown and removed_at is null));
create policy project_add on project for insert with check (
  app.reach() in ('network', 'system') or (lead_id = app.library() and app.library() = any (library_ids)));
create policy project_change on project for update using (
  app.reach() in ('network', 'system') or lead_id = app.library());

do $$
declare own_table text;
begin
  foreach own_table in array array['project_line', 'project_contribution', 'project_expense', 'project_milestone', 'project_report'] loop
    execute format('create index %1$s_by_project on %1$I (project_id, id);
      alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy %1$s_book on %1$I for all using (exists (select from project
        where project.id = project_id and (app.reach() in (''network'', ''system'') or app.library() = any (library_ids))));',
      own_table);
  end loop;
end $$;
create policy project_milestone_shown on project_milestone for select
  using (removed_at is null and exists (select from project where project.id = project_id and shown and project.removed_at is null));
