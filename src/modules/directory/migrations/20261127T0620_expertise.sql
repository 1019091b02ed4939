-- What people like to be asked, in their own words; and whoever has an account keeps their own entry.
alter table staff_entry add column asks jsonb not null default '{}';
create policy staff_entry_own on staff_entry for update using (person_id = app.person());
create index staff_entry_by_person on staff_entry (person_id) where person_id is not null;
