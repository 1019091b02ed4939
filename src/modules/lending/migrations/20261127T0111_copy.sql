-- Scans that a library delivers. The file is kept sealed with a key of its own: without the key, which goes
-- first, what remains anywhere (also in a backup of the files) cannot be read.
create table ill_copy (
  id uuid primary key,
  library_id uuid not null references library (id),   -- who made it
  supply_id uuid not null references ill_supply (id) on delete cascade,
  token_hash bytea not null unique,                   -- SHA-256 of what the link holds
  file_name text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null,                               -- of the file as it was sent
  blob text not null,                                 -- under which it lies, sealed
  sealed_key text,
  iv bytea not null,
  tag bytea not null,
  made_at timestamptz not null,
  made_by text not null,
  most_views integer not null check (most_views between 1 and 10),
  views integer not null default 0 check (views <= most_views),
  expires_at timestamptz not null,
  purged_at timestamptz,
  purge_reason text check (purge_reason in ('expired', 'viewed', 'withdrawn')),
  check ((purged_at is null) = (sealed_key is not null))
);
create index ill_copy_supply on ill_copy (supply_id);
create index ill_copy_due on ill_copy (expires_at) where purged_at is null;

-- Each time it was opened: when, and which declaration was agreed to; not by whom.
create table ill_copy_view (
  id uuid primary key,
  copy_id uuid not null references ill_copy (id) on delete cascade,
  library_id uuid not null references library (id),
  at timestamptz not null,
  declaration text not null,
  locale text not null
);
create index ill_copy_view_copy on ill_copy_view (copy_id, at);

alter table ill_request add column copy_url text;
alter table ill_request add column copyright text;    -- copyrightCompliance, as told to suppliers

do $$
declare own_table text;
begin
  foreach own_table in array array['ill_copy', 'ill_copy_view'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy %1$s_own on %1$I for all using (
        (library_id = app.library() and (app.reach() = ''software''
          or (select app.acts_as(''staff'', ''library-administrator'', ''network-coordinator'', ''operator''))))
        or app.reach() = ''system'');', own_table);
  end loop;
end $$;
