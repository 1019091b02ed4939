-- Another system from which a library's records are taken over by OAI-PMH.
create table harvest_source (
  id uuid primary key,
  library_id uuid not null references library (id),
  name text not null check (length(name) between 1 and 200),
  base_url text not null check (length(base_url) between 1 and 1000),
  prefix text not null check (length(prefix) between 1 and 100),
  set_spec text check (length(set_spec) between 1 and 300),
  schedule text not null check (schedule in ('manual', 'hourly', 'nightly', 'weekly')),
  paused_at timestamptz,
  removed_at timestamptz,
  -- What the source says of itself.
  granularity text check (granularity in ('day', 'second')),
  deletions text check (deletions in ('no', 'transient', 'persistent')),
  -- Up to when its records are here, by its own clock: the next harvest begins a little before.
  through timestamptz,
  next_at timestamptz,
  -- The last comparison of all its identifiers with ours.
  checked_at timestamptz,
  listed integer,
  missing integer not null default 0,
  vanished integer not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index harvest_source_by_library on harvest_source (library_id);
create index harvest_source_due on harvest_source (next_at) where paused_at is null and removed_at is null;

-- One harvest is an import whose records come from a source. The token is written in the transaction
-- of the records before it, so that after a crash the next run goes on exactly there.
create table harvest (
  import_id uuid primary key references import (id) on delete cascade,
  library_id uuid not null references library (id),
  source_id uuid not null references harvest_source (id),
  -- `full`: what the source does not list any more is withdrawn at the end.
  kind text not null check (kind in ('update', 'full')),
  from_stamp timestamptz,
  answered_at timestamptz,
  token text,
  listed integer,
  -- How often the list was begun anew because its token had expired.
  restarts integer not null default 0,
  -- While the source asks to be left in peace.
  waits_until timestamptz
);
create index harvest_by_source on harvest (source_id, import_id desc);

-- Which of our records came under which identifier: a deletion names the identifier alone.
create table harvest_record (
  source_id uuid not null references harvest_source (id),
  identifier text not null check (length(identifier) between 1 and 1000),
  library_id uuid not null,
  control_number text not null,
  deleted boolean not null,
  -- The last harvest or comparison that saw it.
  seen uuid not null,
  primary key (source_id, identifier)
);

create index harvest_record_by_number on harvest_record (source_id, control_number) where not deleted;

-- Identifiers that a comparison found and that we do not have.
create table harvest_missing (
  source_id uuid not null references harvest_source (id),
  identifier text not null,
  library_id uuid not null,
  primary key (source_id, identifier)
);

do $$
declare t text;
begin
  foreach t in array array['harvest_source', 'harvest', 'harvest_record', 'harvest_missing'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for all using (library_id = app.library() or app.reach() = ''system'')', t || '_own', t);
  end loop;
end $$;
