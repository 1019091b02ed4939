-- The indexes that follow this database, each told by its process while it lives. Nothing depends on a
-- row; who orders a rebuild, and doctor, read here what has become of it.
create table search_index (
  id uuid primary key,
  place text not null, -- host and process, for people
  seen_at timestamptz not null,
  documents bigint not null,
  epoch uuid, -- the history it is of; null until it is built
  rebuilding boolean not null,
  rebuilt_as uuid, -- the history of the last rebuild that was begun
  documents_read bigint not null, -- by that rebuild
  failure text, -- why that rebuild failed
  lag_changes bigint not null, -- committed, and not yet in the index
  lag_seconds double precision not null -- how long ago the oldest of them was made
);
alter table search_index enable row level security;
alter table search_index force row level security;
create policy search_index_all on search_index for all using (app.reach() = 'system');

-- What comparing some documents of an index with the database has found.
create table search_sample (
  id uuid primary key,
  index_id uuid not null,
  place text not null,
  ordered uuid, -- by which order; see search_epoch
  at timestamptz not null,
  compared integer not null,
  drifted text[] not null -- kind and id of each document that was not as it should be
);
create index search_sample_at on search_sample (at);
alter table search_sample enable row level security;
alter table search_sample force row level security;
create policy search_sample_all on search_sample for all using (app.reach() = 'system');

-- The newest order to compare: each index does so once.
alter table search_epoch add column sample_ordered uuid;
