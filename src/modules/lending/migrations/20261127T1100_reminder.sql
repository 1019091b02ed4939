-- Of which days readers were reminded that a loan is due: once for each day, and again when it was renewed.
create table ill_reminder (
  request_id uuid not null references ill_request (id) on delete cascade,
  library_id uuid not null references library (id),
  due_on date not null,
  primary key (request_id, due_on)
);
alter table ill_reminder enable row level security;
alter table ill_reminder force row level security;
create policy ill_reminder_software on ill_reminder for all using (
  (library_id = app.library() and app.reach() = 'software') or app.reach() = 'system');
