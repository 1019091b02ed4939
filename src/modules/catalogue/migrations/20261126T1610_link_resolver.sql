-- Where a library's readers are led with a citation: its own link resolver. Every page of a title shows
-- it to them, so everybody may read it; the library alone sets it.
create table link_resolver (
  library_id uuid primary key references library (id),
  address text not null check (address like 'https://%' and length(address) <= 600),
  changed_at timestamptz not null,
  person_id uuid
);

alter table link_resolver enable row level security;
alter table link_resolver force row level security;
create policy link_resolver_read on link_resolver for select using (true);
create policy link_resolver_add on link_resolver for insert with check (library_id = app.library() or app.reach() = 'system');
create policy link_resolver_change on link_resolver for update using (library_id = app.library() or app.reach() = 'system');
create policy link_resolver_remove on link_resolver for delete using (library_id = app.library() or app.reach() = 'system');
