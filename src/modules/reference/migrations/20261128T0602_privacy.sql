-- What is left of inquiries whose days are over is looked for everywhere, also in the queue of jobs. The application
-- role has no way into the queue's own schema: this tells the software which ids the payloads of waiting jobs hold.
-- plpgsql binds late: the queue's schema is installed beside ours.
create function app.ids_in_jobs() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.reach() <> 'system' then return; end if;
  return query select distinct hit[1]::uuid from graphile_worker._private_jobs j
    cross join lateral regexp_matches(j.payload::text,
      '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') as hit;
end $$;

create index inquiry_claim_named on inquiry_claim (home_id, until) where person_id is not null;
create index inquiry_untouched on inquiry (state_at) where ended_at is null;
