-- How many requests a reader has placed in a year: for a limit that outlives the link from reader to request.
create table ill_reader_year (
  library_id uuid not null references library (id),
  person_id uuid not null,
  year integer not null,
  requests integer not null check (requests > 0),
  primary key (library_id, person_id, year)
);
create index ill_reader_year_person on ill_reader_year (person_id);

alter table ill_reader_year enable row level security;
alter table ill_reader_year force row level security;
create policy ill_reader_year_own on ill_reader_year for all using (
  (library_id = app.library() and app.reach() = 'software') or app.reach() = 'system');
create policy ill_reader_year_self on ill_reader_year for select using (person_id = app.person());
