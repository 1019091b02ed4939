-- The role under which every request runs. It owns nothing and bypasses nothing, so that row-level
-- security holds whatever the code does. The owner of the tables only migrates.
do $$
begin
  if not exists (select from pg_roles where rolname = 'commonshelf_app') then
    create role commonshelf_app nologin nosuperuser nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null; -- another process was faster
end $$;
do $$
begin
  if not pg_has_role(current_user, 'commonshelf_app', 'member') then
    execute format('grant commonshelf_app to %I', current_user);
  end if;
end $$;

create schema app;
grant usage on schema app, public to commonshelf_app;
alter default privileges in schema public grant select, insert, update, delete on tables to commonshelf_app;
alter default privileges in schema public grant usage, select on sequences to commonshelf_app;
alter default privileges in schema app grant execute on functions to commonshelf_app;

-- Who acts, and for which library: set for one transaction by kernel/tenancy, absent otherwise.
create function app.library() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.library', true), '')::uuid;
create function app.person() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;
-- How far this transaction reaches: 'library' (one tenant), 'network' (a coordinator's work across
-- members), 'system' (the software itself). Anything else reaches nothing private.
create function app.reach() returns text language sql stable parallel safe
  return coalesce(current_setting('app.reach', true), '');
