-- What a page of results shows. Asked with every search, so they are functions: plpgsql keeps the
-- plans, which with the policies of the tables take longer to make than to carry out. They run with
-- the caller's rights, and so within the policies.
create function app.title_leads(titles uuid[]) returns table (id uuid, description json)
  language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select c.id, r.description
  from public.cluster c join public.bib_record r on r.id = c.lead_record
  where c.id = any (title_leads.titles);
end $$;

create function app.title_holdings(titles uuid[])
  returns table (title uuid, code text, name text, hue smallint, mark text, total int, available int)
  language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select h.title, l.code, l.name, l.hue, l.mark, h.total, h.available
  from (select m.cluster_id as title, m.library_id, sum(i.total)::int as total, sum(i.available)::int as available
    from public.cluster_member m cross join lateral (
      select count(*) as total, count(*) filter (where status = 'available') as available
      from public.item where record_id = m.record_id) i
    where m.cluster_id = any (title_holdings.titles) group by 1, 2) h
  join public.library l on l.id = h.library_id order by lower(l.name);
end $$;

-- Copies by where they stand: "away" are those that come back.
create function app.title_copies(titles uuid[])
  returns table (title uuid, library text, branch text, total int, available int, reference int, away int)
  language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select m.cluster_id, l.code, i.branch, count(*)::int,
    (count(*) filter (where i.status = 'available'))::int,
    (count(*) filter (where i.status = 'reference'))::int,
    (count(*) filter (where i.status in ('on-loan', 'on-hold', 'in-transit')))::int
  from public.cluster_member m
  join public.item i on i.record_id = m.record_id
  join public.library l on l.id = m.library_id
  where m.cluster_id = any (title_copies.titles)
  group by 1, 2, 3 order by 1, 2, 5 desc, 3;
end $$;
