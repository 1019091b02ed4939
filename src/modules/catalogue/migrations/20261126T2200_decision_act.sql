-- What a cataloguer says in one go is one act: taking a record out of its title decides about each of the
-- others, and is undone as a whole. A decision withdrawn remembers by which act, so that undoing that act
-- brings it back. What was decided before was an act for each decision: each row gets an id of its own.
alter table match_decision
  -- The rows are written anew, which row-level security does not hide them from; they are few.
  -- squawk-ignore adding-field-with-default
  add column act uuid not null default gen_random_uuid(),
  add column ground text check (length(ground) <= 40),
  add column withdrawn_in uuid;
alter table match_decision alter column act drop default;
create index match_decision_by_act on match_decision (act);
create index match_decision_withdrawn_in on match_decision (withdrawn_in) where withdrawn_in is not null;
grant update (withdrawn_in) on match_decision to commonshelf_app;
-- A record may leave the same title twice: joined, parted, joined again.
create policy title_history_again on title_history for update using (app.library() is not null or app.reach() = 'system');
