-- What a member lends, of which everybody may know: whoever looks for a lender asks it first.
create table lending_policy (
  library_id uuid primary key references library (id),
  policy jsonb not null,
  changed_at timestamptz not null
);
alter table lending_policy enable row level security;
alter table lending_policy force row level security;
create policy lending_policy_read on lending_policy for select using (true);
create policy lending_policy_add on lending_policy for insert
  with check (library_id = app.library() or app.reach() in ('network', 'software', 'system'));
create policy lending_policy_change on lending_policy for update
  using (library_id = app.library() or app.reach() in ('network', 'software', 'system'));

-- By what a partner is known where libraries lend to each other: [{ key, name }].
alter table partner add column agencies jsonb not null default '[]';
