-- The numbers of a stream of events: what happens in it is kept by the module that has it. The row
-- is locked while a number is given, so that the order of numbers is the order of commits.
create table stream (
  id uuid primary key,
  last_sequence bigint not null default 0,
  first_kept bigint not null default 1     -- earlier events are gone: who comes from before begins anew
);

-- No rights on the rows: numbers are given, and read, by functions that do nothing else. An id is not to
-- be guessed, and a number tells nothing.
alter table stream enable row level security;
alter table stream force row level security;
create policy stream_system on stream for select to commonshelf_app using (app.reach() = 'system');
create policy stream_owner on stream to current_user using (true) with check (true);

-- The next number of a stream, made where it is new; holds its lock until the transaction ends.
create function app.next_in_stream(stream_id uuid) returns bigint
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into public.stream as known (id, last_sequence) values (next_in_stream.stream_id, 1)
  on conflict (id) do update set last_sequence = known.last_sequence + 1
  returning last_sequence
$$;

-- The last numbers of streams, and the first that is kept.
create function app.stream_heads(stream_ids uuid[]) returns table (id uuid, last_sequence bigint, first_kept bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.last_sequence, s.first_kept from public.stream s where s.id = any (stream_heads.stream_ids)
$$;

-- What was numbered up to here is gone.
create function app.forget_stream(stream_id uuid, up_to bigint) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update public.stream set first_kept = greatest(first_kept, least(forget_stream.up_to, last_sequence) + 1)
    where id = forget_stream.stream_id
$$;
