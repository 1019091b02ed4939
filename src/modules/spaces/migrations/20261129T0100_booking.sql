-- Rooms, seats, equipment and colleagues' time that can be booked. What is held is a range of instants, and the
-- database itself sees to it that no two of them meet: bookings, their pauses and times that are closed alike.
create extension if not exists btree_gist;       -- so that a constraint joins "the same thing" with "at the same time"

create table bookable (
  id uuid primary key,
  library_id uuid not null references library (id),
  branch text not null check (length(branch) <= 32),  -- by its code; its hours and zone are the directory's
  kind text not null check (kind in ('room', 'seat', 'equipment', 'appointment')),
  name text not null check (length(name) between 1 and 120),
  about text not null default '' check (length(about) <= 2000),
  places smallint check (places between 1 and 1000),  -- how many people; null: not said
  hours jsonb,                                    -- a week of its own, checked by the model; null: as the branch
  step smallint not null check (step in (15, 30, 60)),              -- minutes, as all that follows
  shortest smallint not null check (shortest between 15 and 1440),
  longest smallint not null check (longest between shortest and 1440),
  pause smallint not null check (pause between 0 and 240),          -- after each booking
  notice integer not null check (notice between 0 and 20160),       -- so long before at least
  ahead smallint not null check (ahead between 1 and 365),          -- so many days ahead at most
  most smallint not null check (most between 1 and 50),             -- bookings ahead of one reader
  audience text not null check (audience in ('everyone', 'readers', 'staff')),
  withdrawn_at timestamptz
);
create index bookable_library on bookable (library_id);

create table booking (
  id uuid primary key,
  library_id uuid not null references library (id),
  bookable_id uuid not null references bookable (id),
  kind text not null check (kind in ('booking', 'closed')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  held tstzrange not null,                        -- from its beginning to the end of the pause after it
  person_id uuid,                                 -- who booked while signed in; null: somebody else, or erased
  name text check (length(name) <= 200),
  email text check (length(email) <= 254),
  email_key text,                                 -- the same mailbox however it is written
  language text not null check (length(language) <= 35),
  note text check (length(note) <= 500),          -- what for, or why it is closed
  key_hash bytea unique check (octet_length(key_hash) = 32),
  booked_at timestamptz not null,
  entered_by uuid,                                -- staff who entered it
  ended_at timestamptz,                           -- since when it holds nothing any more
  ended_by text check (ended_by in ('reader', 'library')),
  ended_why text check (length(ended_why) <= 500),
  check ((ended_at is null) = (ended_by is null)),
  -- An empty range meets nothing, and one without an end holds for ever: both would pass the constraint below.
  check (not isempty(held) and not lower_inf(held) and not upper_inf(held)),
  check (lower(held) = starts_at and upper(held) >= ends_at and upper(held) < 'infinity'),
  constraint booking_once exclude using gist (bookable_id with =, held with &&) where (ended_at is null)
);
create index booking_library on booking (library_id, starts_at);
create index booking_person on booking (person_id) where person_id is not null;
create index booking_email on booking (library_id, email_key, booked_at) where email_key is not null;
create index booking_named on booking (ends_at)
  where num_nonnulls(person_id, name, email, email_key, note, key_hash, ended_why) > 0;

-- What can be booked is seen by everybody, and changed by its library's people. Who has booked is their library's to
-- know, and their own.
alter table bookable enable row level security;
alter table bookable force row level security;
create policy bookable_read on bookable for select using (true);
create policy bookable_own on bookable for all using (
  (library_id = app.library() and (app.reach() = 'software'
    or (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')))) or app.reach() = 'system');

alter table booking enable row level security;
alter table booking force row level security;
create policy booking_own on booking for all using (
  (library_id = app.library() and (app.reach() = 'software'
    or (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')))) or app.reach() = 'system');
create policy booking_self on booking for select using (person_id = app.person());

-- When things are held, and nothing else, is for everybody to know; and which booking a key opens, and whose it is.
create policy booking_owner on booking for select to current_user using (true);
create function app.held_times(things uuid[], since timestamptz, until timestamptz)
  returns table (bookable_id uuid, starts_at timestamptz, ends_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select b.bookable_id, lower(b.held), upper(b.held) from public.booking b
  where b.bookable_id = any (things) and b.ended_at is null and b.held && tstzrange(since, until)
  order by 2
$$;
create function app.booking_of_key(hash bytea) returns table (id uuid, library_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select b.id, b.library_id from public.booking b where b.key_hash = booking_of_key.hash
$$;
