-- Whom a token signs in. Asked with every request, so it is a function: plpgsql keeps the plan, which
-- with the policies of three tables takes longer to make than to carry out. It runs with the caller's
-- rights, and so within the policies.
create function app.signed_in(token_hash bytea, used_since timestamptz, begun_since timestamptz, noted_before timestamptz)
  returns table (id uuid, name text, locale text, home uuid, stale boolean, roles json)
  language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select p.id, p.name, p.locale, p.home_library_id, s.last_used_at < signed_in.noted_before,
    coalesce((select json_agg(json_build_object('role', g.role, 'library', g.library_id))
      from public.role_grant g where g.person_id = p.id), '[]')
  from public.sign_in s join public.person p on p.id = s.person_id
  where s.token_hash = signed_in.token_hash
    and s.last_used_at > signed_in.used_since and s.created_at > signed_in.begun_since;
end $$;
