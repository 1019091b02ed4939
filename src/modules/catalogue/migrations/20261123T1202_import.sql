-- A delivery of records by one library. The counts and the position are written in the transaction
-- of the batch they describe, so that after a crash the next run goes on exactly behind it.
create table import (
  id uuid primary key,
  library_id uuid not null references library (id),
  file_name text not null check (length(file_name) between 1 and 255),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  path text,
  bytes bigint not null check (bytes >= 0),
  mode text not null check (mode in ('update', 'full')),
  dialect text check (dialect in ('marc21', 'unimarc')),
  format text,
  -- Bytes of records dealt with (after decompression), and bytes of the file read for them.
  position bigint not null default 0,
  consumed bigint not null default 0,
  read_count integer not null default 0,
  new_count integer not null default 0,
  changed_count integer not null default 0,
  unchanged_count integer not null default 0,
  deleted_count integer not null default 0,
  failed_count integer not null default 0,
  warned_count integer not null default 0,
  touched_at timestamptz not null,
  created_at timestamptz not null
);
create index import_by_library on import (library_id, id desc);

-- What became of it, when, and by whom; the newest row is its state.
create table import_state (
  import_id uuid not null references import (id) on delete cascade,
  library_id uuid not null references library (id),
  position integer not null,
  state text not null check (state in ('waiting', 'running', 'cancelling', 'cancelled', 'finished', 'failed')),
  at timestamptz not null,
  person_id uuid,
  actor text not null,
  detail jsonb not null default '{}',
  primary key (import_id, position)
);

-- A stretch of the file that is no usable record (severity 'failure'), or a record that was loaded
-- although something in it was odd ('warning').
create table import_failure (
  import_id uuid not null references import (id) on delete cascade,
  library_id uuid not null references library (id),
  "offset" bigint not null,
  severity text not null check (severity in ('failure', 'warning')),
  ordinal smallint not null,
  code text not null,
  params jsonb not null,
  control_number text,
  first_bytes bytea not null,
  primary key (import_id, "offset", severity, ordinal)
);

-- During a full load: which records were in it. What is not named here at the end has been withdrawn.
create table import_seen (
  import_id uuid not null references import (id) on delete cascade,
  library_id uuid not null references library (id),
  control_number text not null,
  primary key (import_id, control_number)
);

-- Which subfields of which field say what about a library's copies; the default is in the model.
create table item_mapping (
  library_id uuid primary key references library (id),
  mapping jsonb not null,
  changed_at timestamptz not null,
  person_id uuid
);

do $$
declare t text;
begin
  foreach t in array array['import', 'import_state', 'import_failure', 'import_seen', 'item_mapping'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for select using (library_id = app.library() or app.reach() = ''system'')', t || '_read', t);
    execute format('create policy %I on %I for insert with check (library_id = app.library() or app.reach() = ''system'')', t || '_add', t);
    execute format('create policy %I on %I for update using (library_id = app.library() or app.reach() = ''system'')', t || '_change', t);
    execute format('create policy %I on %I for delete using (library_id = app.library() or app.reach() = ''system'')', t || '_remove', t);
  end loop;
end $$;
