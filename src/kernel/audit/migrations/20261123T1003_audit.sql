-- Who did what, when, in whose name. Written once, never changed; a library's administrator reads
-- what concerns the library.
create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  library_id uuid references library (id),
  person_id uuid,
  actor text not null,
  action text not null,
  subject text,
  detail jsonb not null default '{}'
);
create index audit_entry_by_library on audit_entry (library_id, id desc);
create index audit_entry_by_person on audit_entry (person_id) where person_id is not null;

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_write on audit_entry for insert with check (true);
create policy audit_read on audit_entry for select
  using (library_id = app.library() or (library_id is null and app.reach() = 'network') or app.reach() = 'system' or person_id = app.person());
create policy audit_anonymise on audit_entry for update using (app.reach() = 'system');
create policy audit_expire on audit_entry for delete using (app.reach() = 'system');
