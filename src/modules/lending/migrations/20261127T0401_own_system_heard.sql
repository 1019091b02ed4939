-- Requests that a library's own system placed, by the number it gave them: the same number again is the
-- same request.
create table own_system_heard (
  library_id uuid not null references library (id),
  number text not null,
  request_id uuid not null references ill_request (id) on delete cascade,
  at timestamptz not null,
  primary key (library_id, number)
);
create index own_system_heard_request on own_system_heard (request_id);

alter table own_system_heard enable row level security;
alter table own_system_heard force row level security;
create policy own_system_heard_own on own_system_heard for all using (
  (library_id = app.library() and (app.reach() = 'software'
    or (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator'))))
  or app.reach() = 'system');
