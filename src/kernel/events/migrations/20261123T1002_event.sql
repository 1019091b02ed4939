-- The outbox: what happened, written in the transaction in which it happened. `xid` lets readers
-- stop before transactions still under way, so that an event committed late is never skipped.
create table event (
  position bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  id uuid not null unique,
  type text not null,
  version smallint not null,
  library_id uuid references library (id),
  payload jsonb not null,
  occurred_at timestamptz not null
);
create index event_in_order on event (xid, position);
create table event_cursor (
  subscriber text primary key,
  xid xid8 not null,
  position bigint not null
);

alter table event enable row level security;
alter table event force row level security;
create policy event_write on event for insert with check (true);
create policy event_read on event for select using (app.reach() = 'system');
create policy event_prune on event for delete using (app.reach() = 'system');
alter table event_cursor enable row level security;
alter table event_cursor force row level security;
create policy event_cursor_system on event_cursor using (app.reach() = 'system');
