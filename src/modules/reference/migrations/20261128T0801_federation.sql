-- Questions that partner networks answer for us, and we for them. What was said stays with the network that
-- was asked: the one that answers keeps it only while the talk lasts.

-- One question laid before one partner: a transaction in which we are the client.
create table partner_exchange (
  id uuid primary key,                     -- of the transaction, on both sides
  inquiry_id uuid not null references inquiry (id) on delete cascade,
  library_id uuid not null references library (id),
  peer_id uuid not null,
  partner text not null,                   -- as it was called then
  mode text not null check (mode in ('live', 'ticket')),
  state text not null,
  outcome text,                            -- how it ended
  who text,                                -- who answers there, as we are told
  sent integer not null default 0,         -- the last number we gave
  heard integer not null default 0,        -- the last number we took
  seen_at timestamptz,                     -- the last sign of life of who answers there
  opened_at timestamptz not null,
  ended_at timestamptz
);
create unique index partner_exchange_once on partner_exchange (inquiry_id, peer_id) where ended_at is null;
create index partner_exchange_of on partner_exchange (inquiry_id);
create index partner_exchange_talking on partner_exchange (seen_at) where state = 'talking';

-- A question of a partner's reader that somebody here may answer: a transaction in which we are the server.
-- It is deleted when it ends.
create table foreign_talk (
  id uuid primary key,
  peer_id uuid not null,
  partner text not null,
  library_name text not null,              -- that was asked, as the partner calls it
  mode text not null check (mode in ('live', 'ticket')),
  state text not null,
  language text not null,
  subject text,
  asked_at timestamptz not null,
  due_at timestamptz,
  library_id uuid references library (id), -- of who has taken it; null: nobody yet
  person_id uuid,
  person_name text,
  claim_id uuid,
  sent integer not null default 0,
  heard integer not null default 0,
  waits_since timestamptz,                 -- since when nobody has answered what was said last
  moved_at timestamptz not null
);
create index foreign_talk_held on foreign_talk (person_id) where person_id is not null;
create index foreign_talk_of on foreign_talk (library_id);
create table foreign_talk_entry (
  id uuid primary key,
  talk_id uuid not null references foreign_talk (id) on delete cascade,
  sequence bigint not null,
  client_id text not null check (length(client_id) between 1 and 64),
  author text not null check (author in ('reader', 'staff', 'partner')),
  name text,
  body text not null check (length(body) <= 20000),
  at timestamptz not null,
  unique (talk_id, sequence),
  unique (talk_id, client_id)
);

-- Outbox and inbox in one. A body is kept until the partner has taken it, and no longer; of what came in, only
-- that it came.
create table partner_message (
  id uuid primary key,
  exchange_id uuid not null,
  peer_id uuid not null,
  library_id uuid references library (id), -- whose part it is; null: nobody's yet
  part text not null check (part in ('client', 'server')),  -- which we are in it
  direction text not null check (direction in ('out', 'in')),
  number integer not null check (number > 0),
  type text not null,
  digest bytea not null,                   -- SHA-256 of the body
  body text,
  delivery text not null check (delivery in ('waiting', 'confirmed', 'failed', 'taken')),
  attempts integer not null default 0,
  next_at timestamptz,
  fault text,
  at timestamptz not null,
  unique (exchange_id, part, direction, number),
  check (body is null or delivery = 'waiting')
);
create index partner_message_due on partner_message (peer_id, next_at) where delivery = 'waiting';
create index partner_message_at on partner_message (at);

-- Which partners say that somebody is there, and until when that counts.
create table partner_presence (
  peer_id uuid primary key,
  available integer not null check (available >= 0),
  languages text[] not null default '{}',
  said_at timestamptz not null,
  until timestamptz not null
);

-- A claim is a member's or a partner's, of a member's inquiry or of a partner's.
-- squawk-ignore ban-drop-not-null
alter table inquiry_claim alter column library_id drop not null;
-- squawk-ignore ban-drop-not-null
alter table inquiry_claim alter column home_id drop not null;
alter table inquiry_claim add column peer_id uuid;
alter table inquiry_claim add column home_peer_id uuid;
alter table inquiry_claim add constraint inquiry_claim_by_one check (num_nonnulls(library_id, peer_id) = 1) not valid;
alter table inquiry_claim add constraint inquiry_claim_of_one check (num_nonnulls(home_id, home_peer_id) = 1) not valid;
create index inquiry_claim_by_peer on inquiry_claim (peer_id, since) where peer_id is not null;

do $$
declare own_table text;
begin
  foreach own_table in array array['partner_exchange', 'foreign_talk', 'foreign_talk_entry', 'partner_message',
    'partner_presence'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;', own_table);
  end loop;
end $$;

create policy partner_exchange_home on partner_exchange for all to commonshelf_app using (
  (library_id = app.library() and (app.reach() = 'software'
    or (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator'))))
  or app.reach() = 'system');
-- What nobody has taken yet, staff of every member may take; what is taken is for that library alone.
create policy foreign_talk_software on foreign_talk for all to commonshelf_app using (
  (app.reach() = 'software' and (library_id is null or library_id = app.library())) or app.reach() = 'system');
create policy foreign_talk_staff on foreign_talk for select to commonshelf_app using (
  (library_id is null or library_id = app.library())
  and (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')));
create policy foreign_talk_entry_software on foreign_talk_entry for all to commonshelf_app using (
  app.reach() = 'system'
  or (app.reach() = 'software' and exists (select from foreign_talk t where t.id = talk_id)));
create policy foreign_talk_entry_staff on foreign_talk_entry for select to commonshelf_app using (
  (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator'))
  and exists (select from foreign_talk t where t.id = talk_id and t.library_id = app.library()));
create policy partner_message_part on partner_message for all to commonshelf_app using (
  (app.reach() = 'software' and (library_id is null or library_id = app.library())) or app.reach() = 'system');
create policy partner_presence_read on partner_presence for select to commonshelf_app
  using (app.reach() in ('software', 'system'));
create policy partner_presence_write on partner_presence for all to commonshelf_app using (app.reach() = 'system');

-- Counts: what a partner answered was answered at once (level says by whom), and belongs to no member's give and take.
create or replace view app.inquiry_counted as
select i.id, i.library_id as home_id, i.asked_at, i.channel, i.language, i.queue_id, i.kind, i.read_level, i.level,
  i.satisfaction, i.missed_at is not null as missed,
  extract(epoch from i.first_answer_at - i.asked_at)::bigint as answer_seconds,
  case when answer.peer_id is null then coalesce(answer.library_id, i.library_id) end as answered_by,
  case
    when i.state in ('abuse', 'merged') then i.state
    when answer.id is not null then 'at-once'
    when i.first_answer_at is not null or i.state = 'answered' then 'later'
    when i.state = 'withdrawn' then 'withdrawn'
    else 'open'
  end as outcome
from inquiry i
left join lateral (select c.id, c.library_id, c.peer_id from inquiry_claim c where c.inquiry_id = i.id and c.answered
  order by c.part, c.since desc, c.id desc limit 1) answer on true;
create or replace view inquiry_answered with (security_barrier) as
select home_id, answered_by as library_id, asked_at
from app.inquiry_counted
where (select app.may_count()) and outcome in ('at-once', 'later') and answered_by is not null
  and ((select app.counts_all()) or home_id = app.library()
    or id in (select c.inquiry_id from inquiry_claim c where c.library_id = app.library()))
  and ((select app.counts_all()) or home_id = app.library() or answered_by = app.library());
create or replace view inquiry_work with (security_barrier) as
select home_id, library_id, since, until
from inquiry_claim
where (select app.may_count()) and home_id is not null and library_id is not null
  and ((select app.counts_all()) or home_id = app.library() or library_id = app.library());
