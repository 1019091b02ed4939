-- What the search index has to look at again: written in the transaction that changed it. The index
-- follows by transaction id, and stops before transactions still under way.
create table search_change (
  xid xid8 not null default pg_current_xact_id(),
  kind text not null,
  id text not null,
  at timestamptz not null default now(),
  primary key (xid, kind, id)
);
alter table search_change enable row level security;
alter table search_change force row level security;
create policy search_change_write on search_change for insert with check (true);
create policy search_change_read on search_change for select using (app.reach() = 'system');
create policy search_change_prune on search_change for delete using (app.reach() = 'system');

-- Names this database's history. Transaction ids begin anew when data are carried to another
-- server, and then an index of the old one must be rebuilt.
-- `pruned` is the newest transaction whose changes have been cleared away.
create table search_epoch (epoch uuid primary key, pruned xid8 not null default '0');
insert into search_epoch values (gen_random_uuid());
alter table search_epoch enable row level security;
alter table search_epoch force row level security;
create policy search_epoch_read on search_epoch for select using (true);
create policy search_epoch_prune on search_epoch for update using (app.reach() = 'system');
