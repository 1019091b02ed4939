-- The catalogue is public to read. A library's records, copies and keys are written in its own name
-- only; which title a record belongs to may change when any member's records arrive.
alter table cluster enable row level security;
alter table cluster force row level security;
create policy cluster_read on cluster for select using (true);
create policy cluster_add on cluster for insert with check (app.library() is not null or app.reach() = 'system');
create policy cluster_change on cluster for update using (app.library() is not null or app.reach() = 'system');

alter table bib_record enable row level security;
alter table bib_record force row level security;
create policy bib_record_read on bib_record for select using (true);
create policy bib_record_add on bib_record for insert with check (library_id = app.library() or app.reach() = 'system');
create policy bib_record_change on bib_record for update using (library_id = app.library() or app.reach() = 'system');

alter table item enable row level security;
alter table item force row level security;
create policy item_read on item for select using (true);
create policy item_add on item for insert with check (library_id = app.library() or app.reach() = 'system');
create policy item_change on item for update using (library_id = app.library() or app.reach() = 'system');
create policy item_remove on item for delete using (library_id = app.library() or app.reach() = 'system');

alter table cluster_member enable row level security;
alter table cluster_member force row level security;
create policy cluster_member_read on cluster_member for select using (true);
create policy cluster_member_add on cluster_member for insert with check (library_id = app.library() or app.reach() = 'system');
create policy cluster_member_move on cluster_member for update using (app.library() is not null or app.reach() = 'system');
create policy cluster_member_remove on cluster_member for delete using (library_id = app.library() or app.reach() = 'system');
-- Another library's record may be moved to another title, and nothing else about it may be changed.
revoke update on cluster_member from commonshelf_app;
grant update (cluster_id) on cluster_member to commonshelf_app;

alter table match_key enable row level security;
alter table match_key force row level security;
create policy match_key_read on match_key for select using (true);
create policy match_key_add on match_key for insert with check (library_id = app.library() or app.reach() = 'system');
create policy match_key_remove on match_key for delete using (library_id = app.library() or app.reach() = 'system');
