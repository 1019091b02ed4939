-- Which matcher's descriptions the records were last asked to be compared by. Another version of the
-- program finds it out of date and has every library's records read again.
create table matcher_state (
  singular boolean primary key default true check (singular),
  version text not null,
  since timestamptz not null
);
alter table matcher_state enable row level security;
alter table matcher_state force row level security;
create policy matcher_state_all on matcher_state for all using (app.reach() = 'system') with check (app.reach() = 'system');
