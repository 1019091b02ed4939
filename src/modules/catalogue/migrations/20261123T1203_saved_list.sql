-- Lists of titles that a person keeps. Private; whoever holds the link of a shared list may read it.
create table saved_list (
  id uuid primary key,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  note text check (length(note) <= 2000),
  share_token text unique,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index saved_list_by_person on saved_list (person_id, changed_at desc);

create table saved_list_entry (
  list_id uuid not null references saved_list (id) on delete cascade,
  cluster_id uuid not null references cluster (id),
  person_id uuid not null,
  rank integer not null,
  added_at timestamptz not null,
  primary key (list_id, cluster_id)
);

-- The link a reader came with, for one transaction; set by the query that follows a shared link.
create function app.list_token() returns text language sql stable parallel safe
  return nullif(current_setting('app.list_token', true), '');

alter table saved_list enable row level security;
alter table saved_list force row level security;
create policy saved_list_read on saved_list for select
  using (person_id = app.person() or share_token = app.list_token() or app.reach() = 'system');
create policy saved_list_add on saved_list for insert with check (person_id = app.person() or app.reach() = 'system');
create policy saved_list_change on saved_list for update using (person_id = app.person() or app.reach() = 'system');
create policy saved_list_remove on saved_list for delete using (person_id = app.person() or app.reach() = 'system');

alter table saved_list_entry enable row level security;
alter table saved_list_entry force row level security;
create policy saved_list_entry_read on saved_list_entry for select
  using (person_id = app.person() or app.reach() = 'system'
    or exists (select from saved_list l where l.id = list_id and l.share_token = app.list_token()));
create policy saved_list_entry_add on saved_list_entry for insert
  with check ((person_id = app.person() and exists (select from saved_list l where l.id = list_id and l.person_id = app.person()))
    or app.reach() = 'system');
create policy saved_list_entry_change on saved_list_entry for update using (person_id = app.person() or app.reach() = 'system');
create policy saved_list_entry_remove on saved_list_entry for delete using (person_id = app.person() or app.reach() = 'system');
