-- How far the titles that stood before their leading records were chosen as they are now have been
-- looked through: one row, in the order of ids. When the choice changes, a migration begins it anew.
create table lead_choice (
  singular boolean primary key default true check (singular),
  looked_until uuid,
  finished boolean not null default false
);
insert into lead_choice default values;
alter table lead_choice enable row level security;
alter table lead_choice force row level security;
create policy lead_choice_all on lead_choice for all using (app.reach() = 'system') with check (app.reach() = 'system');
