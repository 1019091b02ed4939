-- Numbers of supplies, one series for the whole deployment: slips of all its libraries differ, and nobody
-- waits for another's transaction to get one (there may be gaps). Before, each agency counted by itself; the
-- series goes on beyond the largest number that any of them has given.
create sequence ill_supply_series;
do $$
begin
  perform set_config('app.reach', 'system', true);
  perform setval('ill_supply_series', max(last)) from ill_series where agency like '% supplies' having max(last) > 0;
  perform set_config('app.reach', '', true);
end $$;
