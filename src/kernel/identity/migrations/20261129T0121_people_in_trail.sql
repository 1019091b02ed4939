-- A library's audit says to whom a role was given and from whom it was taken. Who has none left is not seen by
-- the library any more, but is still named where its own audit speaks of them; whoever is erased is not found.
-- The function reads as the owner of the tables, and names nobody else than those of the given entries.
create policy person_named on person for select to current_user using (true);

create function app.people_in_trail(entries uuid[]) returns table (id uuid, name text, here boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with noted as materialized (
    select case when text ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then text::uuid end as person
    from audit_entry e, unnest(array[e.subject, e.detail->>'person']) as text
    where e.id = any (entries) and e.library_id = app.library()
      and (app.reach() = 'system' or app.acts_as('library-administrator', 'network-coordinator', 'operator')))
  select p.id, p.name, exists (select from role_grant g where g.person_id = p.id and g.library_id = app.library())
  from person p where p.id in (select person from noted)
$$;
