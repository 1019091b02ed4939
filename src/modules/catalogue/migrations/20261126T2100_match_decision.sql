-- A cataloguer's word on two records, which holds until it is withdrawn: whatever the matcher says,
-- however often the records change. A record keeps its id for good, so the decision does.
create table match_decision (
  id uuid primary key,
  record_a uuid not null references bib_record (id),
  record_b uuid not null references bib_record (id),
  verdict text not null check (verdict in ('same', 'different')),
  reason text not null check (length(reason) <= 1000),
  library_id uuid not null references library (id),
  decided_by uuid,
  decided_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  check (record_a < record_b)
);
create unique index match_decision_in_force on match_decision (record_a, record_b) where withdrawn_at is null;
create index match_decision_of_b on match_decision (record_b) where withdrawn_at is null;
create index match_decision_by_time on match_decision (decided_at desc, id desc);

-- Pairs of which the matcher is not sure, the most useful answers first.
create table match_question (
  record_a uuid not null references bib_record (id),
  record_b uuid not null references bib_record (id),
  score real not null,
  usefulness real not null,
  asked_at timestamptz not null,
  primary key (record_a, record_b),
  check (record_a < record_b)
);
create index match_question_by_usefulness on match_question (usefulness desc, record_a, record_b);
create index match_question_of_b on match_question (record_b);

-- Under which titles a record stood that were retired since: if it is parted again, the old id lives again.
create table title_history (
  record_id uuid not null references bib_record (id),
  cluster_id uuid not null references cluster (id),
  left_at timestamptz not null,
  primary key (record_id, cluster_id)
);
create index title_history_by_cluster on title_history (cluster_id);

-- Titles that grew so large, or whose records differ so much, that somebody should look.
create table match_alarm (
  id uuid primary key,
  cluster_id uuid not null references cluster (id),
  kind text not null check (kind in ('large', 'incoherent')),
  records integer not null,
  raised_at timestamptz not null,
  seen_by uuid,
  seen_at timestamptz
);
create unique index match_alarm_open on match_alarm (cluster_id, kind) where seen_at is null;

-- The catalogue is public to read; what joins and parts it is decided in a member's name.
alter table match_decision enable row level security;
alter table match_decision force row level security;
create policy match_decision_read on match_decision for select using (true);
create policy match_decision_add on match_decision for insert with check (library_id = app.library() or app.reach() = 'system');
create policy match_decision_withdraw on match_decision for update using (app.library() is not null or app.reach() = 'system');
alter table match_question enable row level security;
alter table match_question force row level security;
create policy match_question_read on match_question for select using (true);
create policy match_question_add on match_question for insert with check (app.library() is not null or app.reach() = 'system');
create policy match_question_change on match_question for update using (app.library() is not null or app.reach() = 'system');
create policy match_question_remove on match_question for delete using (app.library() is not null or app.reach() = 'system');
alter table title_history enable row level security;
alter table title_history force row level security;
create policy title_history_read on title_history for select using (true);
create policy title_history_add on title_history for insert with check (app.library() is not null or app.reach() = 'system');
alter table match_alarm enable row level security;
alter table match_alarm force row level security;
create policy match_alarm_read on match_alarm for select using (true);
create policy match_alarm_add on match_alarm for insert with check (app.library() is not null or app.reach() = 'system');
create policy match_alarm_change on match_alarm for update using (app.library() is not null or app.reach() = 'system');
-- A decision, once made, changes in one way: it is withdrawn.
revoke update on match_decision from commonshelf_app;
grant update (withdrawn_by, withdrawn_at, decided_by) on match_decision to commonshelf_app;
