-- Texts that are written once and used in many answers: somebody's own, a library's, or the network's.

create table canned_answer (
  id uuid primary key,
  library_id uuid references library (id),
  person_id uuid references person (id) on delete cascade,
  name text not null check (length(name) between 1 and 40),  -- typed after a stroke: /hours
  topics text[] not null default '{}',
  language text not null,                                    -- in which it was first written
  version integer not null default 1 check (version > 0),    -- of the text in that language
  source_id uuid references canned_answer (id) on delete set null,  -- the network's, in whose place it stands
  source_version integer check (source_version > 0),         -- of that one when it was last looked at
  removed_at timestamptz,
  check (library_id is null or person_id is null),
  check (source_id is null or library_id is not null)
);
-- Owners by name are never the same: ids are of one kind, and the network has none.
create unique index canned_answer_name
  on canned_answer (coalesce(library_id, person_id, '00000000-0000-0000-0000-000000000000'::uuid), name)
  where removed_at is null;
create unique index canned_answer_override on canned_answer (library_id, source_id)
  where source_id is not null and removed_at is null;
create index canned_answer_person on canned_answer (person_id) where person_id is not null;
create index canned_answer_source on canned_answer (source_id) where source_id is not null;

create table canned_text (
  answer_id uuid not null references canned_answer (id) on delete cascade,
  language text not null,
  body text not null check (length(body) between 1 and 4000),
  source_version integer not null check (source_version > 0),  -- of the first language's text that it says
  primary key (answer_id, language)
);

-- How often it was put into an answer; not by whom, and not for whom.
create table canned_use (
  answer_id uuid not null references canned_answer (id) on delete cascade,
  month date not null,
  uses integer not null check (uses > 0),
  primary key (answer_id, month)
);

-- Who has seen the first round through the desk, and wants to see it no more.
create table desk_round (
  person_id uuid primary key references person (id) on delete cascade,
  dropped_at timestamptz not null
);

do $$
declare own_table text;
begin
  foreach own_table in array array['canned_answer', 'canned_text', 'canned_use', 'desk_round'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;', own_table);
  end loop;
end $$;

-- What a library or the network has written may be used by whoever answers its readers; what is
-- somebody's own is theirs alone.
create policy canned_answer_staff on canned_answer for select to commonshelf_app using (
  (person_id is null and (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')))
  or person_id = app.person()
  or app.reach() = 'system');
create policy canned_answer_write on canned_answer for all to commonshelf_app using (
  person_id = app.person()
  or (library_id = app.library()
    and (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')))
  or (library_id is null and person_id is null and app.reach() = 'network'
    and (select app.acts_as('network-coordinator', 'operator')))
  or app.reach() = 'system');

create policy canned_text_read on canned_text for select to commonshelf_app using (
  app.reach() = 'system' or exists (select from canned_answer a where a.id = answer_id));
create policy canned_text_write on canned_text for all to commonshelf_app using (
  exists (select from canned_answer a where a.id = answer_id and (
    a.person_id = app.person()
    or (a.library_id = app.library()
      and (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')))
    or (a.library_id is null and a.person_id is null and app.reach() = 'network'
      and (select app.acts_as('network-coordinator', 'operator')))
    or app.reach() = 'system')));

create policy canned_use_of_seen on canned_use for all to commonshelf_app using (
  app.reach() = 'system' or exists (select from canned_answer a where a.id = answer_id));

create policy desk_round_own on desk_round for all to commonshelf_app using (
  person_id = app.person() or app.reach() = 'system');
