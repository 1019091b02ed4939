-- A library's own system, which can be asked where its copies are at this moment. `sealed` is the
-- password, sealed by a key that is not in the database.
create table availability_target (
  library_id uuid primary key references library (id),
  connector text not null check (connector in ('sru', 'z3950', 'ils-di', 'koha', 'sip2')),
  settings jsonb not null,
  sealed text,
  changed_at timestamptz not null,
  person_id uuid,
  -- Turned off by somebody, at some time; null while it is asked.
  off_at timestamptz,
  off_by uuid
);

-- Private to the library; readers' pages ask in the software's own name.
alter table availability_target enable row level security;
alter table availability_target force row level security;
create policy availability_target_read on availability_target for select using (library_id = app.library() or app.reach() = 'system');
create policy availability_target_add on availability_target for insert with check (library_id = app.library() or app.reach() = 'system');
create policy availability_target_change on availability_target for update using (library_id = app.library() or app.reach() = 'system');
create policy availability_target_remove on availability_target for delete using (library_id = app.library() or app.reach() = 'system');
