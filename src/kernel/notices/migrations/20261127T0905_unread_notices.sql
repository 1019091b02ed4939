-- How many notices a person has not read, up to a hundred. Asked with every page, so it is a function:
-- plpgsql keeps the plan, which with the policies takes longer to make than to carry out. It runs
-- with the caller's rights, and so within the policies.
create function app.unread_notices(person uuid) returns int language plpgsql stable as $$
begin
  return (select count(*) from (select from public.notice n
    where n.person_id = unread_notices.person and n.read_at is null limit 100) unread);
end $$;
