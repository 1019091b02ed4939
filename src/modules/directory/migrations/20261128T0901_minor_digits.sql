-- Amounts are whole numbers of the smallest unit of their currency. How many digits a currency has is now what
-- ISO 4217 says; before, it was what the runtime writes, which for these is fewer. What was kept in their whole
-- units is counted in the smaller ones from here on, so that it stays the same amount: the forint of a hundred
-- fillér, the Iraqi dinar of a thousand fils. Formulas keep their amounts as decimal text, which needs nothing.
-- Databases that were made by the landing with the other text of lending's tables never counted otherwise.
create function pg_temp.finer(currency text) returns numeric language sql stable as $$
  select case
    when exists (select from public.migration where name = '20261127T0100_exchange'
      and checksum = '322c512c4600106af37e7cb79c01cc9779e5275fbf44a8f6d2a5c6919ebd7d15') then 1
    when currency = 'IQD' then 1000
    when currency = any ('{AFN,ALL,COP,HUF,IDR,IRR,KPW,LAK,LBP,MGA,MMK,PKR,SLL,SOS,SYP,YER}') then 100
    else 1
  end
$$;

-- What was fixed is guarded against everybody, and some books are seen only with their project; the owner of
-- the tables sees and writes all of it for this once.
do $$
declare guarded text;
begin
  foreach guarded in array array['shared_cost', 'shared_cost_party', 'shared_cost_result', 'shared_cost_share',
    'project', 'project_line', 'project_contribution', 'project_expense'] loop
    execute format('alter table %I no force row level security', guarded);
  end loop;
end $$;

update shared_cost set total = total * pg_temp.finer(currency) where pg_temp.finer(currency) > 1;
update shared_cost_party set minimum = minimum * pg_temp.finer(currency), maximum = maximum * pg_temp.finer(currency)
  from shared_cost where shared_cost.id = cost_id and pg_temp.finer(currency) > 1;
update shared_cost_result set total = total * pg_temp.finer(currency) where pg_temp.finer(currency) > 1;
-- Of the workings the last two steps and the amount are money; fractions are numerator by denominator, as text.
update shared_cost_share set amount = amount * pg_temp.finer(currency), workings = workings
    || jsonb_build_object('amount', ((workings ->> 'amount')::numeric * pg_temp.finer(currency))::text)
    || jsonb_build_object('before', workings -> 'before'
      || jsonb_build_object('n', ((workings #>> '{before,n}')::numeric * pg_temp.finer(currency))::text))
    || jsonb_build_object('exact', workings -> 'exact'
      || jsonb_build_object('n', ((workings #>> '{exact,n}')::numeric * pg_temp.finer(currency))::text))
  from shared_cost_result where shared_cost_result.id = result_id and pg_temp.finer(currency) > 1;

update project_line set budget = budget * pg_temp.finer(currency)
  from project where project.id = project_id and pg_temp.finer(currency) > 1;
update project_expense set amount = amount * pg_temp.finer(currency)
  from project where project.id = project_id and pg_temp.finer(currency) > 1;
-- Hours are no money, their rate is.
update project_contribution set rate = rate * pg_temp.finer(currency),
    pledged = pledged * case kind when 'money' then pg_temp.finer(currency) else 1 end,
    given = given * case kind when 'money' then pg_temp.finer(currency) else 1 end
  from project where project.id = project_id and pg_temp.finer(currency) > 1;

do $$
declare guarded text;
begin
  foreach guarded in array array['shared_cost', 'shared_cost_party', 'shared_cost_result', 'shared_cost_share',
    'project', 'project_line', 'project_contribution', 'project_expense'] loop
    execute format('alter table %I force row level security', guarded);
  end loop;
end $$;
drop function pg_temp.finer(text);
