-- The roster of the reference desk: when somebody is promised to answer, who is there, and who stands in for whom.
-- Times are kept as the clock on the wall shows them, with their zone; instants are made of them late. A desk without
-- a library is the network's own.

-- When a desk promises an answer, and how many are to be there; checked by the model when it is read.
create table roster_hours (
  id uuid primary key,
  library_id uuid references library (id),
  settings jsonb not null,
  changed_at timestamptz not null,
  person_id uuid,
  unique nulls not distinct (library_id)
);

-- A shift: once, or every so many weeks on some days.
create table roster_shift (
  id uuid primary key,
  library_id uuid references library (id),
  zone text not null check (length(zone) <= 64),
  starts_on date not null,                       -- the first day on which it may be
  begins time not null,
  ends time not null,                            -- at or before its beginning: on the next day
  days smallint[],                               -- ISO weekdays; null: once
  every_weeks smallint not null default 1 check (every_weeks between 1 and 52),
  last_on date,
  except_on date[] not null default '{}',
  needed smallint not null check (needed between 1 and 20),
  language text check (length(language) <= 35),
  skill text check (length(skill) <= 32),
  note text check (length(note) <= 200),
  uid text check (length(uid) <= 500),           -- by what the calendar knows it that it came from
  sequence integer not null default 0,
  recurrence date,                               -- which day of a series of that calendar it is
  version integer not null default 0,
  changed_at timestamptz not null,
  removed_at timestamptz,                        -- what began before is as it was
  check (days is not null or last_on is null)
);
create index roster_shift_desk on roster_shift (library_id, starts_on) where removed_at is null;
create unique index roster_shift_uid on roster_shift (library_id, uid, recurrence) nulls not distinct
  where uid is not null and removed_at is null;

-- Who is there: for a whole series, or on one day; on one day also who is not, though they are in the series.
create table roster_place (
  id uuid primary key,
  shift_id uuid not null references roster_shift (id) on delete cascade,
  library_id uuid references library (id),       -- whose desk it is
  person_id uuid,                                -- null: somebody who was erased
  name text check (length(name) <= 200),
  from_library uuid references library (id),     -- whose time it is
  date date,                                     -- null: the series
  begins_on date,
  last_on date,
  is_on boolean not null default true,
  by_self boolean not null default false,        -- who took it by themself may give it back
  changed_at timestamptz not null,
  check (date is not null or is_on)
);
create unique index roster_place_day on roster_place (shift_id, person_id, date) where date is not null;
create index roster_place_shift on roster_place (shift_id);
create index roster_place_person on roster_place (person_id) where person_id is not null;

-- Somebody who cannot come on one day: whether another may, or swaps for a day of their own.
create table roster_request (
  id uuid primary key,
  library_id uuid references library (id),
  shift_id uuid not null references roster_shift (id) on delete cascade,
  date date not null,
  starts_at timestamptz not null,                -- when it is too late
  kind text not null check (kind in ('cover', 'swap')),
  state text not null,
  state_at timestamptz not null,
  person_id uuid,
  name text check (length(name) <= 200),
  note text check (length(note) <= 200),
  other_person uuid,
  other_name text check (length(other_name) <= 200),
  other_shift uuid references roster_shift (id) on delete cascade,
  other_date date,
  asked_at timestamptz not null
);
create unique index roster_request_once on roster_request (shift_id, date, person_id) where state in ('open', 'offered');
create index roster_request_desk on roster_request (library_id, state, starts_at);
create index roster_request_person on roster_request (person_id) where person_id is not null;
create index roster_request_other on roster_request (other_person) where other_person is not null;
create index roster_request_shift on roster_request (shift_id);
create index roster_request_other_shift on roster_request (other_shift) where other_shift is not null;

-- What happened with it.
create table roster_step (
  id uuid primary key,
  sequence bigint generated always as identity,  -- several things happen in one millisecond
  library_id uuid references library (id),
  request_id uuid not null references roster_request (id) on delete cascade,
  at timestamptz not null,
  actor text not null check (length(actor) <= 200),
  person_id uuid,
  event text not null,
  from_state text,
  to_state text not null
);
create index roster_step_request on roster_step (request_id, sequence);
create index roster_step_person on roster_step (person_id) where person_id is not null;

-- Secret addresses of calendars; of each only the hash is kept.
create table roster_feed (
  id uuid primary key,
  kind text not null check (kind in ('own', 'desk')),
  library_id uuid references library (id),       -- of a desk; null: the network's, or none
  person_id uuid not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  made_at timestamptz not null,
  revoked_at timestamptz
);
create index roster_feed_person on roster_feed (person_id);

-- Whoever works at a desk reads its roster, for the network's that is the staff of every member. A library's is changed
-- by its people, the network's plan by its coordinators; who may do what of it is said by the policy.
do $$
declare own_table text;
begin
  foreach own_table in array array['roster_hours', 'roster_shift', 'roster_place', 'roster_request', 'roster_step'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy %1$s_own on %1$I for all using (
        (library_id is not distinct from app.library() and (app.reach() = ''software''
          or (select app.acts_as(''staff'', ''library-administrator'', ''network-coordinator'', ''operator''))))
        or app.reach() = ''system'');
      create policy %1$s_network on %1$I for select using (library_id is null
        and (select app.acts_as(''staff'', ''library-administrator'', ''network-coordinator'', ''operator'')));', own_table);
  end loop;
  -- Who takes part in the network's desk says so themself.
  foreach own_table in array array['roster_place', 'roster_request', 'roster_step'] loop
    execute format('create policy %1$s_part_add on %1$I for insert with check (library_id is null
        and (select app.acts_as(''staff'', ''library-administrator'')));
      create policy %1$s_part_change on %1$I for update using (library_id is null
        and (select app.acts_as(''staff'', ''library-administrator'')));', own_table);
  end loop;
end $$;

-- People see their own shifts and requests at all desks at once.
create policy roster_place_self on roster_place for select using (person_id = app.person());
create policy roster_shift_self on roster_shift for select
  using (exists (select from roster_place p where p.shift_id = roster_shift.id and p.person_id = app.person()));
create policy roster_request_self on roster_request for select
  using (person_id = app.person() or other_person = app.person());

alter table roster_feed enable row level security;
alter table roster_feed force row level security;
create policy roster_feed_self on roster_feed for all using (person_id = app.person() or app.reach() = 'system');
