-- What is counted of inquiries. Coordinators see the counts of all libraries and never a word that was said:
-- they read these views, which run as the owner of the tables and have no column with words or people.

alter table inquiry add column missed_at timestamptz;  -- when the time of a live one was over and nobody had answered

create index inquiry_asked on inquiry (library_id, asked_at);
create index inquiry_by_time on inquiry (asked_at);
create index inquiry_claim_of on inquiry_claim (inquiry_id, part, since desc, id desc) where inquiry_id is not null;

-- Each inquiry once, however often it was passed on: who answered is who answered last, whoever only helped
-- comes after whoever had it. What was never claimed was answered by its own library.
create view app.inquiry_counted as
select i.id, i.library_id as home_id, i.asked_at, i.channel, i.language, i.queue_id, i.kind, i.read_level, i.level,
  i.satisfaction, i.missed_at is not null as missed,
  extract(epoch from i.first_answer_at - i.asked_at)::bigint as answer_seconds,
  coalesce(answer.library_id, i.library_id) as answered_by,
  case
    when i.state in ('abuse', 'merged') then i.state
    when answer.library_id is not null then 'at-once'
    when i.first_answer_at is not null or i.state = 'answered' then 'later'
    when i.state = 'withdrawn' then 'withdrawn'
    else 'open'
  end as outcome
from inquiry i
left join lateral (select c.library_id from inquiry_claim c where c.inquiry_id = i.id and c.answered
  order by c.part, c.since desc, c.id desc limit 1) answer on true;

-- Who may count: staff what is their library's, coordinators what is anybody's, the software what it acts for.
create function app.may_count() returns boolean language sql stable as $$
  select case app.reach()
    when 'system' then true
    when 'software' then true
    when 'network' then app.acts_as('network-coordinator', 'operator')
    else app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')
  end
$$;
create function app.counts_all() returns boolean language sql stable as $$
  select app.reach() in ('network', 'system')
$$;

create view inquiry_figure with (security_barrier) as
select id, home_id, asked_at, channel, language, queue_id, kind, read_level, level, satisfaction, missed, answer_seconds,
  outcome
from app.inquiry_counted
where (select app.may_count()) and (home_id = app.library() or (select app.counts_all()));

-- How long readers waited until somebody took what they asked for the first time.
create view inquiry_wait with (security_barrier) as
select i.library_id as home_id, i.asked_at, taken.waited_seconds
from inquiry i
cross join lateral (select c.waited_seconds from inquiry_claim c where c.inquiry_id = i.id and c.part = 'answers'
  order by c.since, c.id limit 1) taken
where (select app.may_count()) and (i.library_id = app.library() or (select app.counts_all()));

-- Who answered for whom; both may know. What a library has no part in is not even looked at.
create view inquiry_answered with (security_barrier) as
select home_id, answered_by as library_id, asked_at
from app.inquiry_counted
where (select app.may_count()) and outcome in ('at-once', 'later')
  and ((select app.counts_all()) or home_id = app.library()
    or id in (select c.inquiry_id from inquiry_claim c where c.library_id = app.library()))
  and ((select app.counts_all()) or home_id = app.library() or answered_by = app.library());

-- How long somebody of one library worked for another, without who it was; both may know.
create view inquiry_work with (security_barrier) as
select home_id, library_id, since, until
from inquiry_claim
where (select app.may_count())
  and ((select app.counts_all()) or home_id = app.library() or library_id = app.library());

-- Nothing is written through them.
revoke insert, update, delete on inquiry_figure, inquiry_wait, inquiry_answered, inquiry_work from commonshelf_app;
