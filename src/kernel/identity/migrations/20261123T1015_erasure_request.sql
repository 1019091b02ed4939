-- A person asked to be erased; until it is due they can change their mind.
create table erasure_request (
  person_id uuid primary key references person (id) on delete cascade,
  asked_at timestamptz not null
);
alter table erasure_request enable row level security;
alter table erasure_request force row level security;
create policy erasure_request_own on erasure_request to commonshelf_app
  using (person_id = app.person() or app.reach() = 'system');
