-- What a list shows of a record, beside its description, of which it is a fourth: a page of results read and
-- sent twenty descriptions for some fields of each. Null: loaded before there was this; the description is
-- read then, until the record comes again or is reread.
alter table bib_record add column listed json;

drop function app.title_rows(uuid[]);
create function app.title_rows(titles uuid[])
  returns table (id uuid, listed json, description json, holdings json)
  language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select c.id, r.listed, case when r.listed is null then r.description end, h.holdings
  from public.cluster c
  join public.bib_record r on r.id = c.lead_record
  cross join lateral (
    select json_agg(json_build_object('code', l.code, 'name', l.name, 'hue', l.hue, 'mark', l.mark,
      'total', o.total, 'available', o.available, 'branches', o.branches) order by lower(l.name)) as holdings
    from (
      select b.library_id, coalesce(sum(b.total), 0)::int as total, coalesce(sum(b.available), 0)::int as available,
        coalesce(json_agg(json_build_object('branch', b.branch, 'total', b.total, 'available', b.available,
          'reference', b.reference, 'out', b.away) order by b.total desc, b.branch)
          filter (where b.total is not null), '[]') as branches
      from (
        select m.library_id, i.branch, sum(i.total)::int as total, sum(i.available)::int as available,
          sum(i.reference)::int as reference, sum(i.away)::int as away
        from public.cluster_member m
        left join lateral (
          select branch, count(*) as total,
            count(*) filter (where status = 'available') as available,
            count(*) filter (where status = 'reference') as reference,
            count(*) filter (where status in ('on-loan', 'on-hold', 'in-transit')) as away
          from public.item where record_id = m.record_id group by branch) i on true
        where m.cluster_id = c.id group by 1, 2) b
      group by b.library_id) o
    join public.library l on l.id = o.library_id) h
  where c.id = any (title_rows.titles);
end $$;
