-- Somebody has looked at an import that could not load everything, and says that nothing is left to do.
create table import_review (
  import_id uuid primary key references import (id) on delete cascade,
  library_id uuid not null references library (id),
  at timestamptz not null,
  person_id uuid,
  actor text not null
);

alter table import_review enable row level security;
alter table import_review force row level security;
create policy import_review_read on import_review for select using (library_id = app.library() or app.reach() = 'system');
create policy import_review_add on import_review for insert with check (library_id = app.library() or app.reach() = 'system');
create policy import_review_change on import_review for update using (library_id = app.library() or app.reach() = 'system');
create policy import_review_remove on import_review for delete using (library_id = app.library() or app.reach() = 'system');
