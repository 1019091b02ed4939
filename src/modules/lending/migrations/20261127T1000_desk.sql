-- The desk: what its people write, keep, print, scan and do by the batch. All private to the library.

-- What the staff tell each other of a request; never told to the other side.
create table ill_note (
  id uuid primary key,
  library_id uuid references library (id),
  request_id uuid references ill_request (id) on delete cascade,
  supply_id uuid references ill_supply (id) on delete cascade,
  person_id uuid,
  author text not null,
  at timestamptz not null,
  text text not null check (length(text) between 1 and 2000),
  removed_at timestamptz,
  check (num_nonnulls(request_id, supply_id) = 1)
);
create index ill_note_request on ill_note (request_id, at) where request_id is not null;
create index ill_note_supply on ill_note (supply_id, at) where supply_id is not null;

-- A queue with its filters, under a name: for one person, or for all who work there.
create table ill_saved_view (
  id uuid primary key,
  library_id uuid not null references library (id),
  person_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  query text not null check (length(query) <= 1000),
  shared boolean not null default false,
  created_at timestamptz not null,
  removed_at timestamptz
);
create index ill_saved_view_library on ill_saved_view (library_id, name) where removed_at is null;

-- Paper: which slips, labels and bands were printed, of which requests or supplies.
create table ill_printing (
  id uuid primary key,
  library_id uuid not null references library (id),
  person_id uuid,
  author text not null,
  at timestamptz not null,
  kind text not null check (kind in ('pull-slip', 'address-label', 'book-band', 'return-label')),
  size text not null check (size in ('a4', 'label')),
  subjects uuid[] not null,
  undone_at timestamptz
);
create index ill_printing_library on ill_printing (library_id, at desc);
create index ill_printing_subjects on ill_printing using gin (subjects) where undone_at is null;

-- One act with many requests or supplies: each for itself, with what came of it.
create table ill_batch (
  id uuid primary key,
  library_id uuid not null references library (id),
  person_id uuid,
  author text not null,
  act text not null,
  side text not null check (side in ('lend', 'borrow')),
  input jsonb not null default '{}',
  back text not null,
  created_at timestamptz not null,
  done_at timestamptz
);
create index ill_batch_library on ill_batch (library_id, created_at desc);
create table ill_batch_item (
  batch_id uuid not null references ill_batch (id) on delete cascade,
  position integer not null,
  library_id uuid not null references library (id),
  subject_id uuid not null,
  outcome text check (outcome in ('done', 'refused')),
  code text,
  detail jsonb not null default '{}',
  primary key (batch_id, position)
);

-- What was scanned, and what it did: the last lines are shown at the scanner.
create table ill_scan (
  id uuid primary key,
  library_id uuid not null references library (id),
  person_id uuid not null,
  at timestamptz not null,
  code text not null check (length(code) <= 200),
  outcome text not null,
  detail jsonb not null default '{}',
  request_id uuid references ill_request (id) on delete cascade,
  supply_id uuid references ill_supply (id) on delete cascade,
  act text,
  undone_at timestamptz
);
create index ill_scan_person on ill_scan (library_id, person_id, at desc);
create index ill_scan_request on ill_scan (request_id) where request_id is not null;
create index ill_scan_supply on ill_scan (supply_id) where supply_id is not null;

-- What the desk looks for: a barcode that came with a parcel, and what ended lately.
create index ill_request_item on ill_request (library_id, item_id) where item_id is not null;
create index ill_request_ended on ill_request (library_id, ended_at) where ended_at is not null;
create index ill_supply_ended on ill_supply (library_id, ended_at) where ended_at is not null;
create index ill_supply_number on ill_supply (library_id, supplying_number);
create index ill_supply_due on ill_supply (due_at) where ended_at is null and due_at is not null;
create index ill_supply_answer on ill_supply (answer_by) where ended_at is null and attention is null;

do $$
declare own_table text;
begin
  foreach own_table in array array['ill_note', 'ill_printing', 'ill_batch', 'ill_batch_item'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy %1$s_own on %1$I for all using (
        (library_id is not distinct from app.library() and (app.reach() = ''software''
          or (select app.acts_as(''staff'', ''library-administrator'', ''network-coordinator'', ''operator''))))
        or app.reach() = ''system'');', own_table);
  end loop;
end $$;

-- Views are read by those who work there where they are shared, and changed by whose they are.
alter table ill_saved_view enable row level security;
alter table ill_saved_view force row level security;
create policy ill_saved_view_read on ill_saved_view for select using (
  (library_id = app.library() and (person_id = app.person() or shared)
    and (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')))
  or app.reach() = 'system');
create policy ill_saved_view_add on ill_saved_view for insert with check (
  library_id = app.library() and person_id = app.person()
  and (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')));
create policy ill_saved_view_change on ill_saved_view for update using (
  (library_id = app.library() and person_id = app.person()) or app.reach() = 'system');
create policy ill_saved_view_remove on ill_saved_view for delete using (app.reach() = 'system');

-- What somebody scanned is shown to them only.
alter table ill_scan enable row level security;
alter table ill_scan force row level security;
create policy ill_scan_own on ill_scan for all using (
  (library_id = app.library() and person_id = app.person()
    and (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')))
  or app.reach() = 'system');
