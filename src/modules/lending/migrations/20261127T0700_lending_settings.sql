-- What a library lets its readers request, and what the network says about its rotas.
create table lending_settings (
  library_id uuid primary key references library (id),
  settings jsonb not null,
  changed_at timestamptz not null,
  person_id uuid
);
create table lending_network_settings (
  only_one boolean primary key default true check (only_one),
  settings jsonb not null,
  changed_at timestamptz not null,
  person_id uuid
);

alter table lending_settings enable row level security;
alter table lending_settings force row level security;
-- Its staff read them, and the software that acts in its name; what readers may know an action tells them.
create policy lending_settings_read on lending_settings for select using (
  (library_id = app.library() and (app.reach() = 'software'
    or (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator'))))
  or app.reach() = 'system');
create policy lending_settings_add on lending_settings for insert with check (
  (library_id = app.library() and (select app.acts_as('library-administrator', 'network-coordinator', 'operator')))
  or app.reach() = 'system');
create policy lending_settings_change on lending_settings for update using (
  (library_id = app.library() and (select app.acts_as('library-administrator', 'network-coordinator', 'operator')))
  or app.reach() = 'system');

alter table lending_network_settings enable row level security;
alter table lending_network_settings force row level security;
-- How rotas are made is no secret: the documentation tells it.
create policy lending_network_settings_read on lending_network_settings for select using (true);
create policy lending_network_settings_add on lending_network_settings for insert with check (
  (select app.acts_as('network-coordinator', 'operator')) or app.reach() = 'system');
create policy lending_network_settings_change on lending_network_settings for update using (
  (select app.acts_as('network-coordinator', 'operator')) or app.reach() = 'system');
