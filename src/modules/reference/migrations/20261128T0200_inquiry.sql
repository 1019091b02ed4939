-- What readers ask, and what followed. An inquiry belongs to its home library for ever; another library reads
-- and answers it only while somebody of it has claimed it.

-- How a library runs its desk; and, without a library, the network its common one.
create table reference_desk (
  library_id uuid unique references library (id),
  settings jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null
);
create unique index reference_desk_of_network on reference_desk ((true)) where library_id is null;

-- Where a library's inquiries wait, by subject and language.
create table inquiry_queue (
  id uuid primary key,
  library_id uuid not null references library (id),
  names jsonb not null,
  skill text,                              -- of the network's vocabulary; null: any subject
  languages text[] not null default '{}',  -- none: any language
  position integer not null default 0,
  removed_at timestamptz
);
create index inquiry_queue_of_library on inquiry_queue (library_id, position) where removed_at is null;

create table inquiry (
  id uuid primary key,
  library_id uuid not null references library (id),
  code text not null,                      -- by which staff speak of it
  key_hash bytea not null unique,          -- SHA-256 of the code by which the reader comes back
  channel text not null check (channel in ('chat', 'form', 'mail', 'partner')),
  state text not null check (state in ('waiting', 'talking', 'open', 'pending', 'answered', 'withdrawn', 'abuse', 'merged')),
  state_at timestamptz not null,
  queue_id uuid references inquiry_queue (id),
  language text not null,
  subject text not null,                   -- the first words, for lists
  asked_at timestamptz not null,
  level text not null default 'home' check (level in ('home', 'network', 'partner')),
  answering_library_id uuid references library (id),  -- who talks with the reader now, or did last
  operator_id uuid,
  operator_name text,                      -- as the reader was told
  first_answer_at timestamptz,
  reader_said_at timestamptz,              -- when the reader last said something nobody has answered
  assignee_id uuid,
  due_at timestamptz,
  ended_at timestamptz,
  read_level smallint check (read_level between 1 and 6),  -- READ scale
  kind text check (kind in ('direction', 'holding', 'research', 'account', 'technical', 'other')),
  satisfaction smallint check (satisfaction between 1 and 3),
  praise text,                             -- what the reader wrote with it
  merged_into uuid references inquiry (id) on delete set null,
  same_reader boolean not null default false,              -- of the one it is part of: the reader is led there
  erased_at timestamptz,                   -- since then only figures are left
  unique (library_id, code)
);
create index inquiry_of_library on inquiry (library_id, state, asked_at);
create index inquiry_live on inquiry (state, asked_at) where state in ('waiting', 'talking');
create index inquiry_pending on inquiry (state_at) where state = 'pending';
create index inquiry_due on inquiry (library_id, due_at) where state in ('open', 'pending');
create index inquiry_ended on inquiry (library_id, ended_at) where erased_at is null;
create index inquiry_of_queue on inquiry (queue_id) where queue_id is not null;
create index inquiry_merged on inquiry (merged_into) where merged_into is not null;

-- Who asked: in a table of its own, so that it can go while the inquiry stays.
create table inquiry_reader (
  inquiry_id uuid primary key references inquiry (id) on delete cascade,
  library_id uuid not null references library (id),
  person_id uuid,
  name text,
  email text
);
create index inquiry_reader_person on inquiry_reader (person_id) where person_id is not null;
create index inquiry_reader_email on inquiry_reader (library_id, lower(email)) where email is not null;

-- One thread over chat, mail and form. Numbers are given under the lock of the stream.
create table inquiry_entry (
  id uuid primary key,
  inquiry_id uuid not null references inquiry (id) on delete cascade,
  library_id uuid not null references library (id),
  sequence bigint not null,
  client_id text not null check (length(client_id) between 1 and 64),
  kind text not null check (kind in ('message', 'note', 'event')),
  author text not null check (author in ('reader', 'staff', 'partner', 'system')),
  author_id uuid,
  author_library_id uuid references library (id),
  author_name text,
  audience text not null default 'all' check (audience in ('all', 'staff')),
  channel text not null default 'chat' check (channel in ('chat', 'form', 'mail', 'partner')),
  body text not null default '' check (length(body) <= 20000),
  data jsonb not null default '{}',
  at timestamptz not null,
  unique (inquiry_id, sequence),
  unique (inquiry_id, client_id)
);
create index inquiry_entry_author on inquiry_entry (author_id) where author_id is not null;

-- Who is asked to take an inquiry of another library; what they may know before they have it.
create table inquiry_offer (
  inquiry_id uuid not null references inquiry (id) on delete cascade,
  library_id uuid not null references library (id),
  home_id uuid not null references library (id),
  language text not null,
  skill text,
  part text not null default 'answers' check (part in ('answers', 'joins')),  -- to take it, or to help who has it
  asked_at timestamptz not null,
  offered_at timestamptz not null,
  primary key (inquiry_id, library_id)
);
create index inquiry_offer_to on inquiry_offer (library_id, asked_at);

-- Who took an inquiry, and until when: for that time, and no longer, their library may read and answer it.
-- What remains is who worked for whom, and how long.
create table inquiry_claim (
  id uuid primary key,
  inquiry_id uuid references inquiry (id) on delete set null,
  home_id uuid not null references library (id),
  library_id uuid not null references library (id),
  person_id uuid,
  part text not null check (part in ('answers', 'joins')),
  level text not null check (level in ('home', 'network', 'partner')),
  waited_seconds integer not null check (waited_seconds >= 0),
  since timestamptz not null,
  until timestamptz check (until >= since),
  answered boolean not null default false  -- whether they said anything to the reader
);
create unique index inquiry_claim_once on inquiry_claim (inquiry_id) where until is null and part = 'answers';
create unique index inquiry_claim_joined on inquiry_claim (inquiry_id, library_id, person_id) where until is null;
create index inquiry_claim_person on inquiry_claim (person_id) where person_id is not null;
create index inquiry_claim_open on inquiry_claim (library_id, person_id) where until is null;
create index inquiry_claim_home on inquiry_claim (home_id, since);
create index inquiry_claim_by on inquiry_claim (library_id, since);

-- Who is there to answer, by heartbeat.
create table reference_operator (
  person_id uuid not null references person (id) on delete cascade,
  library_id uuid not null references library (id),
  name text not null,
  available_since timestamptz,             -- null: not now
  seen_at timestamptz not null,
  for_network boolean not null default true,
  most integer not null default 3 check (most between 1 and 20),  -- conversations at a time
  languages text[] not null default '{}',
  skills text[] not null default '{}',
  primary key (person_id, library_id)
);
create index reference_operator_there on reference_operator (library_id, seen_at) where available_since is not null;

-- Files sent in a conversation.
create table inquiry_file (
  id uuid primary key,
  inquiry_id uuid not null references inquiry (id) on delete cascade,
  library_id uuid not null references library (id),
  entry_id uuid references inquiry_entry (id) on delete cascade,
  blob text not null,
  file_name text not null check (length(file_name) between 1 and 200),
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  at timestamptz not null
);
create index inquiry_file_of on inquiry_file (inquiry_id);
create index inquiry_file_entry on inquiry_file (entry_id) where entry_id is not null;
create index inquiry_file_blob on inquiry_file (blob);

-- Whether somebody of the library in whose name is acted has claimed an inquiry that is not over. It reads as the
-- owner of the tables: policies of the inquiry could not ask the claims without asking themselves.
create function app.has_claimed(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from public.inquiry_claim c
    where c.inquiry_id = has_claimed.asked and c.library_id = app.library() and c.until is null)
$$;

-- Whose reader a signed-in person is.
create function app.has_asked(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from public.inquiry_reader r
    where r.inquiry_id = has_asked.asked and r.person_id = app.person())
$$;

do $$
declare own_table text;
begin
  foreach own_table in array array['reference_desk', 'inquiry_queue', 'inquiry', 'inquiry_reader', 'inquiry_entry',
    'inquiry_offer', 'inquiry_claim', 'reference_operator', 'inquiry_file'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;', own_table);
  end loop;
  foreach own_table in array array['inquiry', 'inquiry_reader', 'inquiry_entry', 'inquiry_file'] loop
    execute format('create policy %1$s_home on %1$I for all to commonshelf_app using (
      (library_id = app.library() and (app.reach() = ''software''
        or (select app.acts_as(''staff'', ''library-administrator'', ''network-coordinator'', ''operator''))))
      or app.reach() = ''system'')', own_table);
  end loop;
end $$;

-- A library that has claimed an inquiry reads it; what it answers is written by the software in the home
-- library's name, once the action has found that it may.
create policy inquiry_claimed on inquiry for select to commonshelf_app using (
  (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')) and app.has_claimed(id));
create policy inquiry_entry_claimed on inquiry_entry for select to commonshelf_app using (
  (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')) and app.has_claimed(inquiry_id));
create policy inquiry_file_claimed on inquiry_file for select to commonshelf_app using (
  (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')) and app.has_claimed(inquiry_id));
-- Readers who were signed in see what they asked, and not what staff say among themselves.
create policy inquiry_self on inquiry for select to commonshelf_app using (app.has_asked(id));
create policy inquiry_reader_self on inquiry_reader for select to commonshelf_app using (person_id = app.person());
create policy inquiry_reader_owner on inquiry_reader for select to current_user using (true);
create policy inquiry_entry_self on inquiry_entry for select to commonshelf_app
  using (audience = 'all' and app.has_asked(inquiry_id));

create policy inquiry_offer_own on inquiry_offer for all to commonshelf_app using (
  (library_id = app.library() and (app.reach() = 'software'
    or (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator'))))
  or (home_id = app.library() and app.reach() = 'software')
  or app.reach() = 'system');
create policy inquiry_claim_parties on inquiry_claim for all to commonshelf_app using (
  ((library_id = app.library() or home_id = app.library()) and (app.reach() = 'software'
    or (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator'))))
  or app.reach() = 'system');
create policy inquiry_claim_owner on inquiry_claim for select to current_user using (true);
create policy reference_operator_own on reference_operator for all to commonshelf_app using (
  person_id = app.person()
  or (library_id = app.library() and (app.reach() = 'software'
    or (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator'))))
  or app.reach() = 'system');
create policy reference_operator_owner on reference_operator for select to current_user using (true);
-- How a desk runs is for those who answer at one; what everybody may know of it is told by a function.
create policy reference_desk_read on reference_desk for select to commonshelf_app using (
  app.reach() in ('software', 'system')
  or (select app.acts_as('staff', 'library-administrator', 'network-coordinator', 'operator')));
create policy reference_desk_owner on reference_desk for select to current_user using (true);
create function app.public_desks() returns table (library_id uuid, settings jsonb)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select d.library_id, d.settings - 'information' from public.reference_desk d
$$;
create policy reference_desk_write on reference_desk for all to commonshelf_app using (
  (library_id = app.library() and (select app.acts_as('library-administrator', 'network-coordinator', 'operator')))
  or (library_id is null and app.reach() = 'network' and (select app.acts_as('network-coordinator', 'operator')))
  or app.reach() = 'system');
create policy inquiry_queue_read on inquiry_queue for select to commonshelf_app using (true);
create policy inquiry_queue_write on inquiry_queue for all to commonshelf_app using (
  (library_id = app.library() and (select app.acts_as('library-administrator', 'network-coordinator', 'operator')))
  or app.reach() = 'system');

-- Who comes with a key may be anybody: the library whose inquiry it opens is told, and its id.
create policy inquiry_by_key on inquiry for select to current_user using (true);
create function app.inquiry_of_key(hash bytea) returns table (id uuid, library_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when i.same_reader and i.merged_into is not null then i.merged_into else i.id end, i.library_id
    from public.inquiry i where i.key_hash = inquiry_of_key.hash
$$;

-- How many could take one more conversation now, at one library or (null) for the network. Numbers only:
-- who they are is their library's.
create function app.operators_there(at_library uuid, in_language text, with_skill text, seen_after timestamptz)
  returns integer language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::int from public.reference_operator o
  where o.available_since is not null and o.seen_at > operators_there.seen_after
    and (o.library_id = operators_there.at_library or (operators_there.at_library is null and o.for_network))
    and (o.languages = '{}' or operators_there.in_language is null or operators_there.in_language = any (o.languages))
    and (operators_there.with_skill is null or o.skills = '{}' or operators_there.with_skill = any (o.skills))
    and (select count(*) from public.inquiry_claim c
      where c.person_id = o.person_id and c.until is null and c.part = 'answers') < o.most
$$;

-- Libraries where somebody is there for the network.
create function app.libraries_there(seen_after timestamptz) returns table (library_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct o.library_id from public.reference_operator o
  where o.available_since is not null and o.for_network and o.seen_at > libraries_there.seen_after
$$;
